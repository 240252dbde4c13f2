/** Findings as sentences. */
import type { Language } from "../../dataset";
import en from "../../locales/en/health.json";
import { fill } from "../../locales/fill";
import zh from "../../locales/zh-CN/health.json";
import { sheetName } from "../names/names";
import type { Finding, HealthTable, Place } from "./finding";

const TEXTS: Record<Language, typeof en> = { en, zh };

/** What is wrong, such as “Column “城市” of table “Evidence” is called “地市” (证据!A4).” */
export function findingText(finding: Finding, language: Language): string {
  const { findings, tables, blank } = TEXTS[language];
  const table = (id: HealthTable) => tables[id];
  switch (finding.kind) {
    case "column": {
      const values = {
        heading: finding.heading,
        table: table(finding.table),
        place: placeText(finding.place),
      };
      return finding.now === null
        ? fill(findings.columnGone, values)
        : fill(findings.columnRenamed, { ...values, now: visible(finding.now) || blank });
    }
    case "table": {
      const { name, now, place } = finding;
      const values = { table: table(finding.table), name, sheet: place.sheet, place: placeText(place) };
      if (now === null) return fill(findings.tableGone, values);
      return now.as === "range"
        ? fill(findings.tableRange, values)
        : fill(findings.tableRenamed, { ...values, now: now.name });
    }
    case "sheet":
      return fill(findings.sheet, { sheet: finding.name });
    case "headers":
      return fill(findings.headers, { table: table(finding.table) });
    case "rows":
      return fill(findings.rows, {
        table: table(finding.table),
        rows: finding.rows,
        place: placeText(finding.place),
      });
    case "mark":
      return fill(findings.mark, { sheet: finding.name });
    case "chart":
      return fill(findings.chart, { sheet: finding.name, chart: finding.chart });
    case "period":
      return fill(findings.period, { sheet: sheetName("about", language) });
  }
}

/** Why a cell cannot answer. */
export function unknownText(finding: Finding, language: Language): string {
  return fill(TEXTS[language].unknown, { finding: findingText(finding, language) });
}

function placeText({ sheet, cell }: Place): string {
  return `${sheet}!${cell}`;
}

/** A heading with marks in place of what cannot be seen: `城市␣`. */
function visible(text: string): string {
  return text
    .replace(/\r\n?|\n/g, "↵")
    .replace(/^\s+|\s+$/gu, (blanks) => "␣".repeat(blanks.length))
    .replace(/[\p{Cf}\p{Cc}]/gu, "␣");
}
