import { visibleMarks } from "../../dataset/names";
import type { Notice } from "./fault";

/** The notice on words that were understood though they are not written as the release writes them: `廣州 → 广州`, each once. */
export function respelledNotices(
  words: readonly { readonly value: string; readonly spelling: string }[],
): Notice[] {
  const names = [...new Set(words.map(({ value, spelling }) => `${visibleMarks(value)} → ${spelling}`))];
  return names.length === 0 ? [] : [{ code: "respelled", names }];
}
