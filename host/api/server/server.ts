/** The host side of the library's bridge: one add-in's Excel. Runs in Node and in a browser. */
import type { Workbook } from "../../workbook/model";
import { CURRENT_EXCEL, type ApiSets, type MemberSets } from "../office/apiSets";
import { Commands } from "./commands";
import { Counters } from "./counters";
import { CustomFunctions, type SavedAnswers } from "../functions/customFunctions";
import { runRequest, type Roots } from "./dispatcher";
import { EditMode } from "./editMode";
import { excelError, notEmulated, type RichApiError } from "../errors";
import { Events } from "./events";
import { Faults } from "./faults";
import { Range } from "../objects/range/range";
import { AddinInternalService, AppRuntimeService, CustomFunctionsService } from "../objects/services";
import { Workbook as WorkbookObject } from "../objects/workbook";
import { Places } from "../places";
import { readOnlyWorkbook } from "./readOnly";
import type { Session } from "../session";
import { TaskPane } from "./taskPane";
import {
  EventType,
  failureText,
  MessageCategory,
  messageId,
  notificationText,
  PANE_TARGET,
  paneVisibility,
  parseRequest,
  PathType,
  RequestFlag,
  responseText,
  ServiceClass,
  TRACKING_METHODS,
  type Notification,
  type WireRequest,
} from "../wire";

/** Largest request and largest response of Excel on the web, in bytes. */
export const PAYLOAD_LIMIT = 5 * 1024 * 1024;

export interface ServerOptions {
  /** File name of the workbook. Default "工作簿1.xlsx". */
  readonly workbookName?: string;
  /** Whether writes are refused with AccessDenied. */
  readonly readOnly?: boolean;
  /** Sets that this Excel supports; those not named are as today. */
  readonly apiSets?: ApiSets;
  /** Sets that members need; without it the library's own checks are the only ones. */
  readonly memberSets?: MemberSets;
  /** Largest request and response in bytes. Default `PAYLOAD_LIMIT`; Infinity as on the desktop. */
  readonly payloadLimit?: number;
  /** Milliseconds that each request takes on its way. Default 0. */
  readonly latency?: number;
  /** What cells with custom functions showed when the document was saved; Excel keeps that until they are calculated. */
  readonly answers?: SavedAnswers;
}

const delay = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

function isCleanup({ message }: WireRequest): boolean {
  const { Actions, ObjectPaths } = message.body;
  return Actions.every(({ Name, ObjectPathId }) =>
    Name === "" ? ObjectPaths[ObjectPathId]?.ObjectPathType === PathType.global : TRACKING_METHODS.has(Name),
  );
}

/** Whether the library itself sent the request, for its services. */
function isService({ message }: WireRequest): boolean {
  return Object.values(message.body.ObjectPaths).some(
    ({ ObjectPathType }) => ObjectPathType === PathType.newObject,
  );
}

/** Whether the add-in waits for it: not the library's release of tracked objects, and not its services. */
export function isOfAddIn(request: WireRequest): boolean {
  return !isService(request) && !isCleanup(request);
}

export class RichApiServer {
  readonly counters = new Counters();
  readonly faults = new Faults();
  readonly editMode = new EditMode();
  readonly taskPane = new TaskPane();
  readonly commands = new Commands((notification) => {
    this.notify([notification]);
  });
  readonly customFunctions: CustomFunctions;
  readonly apiSets: ApiSets;
  readonly workbookName: string;
  /** Called before each request of the add-in is carried out: what others do between two requests. */
  beforeRequest: (() => void | Promise<void>) | null = null;
  private readonly events: Events;
  private readonly session: Session;
  private readonly payloadLimit: number;
  private readonly latency: number;
  private readonly unsubscribe: () => void;
  private deliver: (text: string) => void = () => undefined;
  private inRequest = false;
  private disposed = false;
  private lastNotification = 0;
  private queue: Promise<void> = Promise.resolve();

  constructor(workbook: Workbook, options: ServerOptions = {}) {
    const { readOnly = false, payloadLimit = PAYLOAD_LIMIT, latency = 0, memberSets = new Map() } = options;
    this.apiSets = { ...CURRENT_EXCEL, ...options.apiSets };
    this.workbookName = options.workbookName ?? "工作簿1.xlsx";
    this.payloadLimit = payloadLimit;
    this.latency = latency;
    this.events = new Events(workbook);
    this.customFunctions = new CustomFunctions(
      workbook,
      this.counters,
      (notification) => {
        this.notify([notification]);
      },
      options.answers,
    );
    this.session = {
      workbook: readOnly ? readOnlyWorkbook(workbook) : workbook,
      workbookName: this.workbookName,
      readOnly,
      apiSets: this.apiSets,
      memberSets,
      counters: this.counters,
      places: new Places(),
      events: this.events,
      customFunctions: this.customFunctions,
      commands: this.commands,
      taskPane: this.taskPane,
      application: { calculationMode: "Automatic", structureLock: null, isBehind: false },
    };
    this.taskPane.onChange((isShown) => {
      const message = JSON.stringify(paneVisibility(isShown));
      this.notify([
        { category: MessageCategory.event, type: EventType.paneVisibility, target: PANE_TARGET, message },
      ]);
    });
    this.unsubscribe = workbook.onChange((change) => {
      this.events.collect(change, this.inRequest);
      if (this.inRequest) return;
      this.session.places.follow(change);
      this.flushEvents();
    });
  }

  /** Where replies and events go: `onMessageFromHost` of the library's bridge. */
  connect(deliver: (text: string) => void): void {
    this.deliver = deliver;
  }

  /** Takes a message of the library. Messages are answered one after the other, never before this returns. */
  receive(text: string): void {
    if (this.disposed) return;
    // Results of functions get through while a request waits for the end of cell-edit mode.
    const before = this.editMode.active && isService(parseRequest(text)) ? Promise.resolve() : this.queue;
    this.queue = Promise.all([this.queue, before.then(() => this.answer(text))])
      .then(() => undefined)
      .catch((error: unknown) => {
        this.inRequest = false;
        this.deliver(failureText(messageId(text), 500, "GeneralException", String(error)));
      });
  }

  /** The user brings another workbook to the front, or this one again. */
  bringToFront(isInFront: boolean): void {
    this.session.application.isBehind = !isInFront;
    if (isInFront) this.events.workbookActivated();
    this.flushEvents();
  }

  /** Sends no more events or answers, and ignores what the page still sends. */
  dispose(): void {
    this.disposed = true;
    this.unsubscribe();
    this.deliver = () => undefined;
  }

  private async answer(text: string): Promise<void> {
    const request = parseRequest(text);
    if (this.latency > 0) await delay(this.latency);
    if (this.beforeRequest !== null && isOfAddIn(request)) await this.beforeRequest();
    const refusal = isService(request) ? null : await this.admit(request, text);
    const reply =
      refusal === null ? this.run(request) : failureText(request.id, 400, refusal.code, refusal.message);
    this.deliver(reply);
    this.flushEvents();
  }

  /** Waits for the end of cell-edit mode if the request may; returns the error if the request cannot run. */
  private async admit(request: WireRequest, text: string): Promise<RichApiError | null> {
    const bytes = bytesOf(text);
    if (isCleanup(request)) this.counters.add("cleanups");
    else {
      this.counters.add("roundTrips");
      this.counters.request(bytes);
    }
    if (this.faults.disconnected) return excelError("InvalidOrTimedOutSession");
    if (bytes > this.payloadLimit)
      return excelError("RequestPayloadSizeLimitExceeded", `It has ${bytes} bytes.`);
    if (this.editMode.active) {
      if ((request.flags & RequestFlag.delayForCellEdit) === 0)
        return excelError("InvalidOperationInCellEditMode");
      await this.editMode.left();
    }
    return null;
  }

  private run(request: WireRequest): string {
    this.inRequest = true;
    const ofAddIn = isOfAddIn(request);
    const counted = (): void => {
      if (ofAddIn) this.counters.add("actions");
    };
    const outcome = this.session.workbook.batch(() =>
      runRequest(request, this.roots, ofAddIn ? this.faults : new Faults(), counted),
    );
    this.inRequest = false;
    this.session.places.endRequest();
    if (outcome.connectionLost) {
      const { code, message } = excelError("InvalidOrTimedOutSession");
      return failureText(request.id, 400, code, message);
    }
    const reply = responseText(request.id, outcome.body);
    const bytes = bytesOf(reply);
    if (ofAddIn) this.counters.add("responseBytes", bytes);
    if (bytes <= this.payloadLimit) return reply;
    const { code, message } = excelError("ResponsePayloadSizeLimitExceeded", `It has ${bytes} bytes.`);
    return failureText(request.id, 400, code, message);
  }

  private readonly roots: Roots = {
    global: () => new WorkbookObject(this.session),
    byClass: (name) => {
      if (name === ServiceClass.customFunctions) return new CustomFunctionsService(this.session);
      if (name === ServiceClass.addinInternalService) return new AddinInternalService(this.session);
      if (name === ServiceClass.appRuntimeService) return new AppRuntimeService(this.session);
      throw notEmulated(name);
    },
    byReference: (reference) => new Range(this.session, { reference }),
  };

  private flushEvents(): void {
    const events = this.events.drain();
    if (events.length > 0) this.notify(events);
  }

  private notify(notifications: readonly Notification[]): void {
    const text = notificationText(notifications, this.lastNotification + 1);
    this.lastNotification += notifications.length;
    // The library is not re-entrant while it sends.
    queueMicrotask(() => {
      this.deliver(text);
    });
  }
}
