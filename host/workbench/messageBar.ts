/** The bar above a sheet that tells why an input was refused, where Excel would show a dialog. */
import type { Language } from "../workbook/core";
import { element } from "./elements";
import { TEXTS } from "./texts";

type MessageKind = keyof (typeof TEXTS)[Language]["messages"];

export class MessageBar {
  private readonly bar: HTMLElement;
  private readonly title: HTMLElement;
  private readonly reason: HTMLElement;
  private readonly dismiss: HTMLButtonElement;
  private kind: MessageKind = "spreadsheet";

  /** @param desk whose bar it is */
  constructor(
    desk: ParentNode,
    private language: Language,
  ) {
    this.bar = element(".message", HTMLElement, desk);
    this.title = element(".message-title", HTMLElement, this.bar);
    this.reason = element(".message-reason", HTMLElement, this.bar);
    this.dismiss = element(".btn-close", HTMLButtonElement, this.bar);
    // A click must not end what is being typed into a cell.
    this.dismiss.addEventListener("mousedown", (event) => event.preventDefault());
    this.dismiss.addEventListener("click", () => this.clear());
  }

  /** @param reason in English, as workbook and spreadsheet give it */
  say(kind: MessageKind, reason: string): void {
    this.kind = kind;
    this.reason.textContent = reason;
    this.bar.hidden = false;
    this.speak(this.language);
  }

  clear(): void {
    this.bar.hidden = true;
  }

  speak(language: Language): void {
    this.language = language;
    const { messages, dismiss } = TEXTS[language];
    this.title.textContent = messages[this.kind];
    this.dismiss.ariaLabel = this.dismiss.title = dismiss;
  }
}
