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

export interface Note {
  readonly author: string;
  readonly text: string;
}

export interface Notes {
  list(sheet: SheetId): { readonly cell: CellAddress; readonly note: Note }[];
  set(sheet: SheetId, cell: CellAddress, note: Note | null): void;
}

/** Document properties, as in Excel's File > Info. */
export interface DocumentProperties {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly manager: string;
  readonly company: string;
  readonly category: string;
  readonly keywords: string;
  readonly comments: string;
  readonly custom: Readonly<Record<string, string | number | boolean>>;
}

export interface Properties {
  get(): DocumentProperties;
  /** `custom` replaces the whole record when given. */
  set(patch: Partial<DocumentProperties>): void;
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
