import type { CellAddress, SheetArea, SheetId } from "./area";

/** A link on a cell: to an address, or into the workbook (`documentReference`, such as "证据!A1"). */
export interface Hyperlink {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
}

export interface Hyperlinks {
  list(sheet: SheetId): { readonly cell: CellAddress; readonly link: Hyperlink }[];
  get(sheet: SheetId, cell: CellAddress): Hyperlink | null;
  /** Sets the link of every cell of the area and its looks (blue, underlined); contents stay. null takes it off. */
  set(at: SheetArea, link: Hyperlink | null): void;
}

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Settings that add-ins keep in the document. */
export interface Settings {
  keys(): string[];
  has(key: string): boolean;
  get(key: string): Json | undefined;
  set(key: string, value: Json): void;
  remove(key: string): void;
}
