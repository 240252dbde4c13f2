import type { Sheet } from "../../workbook/model";
import { asFlag, asText, optional } from "../arguments";
import { HostCollection } from "../object";
import { found } from "./lookup";
import { requireOpenStructure } from "./workbookProtection";
import { Worksheet } from "./worksheet";

export class WorksheetCollection extends HostCollection<Worksheet> {
  readonly className = "WorksheetCollection";

  private sheets(visibleOnly: unknown): Sheet[] {
    const all = this.session.workbook.sheets.list();
    const only = optional(visibleOnly, "visibleOnly", asFlag) ?? false;
    return only ? all.filter(({ visibility }) => visibility === "Visible") : all;
  }

  private wrap({ id }: Sheet): Worksheet {
    return new Worksheet(this.session, id);
  }

  get items(): Worksheet[] {
    return this.sheets(false).map((sheet) => this.wrap(sheet));
  }

  Add(name: unknown): Worksheet {
    requireOpenStructure(this.session);
    return this.wrap(this.session.workbook.sheets.add(optional(name, "name", asText)));
  }

  GetActiveWorksheet(): Worksheet {
    return new Worksheet(this.session, this.session.workbook.sheets.active());
  }

  GetCount(visibleOnly: unknown): number {
    return this.sheets(visibleOnly).length;
  }

  GetFirst(visibleOnly: unknown): Worksheet {
    return this.wrap(found(this.sheets(visibleOnly)[0], "worksheet", 0));
  }

  GetItem(key: unknown): Worksheet {
    return found(this.GetItemOrNullObject(key), "worksheet", key);
  }

  GetItemOrNullObject(key: unknown): Worksheet | null {
    const sheet = this.session.workbook.sheets.find(asText(key, "key"));
    return sheet === null ? null : this.wrap(sheet);
  }
}
