/** Checks of single values beyond their type. schemaFaults.ts says which fault each stands for. */
import { lostCharacter } from "../characters";
import { tidied, visibleText } from "../names/fold";
import { inDigits, isCalendarDay, isInRange, LONGEST_NAME, lookUpLength } from "../limits";
import { isDateText, isErrorText } from "../lostTexts";

export const CHECKS = {
  /** All its characters can be kept in a file. */
  kept: (text: string) => lostCharacter(text) === undefined,
  /** It is not read as an error, or as nothing, where it stands in a cell. */
  noError: (text: string) => !isErrorText(text, "id"),
  /** Nor as the number of a day. */
  noDay: (text: string) => !isErrorText(text, "text") && !isDateText(text, "text"),
  /** The same of a section, which is not read as a date either. */
  noDate: (text: string) => !isErrorText(text, "section") && !isDateText(text, "section"),
  /** Formulas find it. */
  shortName: (name: string) => lookUpLength(name) <= LONGEST_NAME,
  /** It is written as it reads, as the sheets compare it: `a1`, not `ａ１`. */
  plainId: (id: string) => visibleText(id) === id,
  plainName: (name: string) => tidied(name) === name,
  calendarDay: isCalendarDay,
  inRange: isInRange,
  inDigits: (number: number) => inDigits(number) === number,
} as const;
