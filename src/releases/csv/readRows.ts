/** Turns the rows of a CSV table into a data set: the entities they name, the release they name, and their evidence records. */
import type { Dataset, EvidenceRecord } from "../../dataset";
import { MOST_FAULTS, MOST_NEW_NAMES } from "../../dataset/check/bounds";
import { releaseFault, tooManyFault, type ReleaseFault } from "../faults/fault";
import { cellText, placeIn } from "./cells";
import type { CsvRow, CsvTable } from "./parse";
import { createEntityReader, type Entities } from "./readEntities";
import { createRecordReader } from "./readRecord";
import { readReleaseCell } from "./releaseCell";

export interface ReadRows extends Pick<Entities, "added" | "rowOf" | "understood"> {
  /** Of the rows that can be read; not yet checked. */
  readonly dataset: Dataset;
  /** In the order of the rows, then those of measures that no row gives a theme. Rows below enough of them have not been read. */
  readonly faults: readonly ReleaseFault[];
  /** The row that each record of the data set is from. */
  readonly rowOfRecord: readonly number[];
  /** Whether the file says which release it is. */
  readonly named: boolean;
}

export function readRows(table: CsvTable, base: Dataset): ReadRows {
  const entities = createEntityReader(table, base);
  const readRecord = createRecordReader(table, base);
  const naming = table.rows.find((row) => cellText(table, row, "release") !== "");

  const sound: { readonly row: number; readonly record: EvidenceRecord }[] = [];
  const found: ReleaseFault[] = [];
  for (const row of table.rows) {
    const named = entities.read(row);
    const { record, faults } = readRecord(row, named);
    const all = [...named.faults, ...otherRelease(table, row, naming), ...faults];
    if (record !== undefined && all.length === 0) sound.push({ row: row.row, record });
    found.push(...all);
    const isTooMany = entities.countAdded() > MOST_NEW_NAMES;
    if (isTooMany) found.push(tooManyFault(MOST_NEW_NAMES));
    if (isTooMany || found.length > MOST_FAULTS) break;
  }

  const { cities, themes, measures, faults, added, rowOf, understood } = entities.finish();
  const release = naming === undefined ? {} : readReleaseCell(cellText(table, naming, "release"));
  return {
    dataset: {
      ...base,
      release: { ...base.release, ...release },
      themes,
      measures,
      cities,
      records: sound.map(({ record }) => record),
    },
    faults: [...found, ...faults],
    rowOfRecord: sound.map(({ row }) => row),
    rowOf,
    added,
    understood: [...understood, ...readRecord.understood],
    named: naming !== undefined,
  };
}

/** The fault of a row that names another release than the first row to name one. */
function otherRelease(table: CsvTable, row: CsvRow, naming: CsvRow | undefined): ReleaseFault[] {
  const value = cellText(table, row, "release");
  if (naming === undefined || value === "") return [];
  const other = cellText(table, naming, "release");
  if (value === other) return [];
  return [
    {
      ...releaseFault("otherRelease", placeIn(table, row.row, ["release"]), { value, other }),
      first: placeIn(table, naming.row, ["release"]),
    },
  ];
}
