import type { Area, SheetArea, SheetId } from "./area";

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

export const MAX_SHEET_NAME = 31;

/** What a protected sheet still allows. */
export interface ProtectionOptions {
  readonly allowFormatCells: boolean;
  readonly allowFormatColumns: boolean;
  readonly allowFormatRows: boolean;
  readonly allowInsertRows: boolean;
  readonly allowInsertColumns: boolean;
  readonly allowDeleteRows: boolean;
  readonly allowDeleteColumns: boolean;
  readonly allowSort: boolean;
  readonly allowAutoFilter: boolean;
  readonly allowInsertHyperlinks: boolean;
  readonly allowPivotTables: boolean;
  readonly allowEditObjects: boolean;
}

/** A sheet as it stands. Plain data; ask again after a change. */
export interface Sheet {
  readonly id: SheetId;
  readonly name: string;
  /** Zero-based place among all sheets, hidden ones too. */
  readonly position: number;
  readonly visibility: Visibility;
  /** "#RRGGBB", or "" for none. */
  readonly tabColor: string;
  readonly showGridlines: boolean;
  /** Rows and columns frozen from the top left; 0 for none. */
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly protected: boolean;
  readonly protectionOptions: ProtectionOptions | null;
}

export type SheetPatch = Partial<
  Pick<
    Sheet,
    "name" | "position" | "visibility" | "tabColor" | "showGridlines" | "frozenRows" | "frozenColumns"
  >
>;

export interface Selection {
  readonly sheet: SheetId;
  readonly area: Area;
}

export interface Sheets {
  /** In tab order. */
  list(): Sheet[];
  /** By id or name (names without regard to case), or null. */
  find(idOrName: string): Sheet | null;
  /** At the end. Errors: "ItemAlreadyExists", "InvalidArgument" for a name Excel refuses. Without a name: "Sheet2" … */
  add(name?: string): Sheet;
  update(id: SheetId, patch: SheetPatch): void;
  /**
   * A copy right after the sheet, as with Ctrl held while its tab is dragged: "证据 (2)". Its tables get names of their own, its
   * formulas refer to the copy, and names that stand for something on the sheet become the copy's as well.
   */
  copy(id: SheetId): Sheet;
  /** Errors: "InvalidOperation" for the last visible sheet. Formulas on it become #REF!. */
  remove(id: SheetId): void;
  /** The sheet in view of this client (not shared with co-authors). */
  active(): SheetId;
  activate(id: SheetId): void;
  /** The selected cells of the active sheet (this client's). */
  selection(): Selection;
  select(at: SheetArea): void;
  protect(id: SheetId, options: ProtectionOptions, password?: string): void;
  /** Errors: "InvalidArgument" when the password is wrong. */
  unprotect(id: SheetId, password?: string): void;
}

/** Print set-up of a sheet. */
export interface PageLayout {
  readonly orientation: "Portrait" | "Landscape";
  /** As in Office.js: "A4", "A3", "Letter" … */
  readonly paperSize: "Letter" | "Legal" | "A3" | "A4" | "A5" | "B4" | "B5";
  /** Percent, or pages to fit (0 of a direction: as many as it takes). */
  readonly zoom: { readonly scale: number } | { readonly pagesWide: number; readonly pagesTall: number };
  readonly printArea: readonly Area[];
  /** Rows before which a page begins, from the top. */
  readonly rowBreaks: readonly number[];
  /** Rows repeated on top: first and count, or null. */
  readonly titleRows: { readonly first: number; readonly count: number } | null;
  readonly titleColumns: { readonly first: number; readonly count: number } | null;
  /** Parts of header and footer with Excel's codes (&P page, &N pages, &D date, &A sheet, &F file). */
  readonly header: { readonly left: string; readonly center: string; readonly right: string };
  readonly footer: { readonly left: string; readonly center: string; readonly right: string };
  readonly centerHorizontally: boolean;
}

export interface PageLayouts {
  get(sheet: SheetId): PageLayout;
  set(sheet: SheetId, patch: Partial<PageLayout>): void;
}
