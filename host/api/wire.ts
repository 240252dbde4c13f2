/**
 * Every private name of Microsoft's library that this host relies on, as seen in @microsoft/office-js 1.1.110. Nothing outside
 * this file spells one. `test/host/api/wire.test.ts` runs the library against it and says which name a new version changed.
 */
import * as v from "valibot";

export const LIBRARY_VERSION = "1.1.110";

/** Files of the package's `dist/`; the loader `office.js` asks for the others by itself. */
export const LOADER_FILE = "office.js";

/** Bits of the host information: a shared runtime that may also run custom functions. */
const SHARED_RUNTIME_WITH_FUNCTIONS = 3;

/**
 * What `window.external.GetHostInfo` tells the loader: host, platform, version of the host's file, locale, no telemetry.
 * The "Web" platform refuses any parent page but Microsoft's, so this host is an Excel for Windows.
 */
export function hostInfo(locale: string): string {
  return `Excel$Win32$16.01$${locale}$$$disableLogging$${SHARED_RUNTIME_WITH_FUNCTIONS}`;
}

/** Event of `window.external` that the library registers for the ribbon's commands when it starts. */
export const APP_COMMAND_EVENT = 39;

/** Method of `window.external.Execute` by which the library says that a command has ended: its id, a status, the event as JSON. */
export const APP_COMMAND_COMPLETED = 94;

/** Status of a command that the add-in has completed; others say why it could not be begun. */
export const COMMAND_SUCCEEDED = 0;

/** Takes an event's number and what it carries; arrays come as Windows' safe arrays. */
export type CommandEventHandler = (event: number, payload: { toArray(): readonly string[] }) => void;

/** What the event of a command carries: its id, the function's name, and the event that the function is given. */
export function commandEventPayload(
  id: string,
  name: string,
  controlId: string,
): { toArray(): readonly string[] } {
  return { toArray: () => [id, name, JSON.stringify({ source: { id: controlId } })] };
}

/** `GetAppType` of Excel. */
export const APP_TYPE_EXCEL = 1;

/** `GetAppCapabilities`: the document can be edited, or only read. */
export const AppCapabilities = { readWrite: 0, readOnly: 1 } as const;

/** `GetInitialDisplayMode`: the page is a task pane. */
export const DISPLAY_MODE_TASKPANE = 2;

/** Global that the library looks for when its host file is loaded; it sets `onMessageFromHost` on it. */
export const BRIDGE_GLOBAL = "_richApiNativeBridge";

/** Set by the library when the host file is there: it has read its pieces of the wire. */
export interface NativeBridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?(text: string): void;
}

export const MessageType = { request: 1, response: 2, notification: 3 } as const;

/** Bits of a request's `flags`. */
export const RequestFlag = { delayForCellEdit: 64 } as const;

export const ActionType = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 } as const;

export const PathType = {
  global: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  referenceId: 6,
  nullObject: 7,
} as const;

/** Keys of results that identify an object, so that the library can find it again in a later request. */
export const ResultKey = { items: "_Items" } as const;

/** Method that stands behind a collection's indexer. */
export const INDEXER_METHOD = "GetItem";

/** Loading "items" asks for this: every scalar property. */
export const SELECT_ALL = "*";

/** Prefix that the library strips from a string of names, but not from an array of them (office-js issue 190). */
export const ITEMS_PREFIX = /^items[/.]/i;

/** Housekeeping of tracked objects; not work of the add-in. */
export const TRACKING_METHODS: ReadonlySet<string> = new Set([
  "_KeepReference",
  "_RemoveReference",
  "_RemoveAllReferences",
]);

/** Stands for an object inside another argument: the id of its path. */
export const NESTED_PATH_ID = "_ObjectPathId";

/** By class: properties that the library writes under another name than it reads them. */
export const WRITTEN_AS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Worksheet: { Gridlines: "ShowGridlines", Headings: "ShowHeadings" },
};

/** Objects made by class name that are not Excel's. */
export const ServiceClass = {
  customFunctions: "Microsoft.ExcelServices.CustomFunctions",
  /** The library tells the host that ribbon commands may come. */
  addinInternalService: "Microsoft.InternalService.AddinInternalService",
  /** Shows and hides the pane. */
  appRuntimeService: "Microsoft.AppRuntime.AppRuntimeService",
} as const;

/** `targetId` of events that concern the workbook as a whole. */
export const WORKBOOK_TARGET = "Workbook";

/** `targetId` of the selection event, which the library handles without registering it with the host. */
export const SELECTION_TARGET = "";

/** How cells moved, in `shiftDirection` of a change event. */
export const SHIFT_DIRECTIONS = {
  down: "ShiftCellDown",
  right: "ShiftCellRight",
  up: "ShiftCellUp",
  left: "ShiftCellLeft",
  none: "None",
} as const;

export const MessageCategory = { customFunction: 1, action: 2, event: 65536 } as const;

/** `messageType` of messages to associated actions; the message is the action's name and its argument. */
export const ActionMessage = { invoke: 1000 } as const;

/** State of the page that add-in and pane share, as `Office.addin` sets and asks for it. */
export const RuntimeState = { background: "Background", visible: "Visible" } as const;

/** `targetId` of the pane's events. */
export const PANE_TARGET = "";

/** What such an event carries. */
export const paneVisibility = (isShown: boolean) => ({ visibility: isShown ? "Visible" : "Hidden" });

/** `messageType` of events. */
export const EventType = {
  selectionChanged: 2,
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetCalculated: 16,
  worksheetFormatChanged: 18,
  worksheetRowSorted: 19,
  worksheetNameChanged: 25,
  worksheetMoved: 27,
  workbookActivated: 2203,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
  paneVisibility: 65539,
} as const;

export type EventType = (typeof EventType)[keyof typeof EventType];

const ofSheets = {
  DataChangedEvent: EventType.worksheetChanged,
  ActivatedEvent: EventType.worksheetActivated,
  DeactivatedEvent: EventType.worksheetDeactivated,
  SelectionChangedEvent: EventType.worksheetSelectionChanged,
  CalculatedEvent: EventType.worksheetCalculated,
  FormatChangedEvent: EventType.worksheetFormatChanged,
  RowSortedEvent: EventType.worksheetRowSorted,
  EventNameChanged: EventType.worksheetNameChanged,
} as const;

/** By class: the events that can be registered by calling "_Register…" with the key as ending. */
export const EVENT_METHODS: Readonly<Record<string, Readonly<Record<string, EventType>>>> = {
  Workbook: { ActivatedEvent: EventType.workbookActivated },
  WorksheetCollection: {
    ...ofSheets,
    AddedEvent: EventType.worksheetAdded,
    DeletedEvent: EventType.worksheetDeleted,
    EventMoved: EventType.worksheetMoved,
  },
  Worksheet: ofSheets,
  TableCollection: {
    DataChangedEvent: EventType.tableChanged,
    AddedEvent: EventType.tableAdded,
    DeletedEvent: EventType.tableDeleted,
  },
  Table: {
    DataChangedEvent: EventType.tableChanged,
    SelectionChangedEvent: EventType.tableSelectionChanged,
  },
};

export const EVENT_METHOD = /^_(Register|Unregister)(\w+)$/;

/** `messageType` of messages to the custom functions' runtime. */
export const FunctionMessage = { invoke: 1000 } as const;

/** Bits of an invocation's flags. */
export const InvocationFlag = { allowErrors: 4 } as const;

/** Optional parts of the runtime that today's Excel switches on: 2 sends results after 200 ms instead of 500. */
export const ENABLED_FUNCTION_FEATURES: readonly number[] = [1, 2, 3, 4];

/** The runtime's codes of failed invocations, with the cell's error. Others mean #VALUE!. */
export const FUNCTION_ERRORS: Readonly<Record<number, string>> = {
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
  9: "#NAME?",
  10: "#NAME?",
};

/** Excel shows a function's own text with these errors only. */
export const ERRORS_WITH_TEXT: ReadonlySet<string> = new Set(["#N/A", "#VALUE!"]);

const argumentsSchema = v.object({
  Arguments: v.optional(v.array(v.unknown())),
  ReferencedObjectPathIds: v.optional(v.array(v.unknown())),
});

const pathSchema = v.object({
  Id: v.number(),
  ObjectPathType: v.picklist(Object.values(PathType)),
  Name: v.string(),
  ParentObjectPathId: v.optional(v.number()),
  ArgumentInfo: v.optional(argumentsSchema),
});

const querySchema = v.object({
  Select: v.optional(v.array(v.string())),
  Expand: v.optional(v.array(v.string())),
  Top: v.optional(v.number()),
  Skip: v.optional(v.number()),
});

const actionSchema = v.object({
  Id: v.number(),
  ActionType: v.number(),
  Name: v.string(),
  ObjectPathId: v.number(),
  ArgumentInfo: v.optional(argumentsSchema),
  QueryInfo: v.optional(querySchema),
});

const requestSchema = v.object({
  id: v.number(),
  type: v.literal(MessageType.request),
  flags: v.number(),
  message: v.object({
    url: v.literal("ProcessQuery"),
    body: v.object({
      Actions: v.array(actionSchema),
      ObjectPaths: v.record(v.string(), pathSchema),
    }),
  }),
});

export type WireArguments = v.InferOutput<typeof argumentsSchema>;
export type WirePath = v.InferOutput<typeof pathSchema>;
export type WireQuery = v.InferOutput<typeof querySchema>;
export type WireAction = v.InferOutput<typeof actionSchema>;
export type WireRequest = v.InferOutput<typeof requestSchema>;

export interface WireResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

/** `Location` is "Class.member"; `ActionIndex` counts the request's actions. */
export interface WireError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
}

export interface WireResponseBody {
  readonly Results: readonly WireResult[];
  /** Ids of the trace actions that were reached; event handlers are only kept with theirs. */
  readonly TraceIds: readonly number[];
  readonly Error?: WireError;
}

export interface Notification {
  readonly category: number;
  readonly type: number;
  readonly target: string;
  /** Events carry JSON text, invocations an array. */
  readonly message: string | readonly unknown[];
}

/**
 * A request as the library sent it.
 * Throws an Error that names what is not as this file describes it.
 */
export function parseRequest(text: string): WireRequest {
  const parsed = v.safeParse(requestSchema, JSON.parse(text));
  if (parsed.success) return parsed.output;
  const faults = parsed.issues.map((issue) => `${v.getDotPath(issue) ?? "message"}: ${issue.message}`);
  throw new Error(
    `office.js sent a message that host/api/wire.ts (written for ${LIBRARY_VERSION}) does not describe: ${faults.join("; ")}`,
  );
}

/** Id of a message, however strange the rest of it is, so that it can be answered; 0 without one. */
export function messageId(text: string): number {
  const parsed = v.safeParse(v.object({ id: v.number() }), JSON.parse(text));
  return parsed.success ? parsed.output.id : 0;
}

export function responseText(requestId: number, body: WireResponseBody): string {
  return JSON.stringify({
    id: requestId,
    type: MessageType.response,
    message: { statusCode: 200, headers: {}, body: JSON.stringify(body) },
  });
}

/** A request that failed as a whole: nothing of it was done, or its answer did not get through. */
export function failureText(requestId: number, statusCode: number, code: string, message: string): string {
  return JSON.stringify({
    id: requestId,
    type: MessageType.response,
    message: { statusCode, headers: {}, body: JSON.stringify({ error: { code, message } }) },
  });
}

export function notificationText(notifications: readonly Notification[], firstId: number): string {
  const entries = notifications.map(({ category, type, target, message }, index) => [
    category,
    type,
    target,
    message,
    firstId + index,
  ]);
  return JSON.stringify({ type: MessageType.notification, message: { entries } });
}
