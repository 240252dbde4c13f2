/** Follows the active cell. */
import type { CellValue } from "../../workbook";
import type { Position } from "../../workbook/description";
import { cellAddress } from "../../workbook/formulas/address";
import { cellValue, formulaIn } from "../kit/cells";
import { listen } from "../kit/events";
import { describeFailure, type Failure } from "../kit/failure";
import { isExcelApiSupported, SHEET_EVENTS_API, SPILL_API } from "../kit/requirements";
import { inExcel } from "../kit/inExcel";
import { isPending } from "./cellContent";

export interface ActiveCell extends Position {
  sheetId: string;
  sheet: string;
  /** Without its sheet, such as "B4". */
  address: string;
  /** The cell whose formula gives the cell its value: itself, or the one that spills into it. */
  source: {
    address: string;
    /** null: no formula. */
    formula: string | null;
    value: CellValue;
    isError: boolean;
    /** Whether Excel still waits for the value. */
    isPending: boolean;
  };
}

const MEMBERS = "rowIndex,columnIndex,formulas,values,valueTypes";
/** The arrow keys raise an event for each cell on the way. */
const SETTLE = 80;
/** How often, and after how many milliseconds, a cell that waits for an answer is read again. */
const LOOKS = 20;
const PAUSE = 500;

function readActiveCell(): Promise<ActiveCell> {
  return inExcel(async (context) => {
    const cell = context.workbook.getActiveCell().load(`${MEMBERS},worksheet/id,worksheet/name`);
    const parent = isExcelApiSupported(SPILL_API) ? cell.getSpillParentOrNullObject().load(MEMBERS) : null;
    await context.sync();
    const source = parent && !parent.isNullObject ? parent : cell;
    const value = cellValue(source.values[0]?.[0]);
    const { rowIndex: row, columnIndex: column, worksheet } = cell;
    return {
      sheetId: worksheet.id,
      sheet: worksheet.name,
      row,
      column,
      address: cellAddress({ row, column }),
      source: {
        address: cellAddress({ row: source.rowIndex, column: source.columnIndex }),
        formula: formulaIn(source.formulas[0]?.[0], value),
        value,
        isError: source.valueTypes[0]?.[0] === Excel.RangeValueType.error,
        isPending: isPending(value),
      },
    };
  });
}

/**
 * Passes on the active cell now, and whenever another one is selected or somebody has changed cells.
 *
 * @returns stops it
 */
export function followActiveCell(onCell: (cell: ActiveCell | Failure) => void): () => void {
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = async (left: number) => {
    const found = await readActiveCell().catch(describeFailure);
    if (stopped) return;
    onCell(found);
    const waits = "source" in found && found.source.isPending && left > 0;
    if (waits) timer = setTimeout(() => void look(left - 1), PAUSE);
  };
  const lookSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void look(LOOKS), SETTLE);
    return Promise.resolve();
  };
  void look(LOOKS);
  const end = listen((workbook) => {
    const selected = workbook.onSelectionChanged.add(lookSoon);
    return isExcelApiSupported(SHEET_EVENTS_API)
      ? [selected, workbook.worksheets.onChanged.add(lookSoon)]
      : [selected];
  });
  return () => {
    stopped = true;
    clearTimeout(timer);
    end();
  };
}

/** The address of what is selected, with its sheet, as formulas write it. */
export function readSelection(): Promise<string> {
  return inExcel(async (context) => {
    const range = context.workbook.getSelectedRange().load("address");
    await context.sync();
    return range.address;
  });
}
