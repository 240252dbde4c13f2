/** Runs Microsoft's unmodified office.js in Node, connected to our server. */
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { readMemberSets, type MemberSets } from "./apiSets";
import { officePage, type OfficePageOptions, type Wire } from "./officePage";
import { createSandbox } from "./sandbox";
import { LOADER_FILE } from "../wire";

/** The globals that an add-in's code works with, of one page. */
export interface OfficeGlobals {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly CustomFunctions: typeof CustomFunctions;
}

export interface LoadedOffice {
  readonly globals: OfficeGlobals;
  /** Ends the page and clears its timers. */
  dispose(): void;
}

const GLOBALS = ["Excel", "Office", "OfficeExtension", "CustomFunctions"] as const;

/** Folder of the library's files, as installed. */
export function libraryFolder(): string {
  return join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
}

let memberSets: Promise<MemberSets> | undefined;

/** Which set each member needs, from Microsoft's typings; read once. */
export function loadMemberSets(): Promise<MemberSets> {
  const file = join(dirname(require.resolve("@types/office-js/package.json")), "index.d.ts");
  memberSets ??= readFile(file, "utf8").then(readMemberSets);
  return memberSets;
}

function isComplete(window: object): window is OfficeGlobals {
  return GLOBALS.every((name) => name in window);
}

/**
 * Loads the library and waits until it is ready.
 * Errors: an Error that names what is missing when a new version of the library has other globals.
 */
export async function loadOffice(wire: Wire, options: OfficePageOptions): Promise<LoadedOffice> {
  const sandbox = createSandbox(libraryFolder(), LOADER_FILE, officePage(wire, options));
  sandbox.run(LOADER_FILE);
  const { Office: office } = sandbox.window;
  await ready(office);
  if (!isComplete(sandbox.window)) {
    const missing = GLOBALS.filter((name) => !(name in sandbox.window));
    throw new Error(
      `office.js has loaded without ${missing.join(", ")}: see host/api/office/loader.ts and host/api/wire.ts.`,
    );
  }
  const { Excel, Office, OfficeExtension, CustomFunctions } = sandbox.window;
  return {
    globals: { Excel, Office, OfficeExtension, CustomFunctions },
    dispose: () => {
      sandbox.dispose();
    },
  };
}

function hasOnReady(office: unknown): office is Pick<typeof Office, "onReady"> {
  return typeof office === "object" && office !== null && "onReady" in office;
}

async function ready(office: unknown): Promise<void> {
  if (!hasOnReady(office))
    throw new Error(
      "office.js defines no Office.onReady: see host/api/office/loader.ts and host/api/wire.ts.",
    );
  await office.onReady();
}
