import type { EnumValue } from "../../../functions/enums";
import { strictKey } from "../../../functions/resolve/normalise";

/** More options than anybody reads make the list slow: the rest is a matter of typing. */
export const mostShown = 30;

/** The choices in which every word that was typed is found, those that begin so first; all of them for nothing typed. */
export function choicesFor(choices: readonly EnumValue[], typed: string): EnumValue[] {
  const wanted = strictKey(typed);
  const words = wanted.split(/\s+/).filter(Boolean);
  const found = choices.flatMap((choice) => {
    const texts = [choice.name, choice.stringValue, choice.tooltip ?? ""].map(strictKey);
    if (!words.every((word) => texts.some((text) => text.includes(word)))) return [];
    return [{ choice, begins: texts.some((text) => text.startsWith(wanted)) }];
  });
  return found.sort((a, b) => Number(b.begins) - Number(a.begins)).map(({ choice }) => choice);
}
