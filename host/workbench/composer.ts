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

/**
 * The spreadsheet's own keeper of what is being typed, for one workbook.
 *
 * @param onEdit told when the person starts and stops typing into a cell
 */
export function composerOf(
  workbook: OpenedWorkbook,
  onEdit: (isEditing: boolean) => void,
): typeof stores.CellComposerStore {
  return class ExcelComposer extends stores.CellComposerStore {
    override startEdition(
      ...given: Parameters<Composer["startEdition"]>
    ): ReturnType<Composer["startEdition"]> {
      const answer = super.startEdition(...given);
      if (this.editionMode !== "inactive") onEdit(true);
      return answer;
    }

    protected override _cancelEdition(): void {
      super._cancelEdition();
      onEdit(false);
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
        this.notificationStore.raiseError(error.message);
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
