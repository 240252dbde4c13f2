/** What the cells of one row say, whoever wrote them. */
import { LEVELS, STATUS_LABELS } from "../../dataset";
import type { Level, Text } from "../../dataset";

/** A level by its id or its word in either language. */
export function levelOf(text: string): Level | undefined {
  const wanted = text.toLowerCase();
  return LEVELS.find((level) =>
    [level, ...Object.values(STATUS_LABELS[level])].some((label) => label.toLowerCase() === wanted),
  );
}

/** A text of which a file may give one language only: the other is the release's as long as they agree. */
export function bothLanguages(said: Partial<Text>, base: Text | undefined): Text | undefined {
  const { zh = "", en = "" } = said;
  if (zh === "" && en === "") return undefined;
  if (zh !== "" && en !== "") return { zh, en };
  const language = zh === "" ? "en" : "zh";
  const text = zh || en;
  return base?.[language] === text ? base : { zh: text, en: text };
}
