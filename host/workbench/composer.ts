/** Typing into cells as Excel understands it: formulas in Excel's spelling, and a host that knows when somebody types. */
import { helpers, stores } from "@odoo/o-spreadsheet";
import { WorkbookError } from "../workbook/errors";
import type { OpenedWorkbook } from "../workbook/open";

type Composer = InstanceType<typeof stores.CellComposerStore>;
type Position = Composer["currentEditedCell"];

const areaOf = ({ sheetId, col, row }: Position) => ({
  sheet: sheetId,
  area: { row, column: col, rowCount: 1, columnCount: 1 },
});

/** Listener to typing into cells. */
export interface TypingListener {
  /** The person has started, or stopped, typing into a cell. */
  onEdit(isEditing: boolean): void;
  /** The typed formula is refused, with the reason; the person goes on editing. */
  onRefused(reason: string): void;
}

/** The spreadsheet's store of the current edit, for one workbook. */
export function composerOf(
  workbook: OpenedWorkbook,
  listener: TypingListener,
): typeof stores.CellComposerStore {
  return class ExcelComposer extends stores.CellComposerStore {
    private refusals = 0;

    override startEdition(
      ...given: Parameters<Composer["startEdition"]>
    ): ReturnType<Composer["startEdition"]> {
      const answer = super.startEdition(...given);
      if (this.editionMode !== "inactive") listener.onEdit(true);
      return answer;
    }

    /** As in Excel, a formula that is refused stays to be corrected, in its cell. */
    override stopEdition(...given: Parameters<Composer["stopEdition"]>): void {
      const { col, row } = this.currentEditedCell;
      const { refusals, currentContent: typed } = this;
      super.stopEdition(...given);
      if (this.refusals === refusals) return;
      this.model.selection.selectCell(col, row);
      this.startEdition(typed);
    }

    protected override _cancelEdition(): void {
      super._cancelEdition();
      listener.onEdit(false);
    }

    /** Formulas go the way that an add-in's go: names of tables, columns and functions are Excel's. */
    protected override confirmEdition(content: string): void {
      if (!helpers.isFormula(content)) {
        super.confirmEdition(content);
        return;
      }
      const position = this.currentEditedCell;
      try {
        workbook.cells.write(areaOf(position), [[content]]);
        this.model.dispatch("AUTOFILL_TABLE_COLUMN", position);
      } catch (error) {
        if (!(error instanceof WorkbookError)) throw error;
        this.refusals += 1;
        listener.onRefused(error.message);
      }
      this.setContent("");
    }

    /** What the formula bar shows, and editing starts with. */
    protected override getComposerContent(
      ...given: Parameters<Composer["getComposerContent"]>
    ): ReturnType<Composer["getComposerContent"]> {
      const [position] = given;
      const { sheetId: sheet, col: column, row } = position;
      if (!workbook.cells.hasFormula(sheet, { row, column })) return super.getComposerContent(...given);
      const [[formula = ""] = []] = workbook.cells.formulas(areaOf(position));
      return { text: String(formula) };
    }
  };
}
