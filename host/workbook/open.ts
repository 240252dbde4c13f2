import type { ModelConfig } from "@odoo/o-spreadsheet/dist/types/types/model";
import { WorkbookCalculation } from "./facades/calculation/calculation";
import { WorkbookCells } from "./facades/cells/cells";
import { WorkbookCharts } from "./facades/charts/charts";
import { WorkbookConditionalFormats } from "./facades/rules/conditionalFormats";
import { Core } from "./core";
import { WorkbookHyperlinks, WorkbookSettings } from "./facades/documentParts";
import { Engine } from "./engine/engine";
import { quietly } from "./engine/library";
import { WorkbookError } from "./errors";
import { WorkbookFilters } from "./facades/tables/filters";
import { WorkbookFormats } from "./facades/formats/formats";
import type { Change, Workbook, WorkbookOptions } from "./model";
import { WorkbookNames } from "./facades/names/names";
import { WorkbookPageLayouts } from "./facades/sheets/pageLayouts";
import { SheetCopier } from "./facades/sheets/sheetCopy";
import { WorkbookSheets } from "./facades/sheets/sheets";
import { WorkbookTables } from "./facades/tables/tables";
import { WorkbookValidations } from "./facades/rules/validations";

/** A workbook with its engine, for those who show it or share it with co-authors. */
export interface OpenedWorkbook extends Workbook {
  readonly engine: Engine;
}

/** What the engine can be given besides the document: co-authors' transport, this client's name. */
export type EngineOptions = Pick<Partial<ModelConfig>, "transportService" | "client" | "mode">;

const EMPTY_DOCUMENT = { sheets: [{ id: "sheet1", name: "Sheet1" }] };

/**
 * Opens a workbook: a new one, or one that `save` gave. With a transport in `engineOptions` two workbooks over one transport
 * are two co-authors of one document (open both from the same `saved`).
 */
export function openWorkbook(
  options: WorkbookOptions = {},
  engineOptions: EngineOptions = {},
): OpenedWorkbook {
  const document: unknown = options.saved === undefined ? EMPTY_DOCUMENT : JSON.parse(options.saved);
  if (typeof document !== "object" || document === null) {
    throw new WorkbookError("InvalidArgument", "This is not a workbook that was saved here.");
  }
  const engine = new Engine(document, engineOptions);
  return assemble(engine, new Core(engine, options.language ?? "zh-CN"));
}

function assemble(engine: Engine, core: Core): OpenedWorkbook {
  const sheets = new WorkbookSheets(core, new SheetCopier(core, () => names));
  const formats = new WorkbookFormats(core);
  const validations = new WorkbookValidations(core);
  const conditionalFormats = new WorkbookConditionalFormats(core);
  const hyperlinks = new WorkbookHyperlinks(core, () => formats);
  const filters = new WorkbookFilters(core, () => cells);
  const cells: WorkbookCells = new WorkbookCells(core, () => ({
    hyperlinks,
    validations,
    conditionalFormats,
    filters,
  }));
  const charts = new WorkbookCharts(core, cells);
  const tables = new WorkbookTables(core, cells, filters, (resized) => {
    charts.follow(resized.sheet, resized.before, resized.after, resized.columns);
    validations.refreshNamedLists();
  });
  const names: WorkbookNames = new WorkbookNames(core, (name) => {
    validations.refreshNamedLists();
    validations.rewrite(name);
    conditionalFormats.rewrite(name);
  });
  const listeners = new Set<(change: Change) => void>();
  const tell = () => {
    for (const change of engine.context.changes.drain(engine.getters))
      for (const listener of listeners) listener(change);
  };
  engine.model.on("update", listeners, tell);
  engine.tell = tell;
  return {
    engine,
    sheets,
    cells,
    formats,
    tables,
    filters,
    names,
    charts,
    validations,
    conditionalFormats,
    hyperlinks,
    pageLayouts: new WorkbookPageLayouts(core),
    settings: new WorkbookSettings(core),
    calculation: new WorkbookCalculation(core),
    batch: (work) => engine.batch(work),
    undo: () => engine.step("UNDO"),
    redo: () => engine.step("REDO"),
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    save: () => JSON.stringify(quietly(() => engine.model._exportData(false))),
    dispose: () => {
      engine.model.off("update", listeners);
      engine.context.leave();
    },
  };
}
