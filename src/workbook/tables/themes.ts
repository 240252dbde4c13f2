/** The code table of themes. */
import type { Theme } from "../../dataset";
import { visibleText } from "../../dataset/names";
import type { Cell } from "../description";
import { lastById, type Reading, type RowReader } from "./reading";
import { defineTable, type ColumnOf } from "./schema";
import type { Writing } from "./writing";

export const THEMES = defineTable({
  table: "themes",
  name: "KCFIN_Themes",
  part: "themes",
  idColumn: "themeId",
  columns: {
    themeId: { text: "id", field: "id", width: 64, filled: "required", label: true },
    theme: { text: "text", field: "name", merged: 1, width: 120, filled: "required", label: true },
    origin: {},
  },
});

type ThemeColumn = ColumnOf<typeof THEMES>;

export function themeCells({ id, name }: Theme, { language, release }: Writing): Record<ThemeColumn, Cell> {
  return { themeId: id, theme: name[language], origin: release };
}

export function themeReader({ known, translate }: Reading): RowReader<ThemeColumn, Theme> {
  const released = lastById(known.themes);
  return (cells) => {
    // No formula that counts compares it: the sheets know their themes from when these came onto them.
    const id = visibleText(cells("themeId"));
    if (id === "") return "themeId";
    const before = released.get(id);
    return { id, name: translate(cells("theme") || id, before?.name), statements: before?.statements };
  };
}
