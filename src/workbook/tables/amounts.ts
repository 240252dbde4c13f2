/** Numbers with their units, as the cells of one language say them, in both languages. */
import { inDigits, type Language, type Target } from "../../dataset";
import type { Translator } from "../readBack/translate";

type Amount = Pick<Target, "value" | "unit">;

/**
 * A number and its unit. Where the release has the unit, the other language counts as the release does: 250 of “CNY billion” are
 * 2500 亿元. A unit of the analysts' own stands for both languages, and so does its number.
 *
 * @param before what the release has in that row
 */
export type AmountReader = (number: number, unit: string, before: Amount | undefined) => Amount;

export function createAmountReader(
  targets: readonly Amount[],
  language: Language,
  translate: Translator,
): AmountReader {
  const other = language === "zh" ? "en" : "zh";
  const known = new Map(
    targets
      .filter(({ value }) => value[language] !== 0)
      .map((target): [string, Amount] => [target.unit[language], target]),
  );
  return (number, unit, before) => {
    const isAsBefore = before?.unit[language] === unit;
    if (isAsBefore && before.value[language] === number) return { value: before.value, unit: before.unit };
    const like = isAsBefore && before.value[language] !== 0 ? before : known.get(unit);
    const ratio = like === undefined ? 1 : like.value[other] / like.value[language];
    const value = { zh: number, en: number, [other]: inDigits(number * ratio) };
    return { value, unit: like?.unit ?? translate(unit, before?.unit) };
  };
}
