/** The log of refreshes: a sheet with one table, made by the first refresh. */
import type { Language } from "../dataset";
import en from "../locales/en/refresh.json";
import zh from "../locales/zh-CN/refresh.json";
import type { SheetDescription } from "./description";
import { TABLES_OF_REFRESH } from "./names";
import { area, heading, widths } from "./sheets/sheet";
import { COLORS, STYLES, TABLE_STYLE } from "./styles";

export type RefreshTexts = typeof en;

const TEXTS: Record<Language, RefreshTexts> = { en, zh };

export function refreshTexts(language: Language): RefreshTexts {
  return TEXTS[language];
}

export const RECEIPT_COLUMNS = [
  "time",
  "release",
  "table",
  "row",
  "field",
  "from",
  "to",
  "reason",
  "undone",
  "run",
  "tableId",
  "recordId",
  "fieldId",
] as const;

export type ReceiptColumn = (typeof RECEIPT_COLUMNS)[number];

const HEADER_ROW = 3;
const WIDTHS: Record<ReceiptColumn, number> = {
  time: 104,
  release: 64,
  table: 72,
  row: 150,
  field: 72,
  from: 220,
  to: 220,
  reason: 220,
  undone: 150,
  run: 60,
  tableId: 60,
  recordId: 60,
  fieldId: 60,
};

export function receiptsSheet(
  language: Language,
): Pick<SheetDescription, "name" | "tabColor"> &
  Pick<SheetDescription, "blocks" | "tables" | "styles" | "columnWidths"> {
  const texts = refreshTexts(language);
  const head = heading(texts.title, texts.subtitle);
  const columns = RECEIPT_COLUMNS.map((column) => texts.columns[column]);
  return {
    name: texts.sheet,
    tabColor: COLORS.brand,
    blocks: head.blocks,
    tables: [
      {
        name: TABLES_OF_REFRESH.receipts,
        row: HEADER_ROW,
        column: 0,
        columns,
        style: TABLE_STYLE,
        cells: [columns.map(() => null)],
      },
    ],
    styles: [...head.styles, { area: area(HEADER_ROW, 0, 1, columns.length), style: STYLES.header }],
    columnWidths: widths(RECEIPT_COLUMNS.map((column) => WIDTHS[column])),
  };
}
