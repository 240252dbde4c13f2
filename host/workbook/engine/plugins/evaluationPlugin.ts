import type { CoreViewPluginConfig } from "@odoo/o-spreadsheet/dist/types/plugins/core_view_plugin";
import type { Command, CoreViewCommand } from "@odoo/o-spreadsheet/dist/types/types/commands";
import type { Cell, EvaluatedCell, TextCell } from "@odoo/o-spreadsheet/dist/types/types/cells";
import type { CellPosition } from "@odoo/o-spreadsheet/dist/types/types/misc";
import { contextOf } from "../context";
import type { EngineContext } from "../context";
import { DependencyGraph } from "../dependencyGraph";
import { LibraryEvaluationPlugin, changesDocument, quietly, recalculates, registries } from "../library";

type Getters = InstanceType<typeof LibraryEvaluationPlugin>;

/** From this many written cells on, calculating everything is faster than following dependencies, and can wait. */
const MANY_CELLS = 500;
/** Milliseconds that calculation waits for a reader after a step of many cells. */
const PATIENCE = 500;
/** One of the commands after which the engine calculates everything. */
const CALCULATE_ALL = { type: "DELETE_NAMED_RANGE", name: "" } as const;

/** The part of the engine's evaluator that keeps dependencies and gives cells their values. */
interface Calculator {
  computeCell(position: CellPosition): EvaluatedCell;
  buildDependencyGraph(): void;
  formulaDependencies: () => DependencyGraph;
}

function hasGraph(evaluator: unknown): evaluator is Calculator {
  return (
    typeof evaluator === "object" &&
    evaluator !== null &&
    "computeCell" in evaluator &&
    "buildDependencyGraph" in evaluator &&
    "formulaDependencies" in evaluator
  );
}

const isText = (cell: EvaluatedCell): cell is TextCell => typeof cell.value === "string";

/** In cells for texts the engine shows formulas the apostrophe that it wants before texts such as `=1+1`. */
function withoutApostrophe(evaluated: EvaluatedCell, cell: Cell | undefined): EvaluatedCell {
  if (!cell || cell.isFormula || cell.format !== "@" || !cell.content.startsWith("'")) return evaluated;
  if (!isText(evaluated) || evaluated.value !== cell.content) return evaluated;
  const text = cell.content.slice(1);
  return { ...evaluated, value: text, formattedValue: text };
}

/**
 * The library calculates when a workbook is opened and whenever a step ends. Here an opened workbook, and steps that write many
 * cells or invalidate everything, are calculated when somebody reads: a workbook that is filled in several steps is calculated
 * once, and that of a co-author who reads nothing is not calculated at all. A reader in the middle of a step gets current values.
 */
class HostEvaluationPlugin extends LibraryEvaluationPlugin {
  private readonly session: EngineContext;
  private written = 0;
  /** Whether calculating has been put off. */
  private isStale = false;
  /** Whether all is to be calculated anew, as in a workbook that has just been opened. */
  private isInvalid = true;
  /** Whether a command is being handled, or the workbook being opened: the engine reads what was calculated before it then. */
  private isBusy = true;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(config: CoreViewPluginConfig) {
    super(config);
    this.session = contextOf(config);
    this.session.calculate = () => this.calculate();
    const evaluator: unknown = Reflect.get(this, "evaluator");
    if (!hasGraph(evaluator))
      throw new Error("o-spreadsheet calculates in another way: adapt host/workbook/engine.");
    const compute = evaluator.computeCell.bind(evaluator);
    evaluator.computeCell = (position) =>
      withoutApostrophe(compute(position), this.getters.getCell(position));
    const build = evaluator.buildDependencyGraph.bind(evaluator);
    evaluator.buildDependencyGraph = () => {
      build();
      let graph: DependencyGraph | undefined;
      evaluator.formulaDependencies = () => (graph ??= this.readersOfCells());
    };
  }

  override beforeHandle(command: Command): void {
    clearTimeout(this.timer);
    // What the interface does, such as sorting, looks at values; writing does not.
    if (!this.isBusy && !changesDocument(command)) this.current();
    this.isBusy = true;
    if (recalculates(command)) this.isInvalid = true;
    super.beforeHandle(command);
  }

  override handle(command: CoreViewCommand): void {
    if (command.type === "UPDATE_CELL" && command.content !== undefined && ++this.written === MANY_CELLS) {
      super.beforeHandle(CALCULATE_ALL);
    }
    super.handle(command);
  }

  override finalize(): void {
    this.isBusy = false;
    this.isStale ||= this.written >= MANY_CELLS;
    // Where there are custom functions, their calls are not made to wait.
    const mayWait = this.isInvalid && this.session.functions.size === 0;
    if (!this.isStale && !mayWait) this.calculate();
    else this.calculateSoon();
  }

  override evaluateFormula(...args: Parameters<Getters["evaluateFormula"]>) {
    this.current();
    return super.evaluateFormula(...args);
  }
  override evaluateFormulaResult(...args: Parameters<Getters["evaluateFormulaResult"]>) {
    this.current();
    return super.evaluateFormulaResult(...args);
  }
  override evaluateCompiledFormula(...args: Parameters<Getters["evaluateCompiledFormula"]>) {
    this.current();
    return super.evaluateCompiledFormula(...args);
  }
  override getCorrespondingFormulaCell(...args: Parameters<Getters["getCorrespondingFormulaCell"]>) {
    this.current();
    return super.getCorrespondingFormulaCell(...args);
  }
  override getEvaluatedCell(...args: Parameters<Getters["getEvaluatedCell"]>) {
    this.current();
    return super.getEvaluatedCell(...args);
  }
  override getEvaluatedCellsPositions(...args: Parameters<Getters["getEvaluatedCellsPositions"]>) {
    this.current();
    return super.getEvaluatedCellsPositions(...args);
  }
  override getEvaluatedCells(...args: Parameters<Getters["getEvaluatedCells"]>) {
    this.current();
    return super.getEvaluatedCells(...args);
  }
  override getSpreadZone(...args: Parameters<Getters["getSpreadZone"]>) {
    this.current();
    return super.getSpreadZone(...args);
  }
  override getArrayFormulaSpreadingOn(...args: Parameters<Getters["getArrayFormulaSpreadingOn"]>) {
    this.current();
    return super.getArrayFormulaSpreadingOn(...args);
  }
  override isArrayFormulaSpillBlocked(...args: Parameters<Getters["isArrayFormulaSpillBlocked"]>) {
    this.current();
    return super.isArrayFormulaSpillBlocked(...args);
  }

  private readersOfCells(): DependencyGraph {
    const graph = new DependencyGraph();
    for (const sheet of this.getters.getSheetIds()) {
      for (const cell of this.getters.getCells(sheet)) {
        if (!cell.isFormula) continue;
        graph.addDependencies(this.getters.getCellPosition(cell.id), cell.compiledFormula.rangeDependencies);
      }
    }
    return graph;
  }

  /** Calculates what is pending, unless the engine is handling a command. */
  private current(): void {
    if ((this.isStale || this.isInvalid) && !this.isBusy) quietly(() => this.calculate());
  }

  private calculate(): void {
    clearTimeout(this.timer);
    // Formulas that are being calculated read what is calculated so far.
    this.isStale = false;
    this.isInvalid = false;
    this.written = 0;
    super.finalize();
  }

  /** Custom functions must be called even if nobody reads. The timer does not keep Node alive. */
  private calculateSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.current(), PATIENCE);
    if (typeof this.timer === "object" && "unref" in this.timer) this.timer.unref();
  }
}

registries.coreViewsPluginRegistry.replace("evaluation", HostEvaluationPlugin);
