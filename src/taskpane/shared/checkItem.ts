/** Texts on rows that are not counted, the same in all views. */
import { visibleMarks } from "../../dataset/names";
import type { CheckItem, UncountedItem } from "../../excel";
import en from "../../locales/en/checkList.json";
import { fill } from "../../locales/fill";
import zh from "../../locales/zh-CN/checkList.json";
import type { LostText } from "../../workbook";
import { findingText } from "../../workbook/health/words";
import { useLanguage, viewTexts } from "../context";

type CheckTexts = typeof en;

const useCheckTexts = viewTexts<CheckTexts>({ zh, en });

/** How a cell should be written, to be shown; null where that is not known. */
export function useOffer(): (item: CheckItem) => string | null {
  const { blank } = useCheckTexts();
  return (item) => (item.why === "structure" || item.offer === undefined ? null : item.offer || blank);
}

const CODE_TABLES: readonly UncountedItem["table"][] = ["themes", "measures", "cities"];

/** Says why a row is not counted, and what to do about it. */
export function useReason(): (item: CheckItem) => string {
  const texts = useCheckTexts();
  const language = useLanguage();
  return (item) => {
    if (item.why === "structure") return findingText(item.finding, language);
    return fill(texts.why[reasonOf(item)], {
      value: visibleMarks(item.value) || texts.blank,
      offer: item.offer === "" ? texts.blank : (item.offer ?? ""),
      first: item.first === null ? "" : placeOf({ ...item, cell: item.first }),
    });
  };
}

const LOST: readonly LostText[] = ["errorValue", "dateValue", "numberValue", "lostCharacter"];

/** For rows of the code tables the text names the id or name by which other rows refer to them. */
function reasonOf({ table, why, offer }: UncountedItem): keyof CheckTexts["why"] {
  if (why === "list" || why === "shownPeriod") return why;
  if (offer !== undefined && why === "unknownTheme") return "themeRespelled";
  if (offer !== undefined) return why === "themeId" ? "themeIdRespelled" : "respelled";
  if (why === "unknownTheme" || why === "sameCityId") return why;
  if (isLostText(why)) return why;
  if (why === "themeId") return "noId";
  if (CODE_TABLES.includes(table)) return why === "duplicate" ? "sameCode" : "noId";
  if (why !== "duplicate") return why;
  return table === "targets" ? "sameTarget" : table === "advice" ? "sameAdvice" : why;
}

export function placeOf({ sheet, cell }: { readonly sheet: string; readonly cell: string }): string {
  return `${sheet}!${cell}`;
}

/** Said of a cell, whatever its table. */
function isLostText(why: UncountedItem["why"]): why is LostText {
  return LOST.some((each) => each === why);
}
