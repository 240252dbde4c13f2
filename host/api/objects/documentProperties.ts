import type { DocumentProperties as Properties } from "../../workbook/model";
import { asText, refuse } from "../arguments";
import { HostCollection, HostObject, type Identity } from "../object";
import { omit } from "../omit";
import type { Session } from "../session";
import { found } from "./lookup";

type TextProperty = Exclude<keyof Properties, "custom">;
type CustomValue = string | number | boolean;

export class DocumentProperties extends HostObject {
  readonly className = "DocumentProperties";

  private text(property: TextProperty): string {
    return this.session.workbook.properties.get()[property];
  }

  private setText(property: TextProperty, value: unknown): void {
    this.session.workbook.properties.set({ [property]: asText(value, property) });
  }

  get Title(): string {
    return this.text("title");
  }

  set Title(value: unknown) {
    this.setText("title", value);
  }

  get Subject(): string {
    return this.text("subject");
  }

  set Subject(value: unknown) {
    this.setText("subject", value);
  }

  get Author(): string {
    return this.text("author");
  }

  set Author(value: unknown) {
    this.setText("author", value);
  }

  get Manager(): string {
    return this.text("manager");
  }

  set Manager(value: unknown) {
    this.setText("manager", value);
  }

  get Company(): string {
    return this.text("company");
  }

  set Company(value: unknown) {
    this.setText("company", value);
  }

  get Category(): string {
    return this.text("category");
  }

  set Category(value: unknown) {
    this.setText("category", value);
  }

  get Keywords(): string {
    return this.text("keywords");
  }

  set Keywords(value: unknown) {
    this.setText("keywords", value);
  }

  get Comments(): string {
    return this.text("comments");
  }

  set Comments(value: unknown) {
    this.setText("comments", value);
  }

  get Custom(): CustomPropertyCollection {
    return new CustomPropertyCollection(this.session);
  }
}

function asCustomValue(value: unknown): CustomValue {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return refuse("A custom property holds text, a number, or true or false.");
}

export class CustomPropertyCollection extends HostCollection<CustomProperty> {
  readonly className = "CustomPropertyCollection";

  get items(): CustomProperty[] {
    return Object.keys(this.session.workbook.properties.get().custom).map(
      (key) => new CustomProperty(this.session, key),
    );
  }

  GetCount(): number {
    return this.items.length;
  }

  /** Adds or replaces. */
  Add(key: unknown, value: unknown): CustomProperty {
    const property = new CustomProperty(this.session, asText(key, "key"));
    property.Value = value;
    return property;
  }

  GetItem(key: unknown): CustomProperty {
    return found(this.GetItemOrNullObject(key), "custom property", key);
  }

  GetItemOrNullObject(key: unknown): CustomProperty | null {
    const name = asText(key, "key").toLowerCase();
    return this.items.find((property) => property.Key.toLowerCase() === name) ?? null;
  }

  DeleteAll(): void {
    this.session.workbook.properties.set({ custom: {} });
  }
}

export class CustomProperty extends HostObject {
  readonly className = "CustomProperty";

  constructor(
    session: Session,
    private readonly key: string,
  ) {
    super(session);
  }

  override get identity(): Identity {
    return { _Id: this.key };
  }

  private get custom(): Readonly<Record<string, CustomValue>> {
    return this.session.workbook.properties.get().custom;
  }

  get Key(): string {
    return this.key;
  }

  get Value(): CustomValue {
    return found(this.custom[this.key], "custom property", this.key);
  }

  set Value(value: unknown) {
    this.session.workbook.properties.set({ custom: { ...this.custom, [this.key]: asCustomValue(value) } });
  }

  get Type(): "Number" | "Boolean" | "String" {
    const value = this.Value;
    if (typeof value === "number") return "Number";
    return typeof value === "boolean" ? "Boolean" : "String";
  }

  Delete(): void {
    this.session.workbook.properties.set({ custom: omit(this.custom, this.key) });
  }
}
