/** Turns changes of the workbook into the events that the library has registered for. */
import type { Change, SheetId, Table, Workbook } from "../../workbook/model";
import { formatArea } from "../addresses";
import { intersection } from "../areas";
import {
  EventType,
  MessageCategory,
  SELECTION_TARGET,
  SHIFT_DIRECTIONS,
  WORKBOOK_TARGET,
  type Notification,
} from "../wire";

type CellChange = Extract<Change, { readonly area: unknown; readonly source: unknown }>;
type EditChange = Exclude<CellChange, { readonly kind: "SelectionChanged" | "FormatChanged" | "RowSorted" }>;

/** Where an event's range was, in a form that fits into one text. */
export function eventRangeReference(sheet: SheetId, address: string): string {
  return `${sheet}|${address}`;
}

export function parseEventRangeReference(reference: string): {
  readonly sheet: SheetId;
  readonly address: string;
} {
  const mark = reference.lastIndexOf("|");
  return { sheet: reference.slice(0, mark), address: reference.slice(mark + 1) };
}

export class Events {
  /** `Runtime.enableEvents`. */
  enabled = true;
  private readonly registered = new Map<EventType, Map<string, number>>();
  private outbox: Notification[] = [];
  private activeSheet: SheetId;

  constructor(private readonly workbook: Workbook) {
    this.activeSheet = workbook.sheets.active();
  }

  register(type: EventType, target: string): void {
    this.countOf(type).set(target, this.handlers(type, target) + 1);
  }

  unregister(type: EventType, target: string): void {
    this.countOf(type).set(target, Math.max(0, this.handlers(type, target) - 1));
  }

  private countOf(type: EventType): Map<string, number> {
    const counts = this.registered.get(type) ?? new Map<string, number>();
    this.registered.set(type, counts);
    return counts;
  }

  private handlers(type: EventType, target: string): number {
    return this.registered.get(type)?.get(target) ?? 0;
  }

  /** Events collected since the last call, in order. */
  drain(): Notification[] {
    const events = this.outbox;
    this.outbox = [];
    return events;
  }

  /** `byAddIn`: the change was made by this add-in's own request. */
  collect(change: Change, byAddIn: boolean): void {
    switch (change.kind) {
      case "Calculated":
        for (const sheet of change.sheets)
          this.ofSheet(EventType.worksheetCalculated, sheet, { worksheetId: sheet, address: "" });
        break;
      case "SelectionChanged":
        this.selected(change.sheet, change);
        break;
      case "FormatChanged":
        this.ofCells(EventType.worksheetFormatChanged, change, byAddIn);
        break;
      case "RowSorted":
        this.ofCells(EventType.worksheetRowSorted, change, byAddIn);
        break;
      case "SheetActivated":
        this.activated(change.sheet);
        break;
      case "SheetAdded":
      case "SheetDeleted":
      case "SheetRenamed":
      case "SheetMoved":
      case "SheetChanged":
        this.sheetChanged(change);
        break;
      case "TableAdded":
      case "TableDeleted":
      case "TableChanged":
        this.tableListChanged(change);
        break;
      default:
        this.edited(change, byAddIn);
    }
  }

  workbookActivated(): void {
    this.send(EventType.workbookActivated, WORKBOOK_TARGET, {});
  }

  private send(type: EventType, target: string, args: object): void {
    const isHandled = type === EventType.selectionChanged || this.handlers(type, target) > 0;
    if (!this.enabled || !isHandled) return;
    this.outbox.push({ category: MessageCategory.event, type, target, message: JSON.stringify(args) });
  }

  private ofSheet(type: EventType, sheet: SheetId, args: object): void {
    this.send(type, WORKBOOK_TARGET, args);
    this.send(type, sheet, args);
  }

  private cellArguments(change: CellChange, byAddIn: boolean): Record<string, unknown> {
    const address = formatArea(change.area);
    return {
      source: change.source,
      triggerSource: byAddIn ? "ThisLocalAddin" : "Unknown",
      worksheetId: change.sheet,
      address,
      referenceId: eventRangeReference(change.sheet, address),
    };
  }

  private ofCells(type: EventType, change: CellChange, byAddIn: boolean): void {
    this.ofSheet(type, change.sheet, this.cellArguments(change, byAddIn));
  }

  /** Tables whose events somebody listens to. */
  private tablesTouched(change: CellChange): Table[] {
    if (!this.registered.has(EventType.tableChanged)) return [];
    return this.workbook.tables
      .list(change.sheet)
      .filter((table) => intersection(table.area, change.area) !== null);
  }

  private edited(change: EditChange, byAddIn: boolean): void {
    const args = {
      ...this.cellArguments(change, byAddIn),
      changeType: change.kind,
      shiftDirection: SHIFT_DIRECTIONS[change.shift ?? "none"],
    };
    this.ofSheet(EventType.worksheetChanged, change.sheet, args);
    for (const table of this.tablesTouched(change))
      this.ofTable(EventType.tableChanged, table.id, change.sheet, args);
  }

  private ofTable(type: EventType, table: string, sheet: SheetId, args: object): void {
    const withTable = { ...args, tableId: table };
    this.send(type, table, withTable);
    this.ofSheet(type, sheet, withTable);
  }

  private selected(sheet: SheetId, change: CellChange): void {
    this.send(EventType.selectionChanged, SELECTION_TARGET, {});
    const address = formatArea(change.area);
    this.ofSheet(EventType.worksheetSelectionChanged, sheet, { worksheetId: sheet, address });
    for (const table of this.workbook.tables.list(sheet)) {
      const inside = intersection(table.area, change.area);
      const args = { worksheetId: sheet, address: inside === null ? "" : formatArea(inside) };
      this.send(EventType.tableSelectionChanged, table.id, args);
    }
  }

  private activated(sheet: SheetId): void {
    const left = this.activeSheet;
    if (left === sheet) return;
    this.activeSheet = sheet;
    this.ofSheet(EventType.worksheetDeactivated, left, { worksheetId: left });
    this.ofSheet(EventType.worksheetActivated, sheet, { worksheetId: sheet });
  }

  private sheetChanged(
    change: Extract<Change, { readonly kind: `Sheet${string}`; readonly source: unknown }>,
  ): void {
    const args = { source: change.source, worksheetId: change.sheet };
    switch (change.kind) {
      case "SheetAdded":
        this.ofSheet(EventType.worksheetAdded, change.sheet, args);
        break;
      case "SheetDeleted":
        this.ofSheet(EventType.worksheetDeleted, change.sheet, args);
        break;
      case "SheetRenamed":
        this.ofSheet(EventType.worksheetNameChanged, change.sheet, {
          ...args,
          nameAfter: this.workbook.sheets.find(change.sheet)?.name,
        });
        break;
      case "SheetMoved":
        this.ofSheet(EventType.worksheetMoved, change.sheet, args);
        break;
      default:
        break;
    }
  }

  private tableListChanged(change: Extract<Change, { readonly table: string }>): void {
    const args = { source: change.source, worksheetId: change.sheet };
    if (change.kind === "TableAdded") this.ofTable(EventType.tableAdded, change.table, change.sheet, args);
    if (change.kind === "TableDeleted")
      this.ofTable(EventType.tableDeleted, change.table, change.sheet, args);
  }
}
