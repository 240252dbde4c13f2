import type { DataValidationRule } from "@odoo/o-spreadsheet/dist/types/types/data_validation";
import type { Core } from "../../core";
import { cellsOf } from "../../core";
import { newId } from "../../engine/engine";
import { areaOf, intersection, isInside, positionOf, rangeData } from "../../engine/zones";
import { mentions } from "../names/rewriting";
import type { CellAddress, SheetArea, SheetId } from "../../types/area";
import type { DataValidation, PlacedValidation, Validations } from "../../types/rules";
import { ValidationCriteria } from "./validationCriteria";

declare module "@odoo/o-spreadsheet/dist/types/types/data_validation" {
  interface DataValidationRule {
    /** The rule as Excel has it; formulas in it count as written, those of `criterion` as they stand now. */
    excel?: DataValidation;
  }
}

export class WorkbookValidations implements Validations {
  private readonly criteria: ValidationCriteria;

  constructor(private readonly core: Core) {
    this.criteria = new ValidationCriteria(core);
  }

  list(sheet: SheetId): PlacedValidation[] {
    this.core.engine.requireSheet(sheet);
    return this.rules(sheet).map((rule) => ({
      areas: rule.ranges.map((range) => areaOf(range.unboundedZone)),
      rule: this.criteria.describe(sheet, rule),
    }));
  }

  get({ sheet, area }: SheetArea): DataValidation | "none" | "mixed" {
    const met = this.list(sheet).filter(({ areas }) => areas.some((covered) => intersection(covered, area)));
    if (met.length === 0) return "none";
    const [only] = met;
    const covered = only?.areas.reduce((sum, part) => {
      const common = intersection(part, area);
      return sum + (common ? common.rowCount * common.columnCount : 0);
    }, 0);
    return met.length === 1 && only && covered === area.rowCount * area.columnCount ? only.rule : "mixed";
  }

  set(at: SheetArea, rule: DataValidation): void {
    this.core.require(at);
    this.core.engine.requireUnprotected(at.sheet);
    const criterion = this.criteria.translate(rule.criterion, { sheet: at.sheet, cell: at.area });
    this.core.engine.send("ADD_DATA_VALIDATION_RULE", {
      sheetId: at.sheet,
      ranges: [rangeData(at)],
      rule: {
        id: newId(),
        criterion,
        isBlocking: rule.errorAlert.style === "Stop" && rule.errorAlert.show,
        excel: rule,
      },
    });
  }

  clear(at: SheetArea): void {
    const { engine } = this.core;
    const { getters } = engine;
    engine.batch(() => {
      for (const rule of [...this.rules(at.sheet)]) {
        if (!rule.ranges.some(({ unboundedZone }) => intersection(areaOf(unboundedZone), at.area))) continue;
        const removed = getters.getRangeFromRangeData(rangeData(at));
        const left = getters.recomputeRanges(rule.ranges, [removed]);
        engine.send("REMOVE_DATA_VALIDATION_RULE", { sheetId: at.sheet, id: rule.id });
        if (left.length === 0) continue;
        const ranges = left.map(({ sheetId, unboundedZone }) => ({
          _sheetId: sheetId,
          _zone: unboundedZone,
        }));
        const { ranges: _, ...kept } = rule;
        engine.send("ADD_DATA_VALIDATION_RULE", {
          sheetId: at.sheet,
          ranges,
          rule: { ...kept, id: newId() },
        });
      }
    });
  }

  valid(at: SheetArea): boolean | null {
    const getters = this.core.engine.calculated();
    const inside = this.core.allotted(at);
    const verdicts = new Set<boolean>();
    for (const cell of inside ? cellsOf(inside) : []) {
      if (this.ruleAt(at.sheet, cell))
        verdicts.add(!getters.isDataValidationInvalid(positionOf(at.sheet, cell)));
    }
    const [first = true] = verdicts;
    return verdicts.size > 1 ? null : first;
  }

  /** Updates lists that come from a name; to be called when tables or names have changed. */
  refreshNamedLists(): void {
    for (const sheet of this.core.engine.getters.getSheetIds()) {
      for (const rule of this.rules(sheet)) {
        const criterion = rule.excel?.criterion;
        if (criterion?.type !== "List" || !criterion.source.startsWith("=") || !rule.excel) continue;
        const [first] = rule.ranges;
        const name = criterion.source.slice(1);
        if (!first || !this.core.scope().definedName(sheet, name)) continue;
        const now = this.criteria.translate(criterion, { sheet, cell: areaOf(first.zone) });
        if (JSON.stringify(now) === JSON.stringify(rule.criterion)) continue;
        const ranges = rule.ranges.map(({ sheetId, unboundedZone }) => ({
          _sheetId: sheetId,
          _zone: unboundedZone,
        }));
        const { ranges: _, ...kept } = rule;
        this.core.engine.send("ADD_DATA_VALIDATION_RULE", {
          sheetId: sheet,
          ranges,
          rule: { ...kept, criterion: now },
        });
      }
    }
  }

  /** Translates rules that use a name again after its meaning has changed. */
  rewrite(name: string): void {
    for (const sheet of this.core.engine.getters.getSheetIds()) {
      for (const { areas, rule } of this.list(sheet)) {
        const { criterion } = rule;
        if (criterion.type === "List") continue;
        const operands =
          criterion.type === "Custom" ? [criterion.formula] : [criterion.formula1, criterion.formula2];
        const isUser = operands.some((operand) => typeof operand === "string" && mentions(operand, name));
        if (isUser) for (const area of areas) this.set({ sheet, area }, rule);
      }
    }
  }

  private rules(sheet: SheetId): DataValidationRule[] {
    return this.core.engine.getters.getDataValidationRules(sheet);
  }

  private ruleAt(sheet: SheetId, cell: CellAddress): DataValidationRule | undefined {
    return this.rules(sheet).find(({ ranges }) => ranges.some(({ zone }) => isInside(cell, areaOf(zone))));
  }
}
