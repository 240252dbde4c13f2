/** Turns the rows of a CSV table into a data set: the entities they name, the release they name, and their evidence records. */
import type { Dataset } from "../../dataset";
import { releaseFault, type ReleaseFault } from "../faults/fault";
import { cellText, placeIn } from "./cells";
import type { CsvRow, CsvTable } from "./parse";
import { createEntityReader, type Entities } from "./readEntities";
import { createRecordReader } from "./readRecord";
import { readReleaseCell } from "./releaseCell";

export interface ReadRows extends Pick<Entities, "added" | "rowOf" | "understood"> {
  /** Of the rows that can be read; not yet checked. */
  readonly dataset: Dataset;
  /** In the order of the rows, then those of measures that no row gives a theme. */
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

  const rows = table.rows.map((row) => {
    const named = entities.read(row);
    const { record, faults } = readRecord(row, named);
    return {
      row: row.row,
      record,
      faults: [...named.faults, ...otherRelease(table, row, naming), ...faults],
    };
  });
  const sound = rows.flatMap(({ row, record, faults }) =>
    record === undefined || faults.length > 0 ? [] : [{ row, record }],
  );

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
    faults: [...rows.flatMap((row) => row.faults), ...faults],
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
