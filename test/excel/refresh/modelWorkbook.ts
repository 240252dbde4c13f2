/**
 * A workbook reduced to what refreshing asks of it, fast enough for thousands of schedules: tables whose rows may be sorted,
 * edited, added and deleted between any two requests. The code under test is the shipped one; only the port is this one's.
 */
import type { Dataset } from "../../../src/dataset";
import type {
  RefreshTable,
  Reply,
  Rows,
  Snapshot,
  TableCommand,
  TableView,
  Wants,
  WorkbookPort,
} from "../../../src/excel/tables/port";
import { mayBeMisplaced } from "../../../src/excel/tables/filtered";
import { isWithinReach, rowsNeeded } from "../../../src/excel/tables/reach";
import { idText } from "../../../src/excel/tables/request";
import { columnIds, columnsRead, headerName } from "../../../src/excel/tables/tableNames";
import {
  describeWorkbook,
  heldNames,
  MERGED_TABLES,
  NAMES,
  readHeldFacts,
  TABLES,
  TABLES_OF_REFRESH,
  type Cell,
  type CellValue,
} from "../../../src/workbook";

type Row = Map<string, Cell>;

/** Rows of the table, and behind them the cells below it. */
interface ModelTable {
  columns: string[];
  own: string[];
  rows: Row[];
  size: number;
  /** Rows that a filter hides; null where there is none. */
  hidden: Set<Row> | null;
}

const NOTHING: Reply = { found: [], stands: null };

const isBlank = (cell: Cell | undefined) => cell === undefined || cell === null || cell === "";

export class ModelWorkbook {
  readonly tables = new Map<RefreshTable, ModelTable>();
  readonly names = new Map<string, string>();
  readonly leases = new Map<string, string>();
  cellsWritten = 0;

  constructor(dataset: Dataset) {
    const { sheets } = describeWorkbook(dataset, "zh");
    const described = new Map(sheets.flatMap(({ tables }) => tables).map((table) => [table.name, table]));
    for (const table of [...MERGED_TABLES.map(({ table: id }) => id), "base"] as const) {
      const name = table === "base" ? TABLES_OF_REFRESH.base : TABLES[table];
      const columns = [...columnIds(table)];
      const rows = (described.get(name)?.cells ?? []).map((cells): Row => {
        const filled = columns.flatMap((column, index): [string, Cell][] => {
          const cell = cells[index] ?? "";
          return isBlank(cell) ? [] : [[column, cell]];
        });
        return new Map(filled);
      });
      this.tables.set(table, { columns, own: [], rows, size: rows.length, hidden: null });
    }
    for (const [name, text] of heldNames({ now: dataset, before: null }, "zh")) this.names.set(name, text);
  }

  table(id: RefreshTable): ModelTable {
    const table = this.tables.get(id);
    if (!table) throw new Error(`There is no table "${id}".`);
    return table;
  }

  /** A way in for one session; `turn` lets others go first. */
  port(turn: () => Promise<void>): WorkbookPort {
    let last: Snapshot | null = null;
    const read = (wants: Wants) => (last = this.snapshot(wants));
    return {
      send: async (commands) => {
        await turn();
        return this.executeAll(commands, last);
      },
      // As over office.js: what writes is a request of its own.
      exchange: async (commands, wants) => {
        await turn();
        const replies = this.executeAll(commands, last);
        if (commands.some((command) => command.do === "write")) await turn();
        return { replies, snapshot: read(wants) };
      },
      ensureSheet: async ({ id }, wants) => {
        await turn();
        if (!this.tables.has(id))
          this.tables.set(id, {
            columns: [...columnIds(id)],
            own: [],
            rows: [new Map()],
            size: 1,
            hidden: null,
          });
        return read(wants);
      },
    };
  }

  private executeAll(commands: readonly TableCommand[], last: Snapshot | null): Reply[] | null {
    const needed = [...rowsNeeded(commands)];
    const isPossible = needed.every(([id, reach]) => isWithinReach(this.table(id).size, reach));
    return isPossible ? commands.map((command) => this.execute(command, last)) : null;
  }

  private execute(command: TableCommand, last: Snapshot | null): Reply {
    switch (command.do) {
      case "takeLease":
        this.leases.set(command.session, command.text);
        return NOTHING;
      case "dropLease":
        this.leases.delete(command.session);
        return NOTHING;
      case "setName":
        this.names.set(command.name, command.text);
        return NOTHING;
      case "setFact":
        this.names.set(command.name, String(command.value));
        this.cellsWritten += 1;
        return NOTHING;
      case "formatTexts":
      case "require":
        return NOTHING;
      case "widen":
        this.table(command.table).columns.push(...command.headings);
        return NOTHING;
      case "resize": {
        const table = this.table(command.table);
        table.size += command.by;
        if (table.size < 1) throw new Error("A table keeps a row.");
        while (table.rows.length < table.size) table.rows.push(new Map());
        return NOTHING;
      }
      case "look": {
        const rows = this.rowsOf(command.table, command.rows);
        return { found: rows.map((row) => row.get(command.column) ?? ""), stands: null };
      }
      case "write": {
        const { hidden } = this.table(command.table);
        const rows = this.rowsOf(command.table, command.rows);
        const found = rows.map((row) => row.get(command.column) ?? "");
        // As Excel does it: a filter keeps values for several rows from hidden ones, and puts the first into all others.
        const isMisplaced = hidden !== null && mayBeMisplaced(command, last);
        rows.forEach((row, index) => {
          if (isMisplaced && hidden.has(row)) return;
          const cell = command.cells[isMisplaced ? 0 : index] ?? "";
          this.cellsWritten += 1;
          if (isBlank(cell)) row.delete(command.column);
          else row.set(command.column, cell);
        });
        return { found, stands: isMisplaced ? rows.map((row) => row.get(command.column) ?? "") : null };
      }
    }
  }

  private rowsOf(id: RefreshTable, { from, start, count }: Rows): Row[] {
    const table = this.table(id);
    const first = from === "top" ? start : table.size - start;
    if (first < 0 || first + count > table.size) throw new Error(`Cells outside the table "${id}".`);
    return table.rows.slice(first, first + count);
  }

  private snapshot({ receipts = false, ownColumns, below }: Wants): Snapshot {
    const views = [...this.tables].flatMap(([id, table]): [RefreshTable, TableView][] => {
      if (id === "receipts" && !receipts) return [];
      const read: readonly string[] = id === "base" || id === "receipts" ? columnIds(id) : columnsRead(id);
      const inside = table.rows.slice(0, table.size);
      const column = (name: string) => inside.map((row) => contentOf(row.get(name)));
      const behind = table.rows.slice(table.size, table.size + (below?.get(id) ?? 0));
      const calculated = table.columns.filter((name) => !read.includes(name));
      const view: TableView = {
        header: table.columns.map((name) => headerName(id, name, "zh")),
        hasHeaders: true,
        place: { sheet: id, row: 0, column: 0 },
        rows: table.size,
        columns: new Map(read.map((name) => [name, column(name)])),
        calculated: new Map(calculated.map((name) => [name, formulaOf(inside[0]?.get(name))])),
        ownColumns: table.own,
        ownRead: ownColumns?.get(id) ?? [],
        own: (ownColumns?.get(id) ?? []).map(column),
        occupiedBelow: behind.some((row) => [...row.values()].some((cell) => idText(cell) !== "")),
        hasTotals: false,
        isProtected: false,
        isFiltered: table.hidden !== null,
      };
      return [[id, view]];
    });
    return {
      language: "zh",
      release: this.names.get(NAMES.release) ?? null,
      releaseDate: this.names.get(NAMES.releaseDate) ?? null,
      held: readHeldFacts(this.names.get(NAMES.facts) ?? null),
      shown: "十四五",
      leases: new Map(this.leases),
      facts: new Set([NAMES.statusCell, NAMES.writtenCell]),
      readOnly: false,
      structureProtected: false,
      tables: new Map(views),
      unmade: new Set(),
    };
  }
}

function contentOf(cell: Cell | undefined): CellValue {
  if (cell === undefined || cell === null) return "";
  return typeof cell === "object" ? cell.formula : cell;
}

function formulaOf(cell: Cell | undefined): string | null {
  return typeof cell === "object" && cell !== null ? cell.formula : null;
}
