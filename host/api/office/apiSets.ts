/** Requirement sets: what an Excel supports, and what a member needs. */

/** Highest supported version of each set, such as `{ ExcelApi: "1.17" }`. */
export type ApiSets = Readonly<Record<string, string>>;

export interface RequiredSet {
  readonly name: string;
  readonly version: string;
}

/** By "Class.member" in camel case. */
export type MemberSets = ReadonlyMap<string, RequiredSet>;

/** A Microsoft 365 Excel that is not the newest. The product must check for these sets before it uses them. */
export const CURRENT_EXCEL: ApiSets = {
  ExcelApi: "1.17",
  CustomFunctions: "1.9",
  CustomFunctionsRuntime: "1.4",
  DelayForCellEdit: "1.1",
  DialogApi: "1.2",
  KeyboardShortcuts: "1.1",
  RibbonApi: "1.2",
  SharedRuntime: "1.2",
  Settings: "1.1",
};

/** Whether a set is supported in this version or a later one; version numbers compare part by part. */
export function isSetSupported(sets: ApiSets, name: string, version: string): boolean {
  const supported = sets[name];
  if (supported === undefined) return false;
  const [major = 0, minor = 0] = supported.split(".").map(Number);
  const [neededMajor = 0, neededMinor = 0] = version.split(".").map(Number);
  return major > neededMajor || (major === neededMajor && minor >= neededMinor);
}

const EXCEL_NAMESPACE = /^declare namespace Excel \{/;
const CLASS = /^ {4}class (\w+) /;
const CLASS_END = /^ {4}\}/;
const API_SET = /\[Api set: (\w+) ([\d.]+)/;
const MEMBER = /^ {8}(?:readonly )?(\w+)[(:?]/;

/**
 * The set that each member of each Excel class needs, read from the comments of Microsoft's typings (`@types/office-js`).
 * A member without a set of its own needs its class's.
 */
export function readMemberSets(typings: string): MemberSets {
  const sets = new Map<string, RequiredSet>();
  let inExcel = false;
  let className: string | null = null;
  let classSet: RequiredSet | undefined;
  let pending: RequiredSet | undefined;
  for (const line of typings.split(/\r?\n/)) {
    if (line.startsWith("declare namespace ")) inExcel = EXCEL_NAMESPACE.test(line);
    if (!inExcel) continue;
    const set = API_SET.exec(line);
    if (set !== null) pending = { name: set[1] ?? "", version: set[2] ?? "" };
    const opened = CLASS.exec(line);
    if (opened !== null) {
      className = opened[1] ?? null;
      classSet = pending;
      pending = undefined;
    } else if (CLASS_END.test(line)) {
      className = null;
    }
    const member = className === null ? null : MEMBER.exec(line);
    if (member !== null) {
      const key = `${className}.${member[1]}`;
      const needed = pending ?? classSet;
      // Overloads follow the first declaration, which has the earliest set.
      if (needed !== undefined && !sets.has(key)) sets.set(key, needed);
      pending = undefined;
    }
  }
  return sets;
}
