/** What one person has on the screen: the ribbon's tab, the spreadsheet, and the pane beside it. */
import type { Language } from "../workbook/core";
import type { OpenedWorkbook } from "../workbook/open";
import { PersonalExcel } from "./excel";
import { element } from "./elements";
import type { AddInCommands } from "./commands/manifest";
import { MessageBar } from "./messageBar";
import { drawRibbon } from "./commands/ribbon";
import { actionOf, type Shortcuts } from "./commands/shortcuts";
import { showSpreadsheet } from "./spreadsheet";
import { TEXTS } from "./texts";

/** Where the add-in is served. */
export const PANE_FOLDER = "pane/";

/** What the page in the frame calls before it loads office.js (`server.ts` writes the call into it). */
declare global {
  interface Window {
    connectPane: (pane: Window) => void;
  }
}

export class Desk {
  readonly root: HTMLElement;
  readonly excel: PersonalExcel;
  private readonly ribbon: HTMLElement;
  private readonly messages: MessageBar;
  private readonly sheet: HTMLElement;
  private readonly frame: HTMLIFrameElement;
  private language: Language;
  private removeSpreadsheet: () => void = () => undefined;

  /** @param contentLanguage of the document */
  constructor(
    private readonly workbook: OpenedWorkbook,
    contentLanguage: Language,
    shortcuts: Shortcuts,
  ) {
    this.language = contentLanguage;
    const copy = element("desk", HTMLTemplateElement).content.cloneNode(true);
    if (!(copy instanceof DocumentFragment)) throw new Error("A template has no content.");
    this.root = element(".desk", HTMLElement, copy);
    this.ribbon = element(".ribbon", HTMLElement, copy);
    this.messages = new MessageBar(copy, contentLanguage);
    this.sheet = element(".sheet", HTMLElement, copy);
    this.frame = element(".pane-frame", HTMLIFrameElement, copy);
    const pane = element(".pane", HTMLElement, copy);
    this.excel = new PersonalExcel(workbook, contentLanguage, (isShown) => {
      pane.hidden = !isShown;
    });
    element(".pane-close", HTMLButtonElement, copy).addEventListener("click", () =>
      this.excel.showPane(false),
    );
    this.sheet.addEventListener("keydown", (event) => this.press(event, shortcuts), { capture: true });
    this.root.addEventListener("keydown", ({ key }) => {
      if (key === "Escape") this.messages.clear();
    });
    // The spreadsheet stops editing a cell that loses the focus. Excel does not when somebody clicks into a pane.
    const keepEditing = (event: FocusEvent): void => {
      if (this.frame.matches(":hover")) event.stopImmediatePropagation();
    };
    this.sheet.addEventListener("blur", keepEditing, { capture: true });
    window.connectPane = (page) => {
      const { workbookName } = TEXTS[this.language];
      this.excel.connect(page, { language: this.language, workbookName });
    };
  }

  /** Draws the spreadsheet and loads the pane; the desk must be in the page. */
  async open(): Promise<void> {
    this.removeSpreadsheet = await showSpreadsheet(this.workbook, this.sheet, {
      onEdit: (isEditing) => {
        this.excel.edit(isEditing);
        if (!isEditing) this.messages.clear();
      },
      onRefused: (reason) => this.messages.say("formula", reason),
      onMessage: (text) => this.messages.say("spreadsheet", text),
    });
    this.loadPane();
  }

  loadPane(): void {
    this.frame.src = `${PANE_FOLDER}taskpane.html`;
  }

  /** @param commands in the same language */
  speak(language: Language, commands: AddInCommands): void {
    this.language = language;
    drawRibbon(this.ribbon, commands, PANE_FOLDER, (control) => void this.excel.click(control));
    this.messages.speak(language);
    const texts = TEXTS[language];
    this.sheet.ariaLabel = texts.sheet;
    this.frame.title = texts.pane;
    element(".pane-name", HTMLElement, this.root).textContent = texts.product;
    const close = element(".pane-close", HTMLButtonElement, this.root);
    close.ariaLabel = close.title = texts.closePane;
  }

  /** @param name whose desk it is, where there are several; else "" */
  nameOwner(name: string): void {
    this.ribbon.dataset["person"] = name;
  }

  /** Leaves the co-authoring session. */
  dispose(): void {
    this.removeSpreadsheet();
    this.excel.dispose();
    this.root.remove();
  }

  private press(event: KeyboardEvent, shortcuts: Shortcuts): void {
    const action = actionOf(event, shortcuts, /^Mac/.test(navigator.platform));
    if (action === null) return;
    event.preventDefault();
    event.stopPropagation();
    void this.excel.press(action);
  }
}
