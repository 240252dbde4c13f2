/** Every member of the object model is one of Excel's: checked against the classes of the library itself. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { CURRENT_EXCEL, isSetSupported } from "../../../../host/api/office/apiSets";
import { loadMemberSets, loadOffice, type LoadedOffice } from "../../../../host/api/office/loader";
import { camelCase, pascalCase } from "../../../../host/api/server/members";
import { HostObject } from "../../../../host/api/object";

const OBJECTS = join(__dirname, "../../../../host/api/objects");

/** Classes of the library's own services and base classes, which `Excel` does not have. */
const NOT_IN_EXCEL =
  /^(Range(Cells|Geometry)|FormatPart|Chart(Part|TextFormat)|TypedRule|CustomFunctionsService|AddinInternalService|AppRuntimeService)$/;

type Class = abstract new (...args: never[]) => HostObject;

function isHostClass(value: unknown): value is Class {
  return typeof value === "function" && value.prototype instanceof HostObject;
}

async function hostClasses(): Promise<Map<string, Class>> {
  const classes = new Map<string, Class>();
  for (const file of readdirSync(OBJECTS, { recursive: true, encoding: "utf8" })) {
    if (!file.endsWith(".ts")) continue;
    const exported: unknown = await import(join(OBJECTS, file));
    for (const [name, value] of Object.entries(exported ?? {}))
      if (isHostClass(value)) classes.set(name, value);
  }
  return classes;
}

/** Members that the wire can reach, base classes included. */
function members(of: Class): Map<string, PropertyDescriptor> {
  const found = new Map<string, PropertyDescriptor>();
  for (let one: object = of.prototype; one !== HostObject.prototype; one = Object.getPrototypeOf(one)) {
    for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(one))) {
      if (/^_?[A-Z]/.test(name) && !found.has(name)) found.set(name, descriptor);
    }
  }
  return found;
}

interface LibraryClass {
  readonly scalars: readonly string[];
  readonly writable: readonly string[];
  readonly navigation: readonly string[];
  readonly methods: readonly string[];
}

function words(prototype: object, key: string): readonly string[] {
  const list: unknown = Reflect.get(prototype, key);
  return Array.isArray(list) ? list.map(String) : [];
}

function libraryClass(excel: object, name: string): LibraryClass | null {
  const constructor: unknown = Reflect.get(excel, name);
  if (typeof constructor !== "function") return null;
  const prototype: object = constructor.prototype;
  const scalars = words(prototype, "_scalarPropertyOriginalNames");
  const updateable = words(prototype, "_scalarPropertyUpdateable");
  return {
    scalars,
    writable: scalars.filter((_, index) => updateable[index] === "true"),
    navigation: words(prototype, "_navigationPropertyNames").map(pascalCase),
    methods: Object.getOwnPropertyNames(prototype),
  };
}

/** The library over a far end that never answers: only its classes are looked at. */
function loadLibrary(): Promise<LoadedOffice> {
  const silent = { receive: () => undefined, connect: () => undefined };
  return loadOffice(silent, {
    apiSets: CURRENT_EXCEL,
    displayLanguage: "en-US",
    contentLanguage: "en-US",
    readOnly: false,
    documentUrl: "book.xlsx",
    settings: { read: () => ({}), write: () => undefined },
  });
}

it("has only classes and members that the library has, spelled as on the wire, and setters only where it writes", async () => {
  const office = await loadLibrary();
  const faults: string[] = [];
  const classes = await hostClasses();
  expect([...classes.keys()]).toEqual(
    expect.arrayContaining(["Workbook", "Worksheet", "Range", "Table", "Chart"]),
  );
  for (const [name, hostClass] of classes) {
    if (NOT_IN_EXCEL.test(name)) continue;
    const library = libraryClass(office.globals.Excel, name);
    if (library === null) {
      faults.push(`${name} is not a class of Excel`);
      continue;
    }
    for (const [member, descriptor] of members(hostClass)) {
      const known =
        descriptor.get === undefined
          ? library.methods.includes(member.startsWith("_") ? member : camelCase(member))
          : library.scalars.includes(member) || library.navigation.includes(member);
      if (!known) faults.push(`${name}.${member} is not a member of Excel's ${name}`);
      if (descriptor.set !== undefined && !library.writable.includes(member))
        faults.push(`${name}.${member} is read-only`);
    }
  }
  office.dispose();
  expect(faults).toEqual([]);
});

it("knows from Microsoft's typings which set a member needs", async () => {
  const sets = await loadMemberSets();
  expect(sets.get("Range.values")).toEqual({ name: "ExcelApi", version: "1.1" });
  expect(sets.get("Range.hasSpill")).toEqual({ name: "ExcelApi", version: "1.12" });
  expect(sets.get("Worksheet.pageLayout")).toEqual({ name: "ExcelApi", version: "1.9" });
  expect(sets.get("Worksheet.showGridlines")).toEqual({ name: "ExcelApi", version: "1.8" });
  expect(sets.get("Table.resize")).toEqual({ name: "ExcelApi", version: "1.13" });
});

it("compares versions of sets by their parts", () => {
  const sets = { ExcelApi: "1.9" };
  expect(isSetSupported(sets, "ExcelApi", "1.9")).toBe(true);
  expect(isSetSupported(sets, "ExcelApi", "1.10")).toBe(false);
  expect(isSetSupported(sets, "ExcelApi", "1.2")).toBe(true);
  expect(isSetSupported(sets, "ExcelApi", "2.0")).toBe(false);
  expect(isSetSupported(sets, "RibbonApi", "1.1")).toBe(false);
});
