import { isExcelApiSupported, SPILL_API, UNDO_API } from "../../excel/kit/requirements";
import type { Failure } from "../../excel/kit/failure";
import { askLoaded, failed, followLoaded } from "../shared/loaded";
import type { FormulasPort } from "./port";

const loadCells = () => import("../../excel/formulas");
/** Recognising KCFIN calls and spelling their names needs no Excel, so it is separate code. */
const loadCellsAndSyntax = async () => ({
  ...(await loadCells()),
  ...(await import("../../functions/formulas/mentions")),
});

/** The cells of the workbook that is open in Excel. */
export const excelFormulas: FormulasPort = {
  canSpill: () => isExcelApiSupported(SPILL_API),
  canUndo: () => isExcelApiSupported(UNDO_API),
  followActiveCell: (onCell) =>
    followLoaded(loadCells, ({ followActiveCell }) => followActiveCell(onCell), onCell),
  readSelection: () =>
    askLoaded(loadCells, async ({ readSelection }) => ({ address: await readSelection() }), unread),
  readReferences: (references, sheetId) =>
    askLoaded(
      loadCells,
      async ({ readReferences }) => ({ contents: await readReferences(references, sheetId) }),
      unread,
    ),
  insert: (options) => askLoaded(loadCells, ({ insertFormula }) => insertFormula(options), failed),
  find: (scope, options) =>
    askLoaded(
      loadCellsAndSyntax,
      async ({ findFormulas, findElsewhere, isUnknownName, stateOf, callsFunctions }) => {
        const cells = await findFormulas({ scope, wanted: callsFunctions, ...options });
        // Cells are what people came for: they are shown even where an Excel does not tell of its rules.
        const elsewhere = options.signal.aborted
          ? null
          : await findElsewhere({ scope, wanted: callsFunctions }).catch(() => null);
        return {
          elsewhere,
          cells: cells.map((cell) => ({
            ...cell,
            state: stateOf(cell),
            isUnknownName: isUnknownName(cell),
          })),
        };
      },
      unread,
    ),
  freeze: (cells, options) => askLoaded(loadCells, ({ freeze }) => freeze(cells, options), unswept),
  repair: (cells, options) =>
    askLoaded(
      loadCellsAndSyntax,
      ({ repair, restoreNames }) => repair(cells, restoreNames, options),
      (failure) => ({ ...unswept(failure), still: [] }),
    ),
};

const unread = (failure: Failure) => ({ failure });
const unswept = (failure: Failure) => ({ done: [], skipped: [], end: failure });
