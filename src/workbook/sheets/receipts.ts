/** The refresh log: a sheet with one table, added by the first refresh. */
import type { Language } from "../../dataset";
import type { SheetDescription } from "../description";
import { TABLES_OF_REFRESH } from "../names/names";
import { area, footer, heading, sheet, tableBody, widths } from "../kit/sheet";
import { STYLES, TABLE_STYLE } from "../kit/styles";
import { refreshTexts } from "../texts";

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

export function receiptsSheet(language: Language): SheetDescription {
  const texts = refreshTexts(language);
  const head = heading(texts.title, texts.subtitle);
  const columns = RECEIPT_COLUMNS.map((column) => texts.columns[column]);
  const shown = RECEIPT_COLUMNS.indexOf("run");
  return sheet("receipts", language, {
    blocks: head.blocks,
    tables: [
      {
        name: TABLES_OF_REFRESH.receipts,
        row: HEADER_ROW,
        column: 0,
        columns,
        style: TABLE_STYLE,
        cells: tableBody([], columns),
      },
    ],
    styles: [...head.styles, { area: area(HEADER_ROW, 0, 1, columns.length), style: STYLES.header }],
    columnWidths: widths(RECEIPT_COLUMNS.map((column) => WIDTHS[column])),
    freeze: { rows: HEADER_ROW + 1, columns: 0 },
    print: {
      orientation: "Landscape",
      area: area(0, 0, HEADER_ROW + 2, shown),
      onePage: false,
      titleRows: { row: HEADER_ROW, rows: 1 },
      footer: footer(texts.title, language),
    },
  });
}
