/** Searches functions by name and description, in either language. */
import type { FunctionDefinition } from "../definition";
import { NAMESPACE } from "../definition";
import { DEFINITIONS } from "../definitions";
import { strictKey } from "../../dataset/names";

const PREFIX = new RegExp(`^=?(?:${NAMESPACE}\\.)?`, "i");

/** The texts that are searched, most important first: a match in an earlier one ranks higher. */
function fields({ id, summary, arguments: args, examples, returns }: FunctionDefinition): string[] {
  const texts = [
    [id],
    [summary.zh, summary.en],
    args.flatMap(({ name, label }) => [name, label.zh, label.en]),
    examples.flatMap(({ meaning }) => [meaning.zh, meaning.en]),
    [returns.zh, returns.en],
    args.flatMap(({ description }) => [description.zh, description.en]),
  ];
  return texts.map((each) => strictKey(each.join("\n")));
}

const SEARCHED = DEFINITIONS.map((definition) => ({ definition, fields: fields(definition) }));

/**
 * Functions that contain every word of the query, the best first; for an empty query all of them, in the order of the help.
 * `=KCFIN.` at the start is ignored.
 */
export function searchFunctions(query: string): FunctionDefinition[] {
  const words = strictKey(query).replace(PREFIX, "").split(/\s+/).filter(Boolean);
  const found = SEARCHED.flatMap(({ definition, fields: texts }) => {
    const places = words.map((word) => {
      const [id = ""] = texts;
      const place = texts.findIndex((text) => text.includes(word));
      return place === 0 && id.startsWith(word) ? -1 : place < 0 ? Infinity : place;
    });
    const score = places.reduce((sum, place) => sum + place, 0);
    return score === Infinity ? [] : [{ definition, score }];
  });
  return found.sort((a, b) => a.score - b.score).map(({ definition }) => definition);
}
