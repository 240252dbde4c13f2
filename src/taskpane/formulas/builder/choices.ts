import type { EnumValue } from "../../../functions/metadata/enums";
import { strictKey } from "../../../dataset/names";

/** Options in the list; typing finds the others. Hundreds would make it slow. */
export const mostShown = 30;

/** Choices that contain every typed word, those that begin with the text first; all for an empty text. */
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
