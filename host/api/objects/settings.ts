import type { Json } from "../../workbook/model";
import { asJson, asText } from "../arguments";
import { HostCollection, HostObject, type Identity } from "../object";
import type { Session } from "../session";
import { found } from "./lookup";

/** Settings that the add-in keeps in the document; `Office.context.document.settings` shows the same. */
export class SettingCollection extends HostCollection<Setting> {
  readonly className = "SettingCollection";

  get items(): Setting[] {
    return this.session.workbook.settings.keys().map((key) => new Setting(this.session, key));
  }

  GetCount(): number {
    return this.items.length;
  }

  /** Adds or replaces. */
  Add(key: unknown, value: unknown): Setting {
    const name = asText(key, "key");
    this.session.workbook.settings.set(name, asJson(value));
    return new Setting(this.session, name);
  }

  GetItem(key: unknown): Setting {
    return found(this.GetItemOrNullObject(key), "setting", key);
  }

  GetItemOrNullObject(key: unknown): Setting | null {
    const name = asText(key, "key");
    return this.session.workbook.settings.has(name) ? new Setting(this.session, name) : null;
  }
}

export class Setting extends HostObject {
  readonly className = "Setting";

  constructor(
    session: Session,
    private readonly key: string,
  ) {
    super(session);
  }

  override get identity(): Identity {
    return { _Id: this.key };
  }

  get Key(): string {
    return this.key;
  }

  get Value(): Json {
    return found(this.session.workbook.settings.get(this.key) ?? null, "setting", this.key);
  }

  set Value(value: unknown) {
    this.session.workbook.settings.set(this.key, asJson(value));
  }

  Delete(): void {
    this.session.workbook.settings.remove(this.key);
  }
}
