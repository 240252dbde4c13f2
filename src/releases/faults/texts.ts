/** Faults, notices and places as sentences, in both languages. */
import { faultText, type Language } from "../../dataset";
import en from "../../locales/en/releases.json";
import zhCN from "../../locales/zh-CN/releases.json";
import { fill } from "../../locales/fill";
import { cellAddress } from "../../workbook";
import type { Notice, Place, ReleaseFault } from "./fault";

export type ReleaseTexts = typeof en;

const TEXTS: Record<Language, ReleaseTexts> = { en, zh: zhCN };

export function releaseTexts(language: Language): ReleaseTexts {
  return TEXTS[language];
}

/** Where something is: `records[3].city`, `证据!C12（“级别”列）`, `row 12`; empty for the file as a whole. */
export function placeText(place: Place, language: Language): string {
  const texts = TEXTS[language].places;
  switch (place.kind) {
    case "file":
      return "";
    case "path":
      return place.path;
    case "row": {
      const row = fill(texts.row, { row: place.row });
      return place.sheet === undefined ? row : fill(texts.inSheet, { sheet: place.sheet, place: row });
    }
    case "cell": {
      const address = cellAddress({ row: place.row - 1, column: place.column });
      return fill(texts.cell, {
        address: place.sheet === undefined ? address : `${place.sheet}!${address}`,
        header: place.header,
      });
    }
  }
}

/** What is wrong and what to do, as a sentence. `placeText(fault.place, …)` says where. */
export function releaseFaultText(fault: ReleaseFault, language: Language): string {
  const first = fault.first === undefined ? undefined : placeText(fault.first, language);
  if (fault.code !== "data") {
    return fill(TEXTS[language].faults[fault.code], { ...fault.values, first: first ?? "" });
  }
  const inner = fault.fault;
  return faultText("first" in inner && first !== undefined ? { ...inner, first } : inner, language);
}

/** What the user should know about a file that was read, as a sentence. */
export function noticeText({ code, names }: Notice, language: Language): string {
  const { notices, separator } = TEXTS[language];
  return fill(notices[code], { names: names.join(separator) });
}
