/** One person's Excel around the pane: Microsoft's office.js in the frame finds a server of this page behind its bridge. */
import { metadata } from "../../src/functions/metadata/metadata";
import { nativeSettings } from "../api/office/nativeSettings";
import { officePage } from "../api/office/officePage";
import { RichApiServer } from "../api/server/server";
import type { Language } from "../workbook/core";
import type { OpenedWorkbook } from "../workbook/open";
import type { Control } from "./commands/manifest";

/** Settings of this Excel, read whenever a pane is loaded. */
export interface Surroundings {
  /** Of the surface. */
  readonly language: Language;
  readonly workbookName: string;
}

export class PersonalExcel {
  private server: RichApiServer | undefined;
  private isEditing = false;

  /** @param onPane told when the add-in or the person shows or hides the pane */
  constructor(
    private readonly workbook: OpenedWorkbook,
    private readonly contentLanguage: Language,
    private readonly onPane: (isShown: boolean) => void,
  ) {}

  /** A pane is about to load office.js; one that is loaded again starts a new session, as in Excel. */
  connect(pane: Window, { language, workbookName }: Surroundings): void {
    const isShown = this.server?.taskPane.isShown ?? true;
    this.server?.dispose();
    const server = new RichApiServer(this.workbook, { workbookName });
    this.server = server;
    server.taskPane.show(isShown);
    server.taskPane.onChange(this.onPane);
    if (this.isEditing) server.editMode.enter();
    server.customFunctions.define("KCFIN", metadata(language === "zh-CN" ? "zh" : "en"));
    // Pending cells of the previous pane ask this one.
    this.workbook.calculation.settle();
    const properties = officePage(server, {
      apiSets: server.apiSets,
      displayLanguage: language,
      contentLanguage: this.contentLanguage,
      readOnly: false,
      documentUrl: workbookName,
      settings: nativeSettings(this.workbook),
      commands: server.commands,
    });
    for (const [name, value] of Object.entries(properties)) Object.defineProperty(pane, name, { value });
  }

  /** A button or menu item is clicked. Rejected when the add-in has nothing for it. */
  async click({ id, run }: Control): Promise<void> {
    if (run === null) this.showPane(true);
    else await this.server?.commands.run(run, id);
  }

  async press(action: string): Promise<void> {
    await this.server?.commands.press(action);
  }

  showPane(isShown: boolean): void {
    this.server?.taskPane.show(isShown);
  }

  /** The person starts or stops typing into a cell. */
  edit(isEditing: boolean): void {
    if (this.isEditing === isEditing) return;
    this.isEditing = isEditing;
    if (isEditing) this.server?.editMode.enter();
    else this.server?.editMode.leave();
  }

  dispose(): void {
    this.server?.dispose();
    this.workbook.dispose();
  }
}
