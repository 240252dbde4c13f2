import type { Hyperlink } from "../../../workbook/model";
import { asRecord, asText, optional, refuse, withKeys } from "../../arguments";

/** Excel's RangeHyperlink. */
export interface CellHyperlink extends Hyperlink {
  readonly textToDisplay?: string;
}

export function asCellHyperlink(value: unknown): CellHyperlink {
  const record = asRecord(value, "hyperlink");
  withKeys(record, ["address", "documentReference", "screenTip", "textToDisplay"], "hyperlink");
  const part = (key: string): Record<string, string> => {
    const text = optional(record[key], `hyperlink.${key}`, asText);
    return text === undefined ? {} : { [key]: text };
  };
  const link: CellHyperlink = {
    ...part("address"),
    ...part("documentReference"),
    ...part("screenTip"),
    ...part("textToDisplay"),
  };
  if (link.address === undefined && link.documentReference === undefined) {
    refuse("A hyperlink needs an address or a documentReference.");
  }
  return link;
}

/** Text that an empty cell gets with a link. */
export function hyperlinkText(link: CellHyperlink): string {
  return link.address ?? link.documentReference ?? "";
}
