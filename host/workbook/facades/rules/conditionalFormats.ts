import type {
  ConditionalFormat as EngineFormat,
  ConditionalFormatRule,
} from "@odoo/o-spreadsheet/dist/types/types/conditional_formatting";
import { WorkbookError } from "../../errors";
import type { Core } from "../../core";
import { engineRule, excelRule, formulasOf } from "./conditionalRules";
import { mentions } from "../names/rewriting";
import { newId } from "../../engine/engine";
import { areaOf, intersection, rangeData } from "../../engine/zones";
import type { Area, SheetArea, SheetId } from "../../types/area";
import type { ConditionalFormat, ConditionalFormats, ConditionalRule } from "../../types/rules";

export class WorkbookConditionalFormats implements ConditionalFormats {
  constructor(private readonly core: Core) {}

  list(sheet: SheetId): ConditionalFormat[] {
    this.core.engine.requireSheet(sheet);
    return this.formats(sheet).map((format) => {
      const areas = this.areas(sheet, format);
      const place = { sheet, cell: areas[0] ?? { row: 0, column: 0 } };
      const scope = this.core.scope();
      const rule = excelRule(format.rule, (formula) => this.core.fromEngine(formula, place, scope));
      return { id: format.id, areas, rule, stopIfTrue: format.stopIfTrue ?? false };
    });
  }

  add(at: SheetArea, rule: ConditionalRule, stopIfTrue: boolean): ConditionalFormat {
    this.core.require(at);
    this.core.engine.requireUnprotected(at.sheet);
    const id = newId();
    this.core.engine.batch(() => {
      this.send(at.sheet, id, [at.area], this.translate(rule, at.sheet, at.area), stopIfTrue);
      this.setPriority(at.sheet, id, 0);
    });
    return this.require(at.sheet, id);
  }

  update(sheet: SheetId, id: string, patch: Partial<Omit<ConditionalFormat, "id">>): void {
    this.core.engine.requireUnprotected(sheet);
    const { areas, rule, stopIfTrue } = { ...this.require(sheet, id), ...patch };
    const [first] = areas;
    if (!first) throw new WorkbookError("InvalidArgument", "A conditional format needs cells.");
    this.core.engine.batch(() => {
      this.send(sheet, id, areas, this.translate(rule, sheet, first), stopIfTrue);
    });
  }

  setPriority(sheet: SheetId, id: string, priority: number): void {
    const formats = this.formats(sheet);
    const current = formats.findIndex((format) => format.id === id);
    if (current < 0) throw new WorkbookError("ItemNotFound", "The conditional format has been deleted.");
    const delta = current - Math.min(Math.max(priority, 0), formats.length - 1);
    if (delta !== 0)
      this.core.engine.send("CHANGE_CONDITIONAL_FORMAT_PRIORITY", { sheetId: sheet, cfId: id, delta });
  }

  remove(sheet: SheetId, id: string): void {
    this.core.engine.requireUnprotected(sheet);
    this.require(sheet, id);
    this.core.engine.send("REMOVE_CONDITIONAL_FORMAT", { sheetId: sheet, id });
  }

  clear({ sheet, area }: SheetArea): void {
    const { getters } = this.core.engine;
    this.core.engine.batch(() => {
      for (const format of this.formats(sheet)) {
        const ranges = format.ranges.map((range) => getters.getRangeFromSheetXC(sheet, range));
        if (!ranges.some(({ unboundedZone }) => intersection(areaOf(unboundedZone), area))) continue;
        const left = getters.recomputeRanges(ranges, [
          getters.getRangeFromRangeData(rangeData({ sheet, area })),
        ]);
        if (left.length === 0)
          this.core.engine.send("REMOVE_CONDITIONAL_FORMAT", { sheetId: sheet, id: format.id });
        else
          this.send(
            sheet,
            format.id,
            left.map(({ unboundedZone }) => areaOf(unboundedZone)),
            format.rule,
            format.stopIfTrue ?? false,
          );
      }
    });
  }

  /** Translates rules that use a name again after its meaning has changed. */
  rewrite(name: string): void {
    for (const sheet of this.core.engine.getters.getSheetIds()) {
      for (const { id, rule } of this.list(sheet)) {
        if (formulasOf(rule).some((formula) => mentions(formula, name))) this.update(sheet, id, { rule });
      }
    }
  }

  private formats(sheet: SheetId): EngineFormat[] {
    return this.core.engine.getters.getConditionalFormats(sheet);
  }

  private areas(sheet: SheetId, { ranges }: EngineFormat): Area[] {
    return ranges.map((range) =>
      areaOf(this.core.engine.getters.getRangeFromSheetXC(sheet, range).unboundedZone),
    );
  }

  private require(sheet: SheetId, id: string): ConditionalFormat {
    const found = this.list(sheet).find((format) => format.id === id);
    if (!found) throw new WorkbookError("ItemNotFound", "The conditional format has been deleted.");
    return found;
  }

  private translate(rule: ConditionalRule, sheet: SheetId, cell: Area): ConditionalFormatRule {
    return engineRule(rule, (formula) => {
      if (formula.includes("[")) {
        throw new WorkbookError(
          "InvalidArgument",
          "A conditional format cannot name a table's columns: give them a name and use that.",
        );
      }
      return this.core.toEngine(formula, { sheet, cell }, this.core.scope());
    });
  }

  private send(
    sheet: SheetId,
    id: string,
    areas: readonly Area[],
    rule: ConditionalFormatRule,
    stopIfTrue: boolean,
  ): void {
    this.core.engine.send("ADD_CONDITIONAL_FORMAT", {
      sheetId: sheet,
      ranges: areas.map((area) => rangeData({ sheet, area })),
      cf: { id, rule, stopIfTrue },
    });
  }
}
