/** Runs the actions of a request against the object model, as Excel does: in order, up to the first that fails. */
import { WorkbookError } from "../../workbook/model";
import { excelError, notEmulated, RichApiError } from "../errors";
import { ConnectionLost, type Faults } from "./faults";
import { callMethod, camelCase, memberName, readProperty, writeProperty } from "./members";
import { HostObject } from "../object";
import { answerQuery } from "./query";
import {
  ActionType,
  EVENT_METHOD,
  EVENT_METHODS,
  INDEXER_METHOD,
  NESTED_PATH_ID,
  PathType,
  TRACKING_METHODS,
  WRITTEN_AS,
  type WireAction,
  type WireArguments,
  type WireError,
  type WirePath,
  type WireRequest,
  type WireResponseBody,
  type WireResult,
} from "../wire";

/** The objects that a request can start from. */
export interface Roots {
  /** The root of the library's object paths: Excel's workbook. */
  readonly global: () => HostObject;
  /** An object that is made by the name of its class. */
  readonly byClass: (name: string) => HostObject;
  readonly byReference: (id: string) => HostObject;
}

export interface Outcome {
  readonly body: WireResponseBody;
  readonly connectionLost: boolean;
}

/** Whether an action counts as work that can fail; `path` is that of its object. */
export function isCounted(action: WireAction, path: WirePath | undefined): boolean {
  switch (action.ActionType) {
    case ActionType.instantiate:
      return path?.ObjectPathType === PathType.method || path?.ObjectPathType === PathType.indexer;
    case ActionType.method:
      return !TRACKING_METHODS.has(action.Name);
    case ActionType.trace:
      return false;
    default:
      return true;
  }
}

/** Whether the method was a registration of an event of the target's class. */
function registerEvent(target: HostObject, method: string): boolean {
  const [, direction, ending = ""] = EVENT_METHOD.exec(method) ?? [];
  const type = EVENT_METHODS[target.className]?.[ending];
  if (type === undefined) return false;
  if (direction === "Register") target.session.events.register(type, target.eventTarget);
  else target.session.events.unregister(type, target.eventTarget);
  return true;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Runs one request. Objects are found once per request and then stay, so that `worksheets.add()` adds one sheet. */
class RequestRun {
  private readonly found = new Map<number, HostObject | null>();
  /** "Class.member" of the current step, for `errorLocation`. */
  private location = "";

  constructor(
    private readonly paths: Readonly<Record<string, WirePath>>,
    private readonly roots: Roots,
  ) {}

  perform(action: WireAction): unknown {
    switch (action.ActionType) {
      case ActionType.instantiate:
        return this.object(action.ObjectPathId)?.identity ?? null;
      case ActionType.query: {
        const target = this.object(action.ObjectPathId);
        this.location = target === null ? "load" : `${target.className}.load`;
        return answerQuery(target, action.QueryInfo ?? {});
      }
      case ActionType.method: {
        // The library tracks objects before it knows whether they exist.
        if (TRACKING_METHODS.has(action.Name) && this.object(action.ObjectPathId) === null) return null;
        const target = this.present(action.ObjectPathId, action.Name);
        if (registerEvent(target, action.Name)) return null;
        return this.plain(callMethod(target, action.Name, this.arguments(action.ArgumentInfo)));
      }
      case ActionType.setProperty: {
        const target = this.present(action.ObjectPathId, action.Name);
        const name = WRITTEN_AS[target.className]?.[action.Name] ?? action.Name;
        writeProperty(target, name, this.arguments(action.ArgumentInfo)[0]);
        return null;
      }
      case ActionType.trace:
        return null;
      default:
        throw notEmulated(`action type ${action.ActionType}`);
    }
  }

  failure(error: unknown, actionIndex: number): WireError {
    const known = error instanceof RichApiError || error instanceof WorkbookError;
    const { code, message } = known
      ? error
      : excelError("GeneralException", `This is a fault of the emulated Excel: ${String(error)}`);
    return { Code: code, Message: message, Location: this.location, ActionIndex: actionIndex };
  }

  isCounted(action: WireAction): boolean {
    return isCounted(action, this.paths[action.ObjectPathId]);
  }

  private object(pathId: number): HostObject | null {
    const known = this.found.get(pathId);
    if (known !== undefined) return known;
    const path = this.paths[pathId];
    if (path === undefined) throw excelError("InvalidReference", `The request has no object path ${pathId}.`);
    const object = this.resolve(path);
    this.found.set(pathId, object);
    return object;
  }

  /** An object that must be there, because something is done to it. */
  private present(pathId: number, member: string): HostObject {
    const target = this.object(pathId);
    if (target === null) {
      this.location = camelCase(member);
      throw excelError(
        "ItemNotFound",
        `${camelCase(member)} was used on a null object. Check isNullObject first.`,
      );
    }
    this.location = memberName(target, member);
    return target;
  }

  private resolve(path: WirePath): HostObject | null {
    switch (path.ObjectPathType) {
      case PathType.global:
        return this.roots.global();
      case PathType.newObject:
        return this.roots.byClass(path.Name);
      case PathType.referenceId:
        return this.roots.byReference(path.Name);
      case PathType.nullObject:
        return null;
      default:
        return this.child(path);
    }
  }

  private child(path: WirePath): HostObject | null {
    const parent = path.ParentObjectPathId === undefined ? null : this.object(path.ParentObjectPathId);
    if (parent === null) return null;
    const name = path.ObjectPathType === PathType.indexer ? INDEXER_METHOD : path.Name;
    // Arguments may be objects themselves; errors in resolving them have their own location.
    const args = this.arguments(path.ArgumentInfo);
    this.location = memberName(parent, name);
    const value =
      path.ObjectPathType === PathType.property ? readProperty(parent, name) : callMethod(parent, name, args);
    if (value === null || value instanceof HostObject) return value;
    throw excelError("InvalidArgument", `${memberName(parent, name)} is not an object.`);
  }

  private arguments(info: WireArguments | undefined): unknown[] {
    const values = info?.Arguments ?? [];
    return this.substitute(values, info?.ReferencedObjectPathIds ?? []);
  }

  /** Puts objects where the library wrote their path ids. */
  private substitute(values: readonly unknown[], ids: readonly unknown[]): unknown[] {
    return values.map((value, index) => {
      const id = ids[index];
      if (typeof id === "number" && id !== 0) return this.object(id);
      if (Array.isArray(id) && Array.isArray(value)) return this.substitute(value, id);
      return isRecord(value) ? this.withNestedObjects(value) : value;
    });
  }

  private withNestedObjects(record: Readonly<Record<string, unknown>>): unknown {
    const id = record[NESTED_PATH_ID];
    if (typeof id === "number") return this.object(id);
    const members = Object.entries(record).map(([key, value]) => [
      key,
      isRecord(value) ? this.withNestedObjects(value) : value,
    ]);
    return Object.fromEntries(members);
  }

  /** Results of methods are plain values; objects are reached by paths. */
  private plain(value: unknown): unknown {
    return value === undefined || value instanceof HostObject ? null : value;
  }
}

/**
 * Runs a request. Actions before a failing one stay done; `counted` is called for each action that counts as work.
 */
export function runRequest(request: WireRequest, roots: Roots, faults: Faults, counted: () => void): Outcome {
  const { Actions, ObjectPaths } = request.message.body;
  const run = new RequestRun(ObjectPaths, roots);
  const results: WireResult[] = [];
  const traceIds: number[] = [];
  for (const [index, action] of Actions.entries()) {
    try {
      const perform = (): unknown => run.perform(action);
      if (run.isCounted(action)) counted();
      const value = run.isCounted(action) ? faults.around(perform) : perform();
      if (action.ActionType === ActionType.trace) traceIds.push(action.Id);
      results.push({ ActionId: action.Id, Value: value });
    } catch (error) {
      const body = { Results: results, TraceIds: traceIds, Error: run.failure(error, index) };
      return { body, connectionLost: error instanceof ConnectionLost };
    }
  }
  return { body: { Results: results, TraceIds: traceIds }, connectionLost: false };
}
