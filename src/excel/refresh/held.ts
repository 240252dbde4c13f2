/** The release that a workbook holds, from its base table: as it was released, without the analysts' edits. */
import { bundledDataset, type Dataset, type Language } from "../../dataset";
import {
  baseWith,
  columnName,
  readBack,
  tableSchema,
  type ColumnId,
  type TableId,
  type TableValues,
} from "../../workbook";
import { locateBase } from "./locate";
import type { Snapshot, WorkbookPort } from "../tables/port";

/** The release that a workbook holds. */
export interface HeldRelease {
  readonly status: "known";
  readonly release: string | null;
  readonly releaseDate: string | null;
  /** null where the base table is gone. */
  readonly dataset: Dataset | null;
}

/** One request. Errors: those of the port. */
export async function readHeld(
  port: WorkbookPort,
): Promise<HeldRelease | { readonly status: "notPopulated" }> {
  const { snapshot } = await port.exchange([], { only: ["base"] });
  if (snapshot.language === null) return { status: "notPopulated" };
  const { release, releaseDate } = snapshot;
  return { status: "known", release, releaseDate, dataset: rememberedDataset(snapshot, snapshot.language) };
}

function rememberedDataset(
  { tables, release, releaseDate, held }: Snapshot,
  language: Language,
): Dataset | null {
  const view = tables.get("base");
  if (view === undefined || release === null) return null;
  const base = locateBase(view);
  const values = (table: TableId) => releasedValues(table, language, base);
  const read = {
    evidence: values("evidence"),
    measures: values("measures"),
    themes: values("themes"),
    cities: values("cities"),
    targets: values("targets"),
    conclusions: values("conclusions"),
    advice: values("advice"),
  };
  const known = baseWith(held, bundledDataset);
  const { dataset } = readBack(read, language, known.periods[0]?.name[language] ?? "", known, "forgiving");
  return {
    ...dataset,
    release: { ...dataset.release, id: release, date: releaseDate ?? known.release.date },
  };
}

/** Rows as the release has written them, without those that it has withdrawn. */
export function releasedValues(
  table: TableId,
  language: Language,
  base: ReturnType<typeof locateBase>,
): TableValues {
  const { idColumn, fields } = tableSchema(table);
  const columns: ColumnId[] = [idColumn, ...fields];
  const rows = [...(base.get(table) ?? [])].flatMap(([id, { now }]) =>
    now === undefined || now.origin.withdrawn
      ? []
      : [[id, ...fields.map((field) => now.fields[field] ?? "")]],
  );
  return { header: columns.map((column) => columnName(column, language)), body: rows };
}
