import type { Language } from "../../dataset";

/** Date and time in the style of the language; a text that is no ISO 8601 time stays as it is. */
export function momentText(iso: string, language: Language): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return iso;
  return timeText(time.getTime(), language);
}

/** Date and time in the style of the language. `milliseconds` counts from 1970. */
export function timeText(milliseconds: number, language: Language): string {
  return new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" }).format(milliseconds);
}

/** Time of day, such as 17:30. `milliseconds` counts from 1970. */
export function clockText(milliseconds: number, language: Language): string {
  return new Intl.DateTimeFormat(language, { timeStyle: "short" }).format(milliseconds);
}

/** Whether an ISO 8601 time lies less than so many milliseconds in the past. */
export function isWithin(iso: string, milliseconds: number, now = Date.now()): boolean {
  const age = now - new Date(iso).getTime();
  return age >= 0 && age < milliseconds;
}
