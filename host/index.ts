/** Excel for machines without Excel: Microsoft's own office.js over an emulated workbook. See README.md. */
import type { Caller, Workbook } from "./workbook/model";
import { LocalTransportService } from "./workbook/engine/library";
import { exportXlsx } from "./workbook/export/exportXlsx";
import { openWorkbook } from "./workbook/open";
import { evaluateFormula, type Evaluated } from "./api/functions/evaluate";
import type { CounterValues } from "./api/server/counters";
import type { Fault } from "./api/server/faults";
import type { FunctionMetadata } from "./api/functions/functionMetadata";
import { loadMemberSets, loadOffice, type OfficeGlobals } from "./api/office/loader";
import { RichApiServer, type ServerOptions } from "./api/server/server";
import type { TaskPane } from "./api/server/taskPane";
import type { Commands } from "./api/server/commands";
import type { SavedAnswers } from "./api/functions/customFunctions";
import { nativeSettings } from "./api/office/nativeSettings";

export type { ApiSets } from "./api/office/apiSets";
export type { CounterValues } from "./api/server/counters";
export type { Evaluated } from "./api/functions/evaluate";
export type { Fault } from "./api/server/faults";
export type { FunctionMetadata } from "./api/functions/functionMetadata";
export type { OfficeGlobals } from "./api/office/loader";

export interface ExcelHostOptions extends Omit<ServerOptions, "memberSets"> {
  /** A document from `model.save()`; without it a new workbook with one empty sheet. */
  readonly saved?: string;
  /** Language of the document and of names that Excel makes up. Default "zh-CN". */
  readonly contentLanguage?: "zh-CN" | "en-US";
  /** Language of Excel's surface and of the library's messages. Default: the document's. */
  readonly displayLanguage?: string;
  /** Functions by namespace that this Excel knows from an earlier load of their add-ins, as it does when a document is opened. */
  readonly functions?: Readonly<Record<string, FunctionMetadata>>;
  /** Excel's theme, as `Office.context.officeTheme`. Default "light". */
  readonly theme?: "light" | "dark";
}

/** Options of a co-author's Excel; the document is shared. */
export type CoAuthorOptions = Omit<ExcelHostOptions, "saved" | "contentLanguage">;

export interface ExcelHost {
  /** The library's globals: `Object.assign(globalThis, host.excel)` gives them to code that expects them there. */
  readonly excel: OfficeGlobals;
  /** The document underneath, for tests and tools: what a user would do by hand goes through here. */
  readonly model: Workbook;
  readonly counters: { readonly values: CounterValues; reset(): void };
  /** Makes custom functions known, as an add-in's manifest and metadata file do. */
  defineFunctions(namespace: string, metadata: FunctionMetadata): void;
  /**
   * The value of any formula, custom functions included, without touching the document. `at` gives the sheet of bare
   * references. An error as the whole result comes with its text where it has one.
   */
  evaluate(formula: string, at?: Caller): Promise<Evaluated>;
  /** Resolves when no cell awaits a custom function any more. */
  calculated(): Promise<void>;
  /** The document as an .xlsx file. */
  exportXlsx(): Promise<Uint8Array>;
  /** Makes the n-th action from now on (1 is the next) fail, or cuts the connection around it. */
  failAt(n: number, fault: Fault): void;
  /** Restores a connection that `failAt` cut, and disarms faults that have not occurred yet. */
  reconnect(): void;
  /** Has others act before each request of the add-in is carried out; null: nobody any more. */
  beforeRequests(act: (() => void | Promise<void>) | null): void;
  /** A second person on the same document, with an Excel and an add-in of their own; takes the same options unless told others. */
  coAuthor(options?: CoAuthorOptions): Promise<ExcelHost>;
  /** The user starts and stops typing into a cell. */
  enterCellEdit(): void;
  leaveCellEdit(): void;
  /** The add-in's buttons, menu items and shortcuts. */
  readonly commands: Pick<Commands, "run" | "press">;
  /** The user brings this workbook to the front, or another one (false). */
  bringToFront(isInFront: boolean): void;
  /** What the cells with custom functions show, for the option `answers` of a host that opens the document later. */
  savedAnswers(): SavedAnswers;
  /** Whether the add-in's pane is shown. */
  readonly taskPane: TaskPane;
  /** Ends the session: no timer, event or answer follows. */
  dispose(): void;
}

/**
 * Opens a workbook in an emulated Excel with Microsoft's office.js ready to use.
 * Errors: an Error when the installed library is not one that `api/wire.ts` describes.
 */
export function createExcelHost(options: ExcelHostOptions = {}): Promise<ExcelHost> {
  return join(options, { transport: new LocalTransportService(), clients: 0 });
}

/** What co-authors of one document share. */
interface Sharing {
  readonly transport: InstanceType<typeof LocalTransportService>;
  clients: number;
}

async function join(options: ExcelHostOptions, sharing: Sharing): Promise<ExcelHost> {
  const { saved, contentLanguage = "zh-CN", displayLanguage = contentLanguage, ...serverOptions } = options;
  const client = `client-${++sharing.clients}`;
  const model = openWorkbook(
    { language: contentLanguage, ...(saved === undefined ? {} : { saved }) },
    { transportService: sharing.transport, client: { id: client, name: client } },
  );
  const memberSets = options.apiSets === undefined ? undefined : await loadMemberSets();
  const server = new RichApiServer(model, {
    ...serverOptions,
    ...(memberSets === undefined ? {} : { memberSets }),
  });
  for (const [namespace, metadata] of Object.entries(options.functions ?? {}))
    server.customFunctions.define(namespace, metadata, true);
  const office = await loadOffice(server, {
    apiSets: server.apiSets,
    displayLanguage,
    contentLanguage,
    readOnly: options.readOnly ?? false,
    documentUrl: server.workbookName,
    settings: nativeSettings(model),
    theme: options.theme ?? "light",
    commands: server.commands,
  });
  const { counters, faults, editMode, customFunctions, commands, taskPane } = server;
  return {
    excel: office.globals,
    model,
    counters,
    commands,
    taskPane,
    defineFunctions: (namespace, metadata) => {
      customFunctions.define(namespace, metadata);
    },
    evaluate: (formula, at) => evaluateFormula(model, customFunctions, formula, at),
    calculated: () => customFunctions.calculated(),
    coAuthor: (other = {}) => join({ ...options, ...other, saved: model.save() }, sharing),
    exportXlsx: () => exportXlsx(model),
    failAt: (n, fault) => {
      faults.arm(n, fault);
    },
    reconnect: () => {
      faults.clear();
    },
    beforeRequests: (act) => {
      server.beforeRequest = act;
    },
    enterCellEdit: () => {
      editMode.enter();
    },
    leaveCellEdit: () => {
      editMode.leave();
    },
    bringToFront: (isInFront) => {
      server.bringToFront(isInFront);
    },
    savedAnswers: () => customFunctions.saved(),
    dispose: () => {
      office.dispose();
      server.dispose();
      model.dispose();
    },
  };
}
