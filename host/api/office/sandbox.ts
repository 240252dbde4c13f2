/** A minimal window in which Microsoft's scripts run in Node. */
import { readFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import vm from "node:vm";

/** Address of the page; nothing is ever fetched from it. */
const PAGE_URL = "https://localhost/taskpane.html";
const LIBRARY_URL = "https://localhost/office-js/";

interface ScriptElement {
  readonly tagName: string;
  src?: string;
  onload?: () => void;
  onerror?: () => void;
  setAttribute(): void;
  getAttribute(): null;
}

/** Scripts are compiled once per process: every host runs the same files. */
const compiled = new Map<string, vm.Script>();

function compile(file: string): vm.Script {
  const known = compiled.get(file);
  if (known !== undefined) return known;
  const script = new vm.Script(readFileSync(file, "utf8"), { filename: file });
  compiled.set(file, script);
  return script;
}

function storage() {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => {
      items.set(key, value);
    },
    removeItem: (key: string) => {
      items.delete(key);
    },
    key: (index: number) => [...items.keys()][index] ?? null,
    get length() {
      return items.size;
    },
  };
}

/** Timers that are cleared with the page, so that a disposed host does not keep the process alive. */
function timers() {
  const pending = new Set<NodeJS.Timeout>();
  const after = (work: () => void, milliseconds?: number): NodeJS.Timeout => {
    const timer = setTimeout(() => {
      pending.delete(timer);
      work();
    }, milliseconds);
    pending.add(timer);
    return timer;
  };
  return {
    setTimeout: (work: (...args: unknown[]) => void, milliseconds?: number, ...args: unknown[]) =>
      after(() => {
        work(...args);
      }, milliseconds),
    clearTimeout: (timer: NodeJS.Timeout | undefined) => {
      if (timer === undefined) return;
      clearTimeout(timer);
      pending.delete(timer);
    },
    clearAll: () => {
      pending.forEach(clearTimeout);
      pending.clear();
    },
  };
}

export interface Sandbox {
  /** The page's globals, with what the scripts have added. */
  readonly window: Record<string, unknown>;
  /** Runs a file of the library, as a script element would. */
  run(file: string): void;
  /** Stops the page's timers. */
  dispose(): void;
}

/**
 * Makes a page whose scripts come from `folder`. `globals` are defined on its window first.
 */
export function createSandbox(
  folder: string,
  loaderFile: string,
  globals: Readonly<Record<string, unknown>>,
): Sandbox {
  const clock = timers();
  const script = (src: string): ScriptElement => ({
    tagName: "SCRIPT",
    src,
    setAttribute: () => undefined,
    getAttribute: () => null,
  });

  const load = (element: ScriptElement): void => {
    const file = join(folder, (element.src ?? "").replace(LIBRARY_URL, ""));
    clock.setTimeout(() => {
      if (!existsSync(file)) {
        element.onerror?.();
        return;
      }
      compile(file).runInContext(window);
      element.onload?.();
    });
  };

  const document = {
    readyState: "complete",
    hasFocus: () => true,
    addEventListener: () => undefined,
    createElement: () => script(""),
    getElementsByTagName: (name: string) =>
      name === "script" ? [script(LIBRARY_URL + loaderFile)] : [{ appendChild: load }],
  };

  const { protocol, host, hostname, origin, pathname } = new URL(PAGE_URL);
  const properties: Record<string, unknown> = {
    document,
    navigator: { userAgent: "KCFIN host", platform: "Win32", appVersion: "" },
    location: { href: PAGE_URL, search: "", hash: "", protocol, host, hostname, origin, pathname },
    name: "",
    history: {},
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    setTimeout: clock.setTimeout,
    clearTimeout: clock.clearTimeout,
    console,
    performance,
    sessionStorage: storage(),
    localStorage: storage(),
    ...globals,
  };
  for (const self of ["window", "self", "top", "parent"]) properties[self] = properties;
  const window = vm.createContext(properties);

  return {
    window: properties,
    run: (file) => {
      compile(join(folder, file)).runInContext(window);
    },
    dispose: clock.clearAll,
  };
}
