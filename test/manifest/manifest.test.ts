/** What Excel expects of the manifest beyond its schema, held against what was built. */
import { readFileSync, existsSync } from "node:fs";
import path from "node:path";
import { JSDOM } from "jsdom";
import packageJson from "../../package.json";
import { DEFINITIONS } from "../../src/functions/definitions";
import { NAMESPACE } from "../../src/functions/definition";
import { dist, readDist } from "../support/dist";

const ADDRESS = "https://localhost:3000/";
const { document } = new JSDOM(readDist("manifest.xml"), { contentType: "text/xml" }).window;

const elements = (name: string) => [...document.getElementsByTagName(name)];
const attribute = (element: Element | undefined, name: string) => element?.getAttribute(name) ?? "";
const text = (name: string) => elements(name)[0]?.textContent ?? "";
const resources = ["bt:Image", "bt:Url", "bt:String"].flatMap(elements).filter((element) => element.id);
const resource = (id: string) => resources.find((element) => element.id === id);
const resid = (element: Element | undefined) =>
  attribute(resource(attribute(element, "resid")), "DefaultValue");
const all = [...document.getElementsByTagName("*")];

/** Every value a person may see or Excel may download, defaults and overrides alike. */
const values = all.flatMap((element) =>
  ["DefaultValue", "Value"].map((name) => attribute(element, name)).filter((value) => value !== ""),
);

/** Width and height of a PNG, from its header. */
function pixels(file: string): [number, number] {
  const png = readFileSync(path.join(dist, file));
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

describe("the manifest", () => {
  it("has the version of the package", () => {
    expect(text("Version")).toBe(packageJson.version);
  });

  it("names only files that were built", () => {
    const addresses = values.filter((value) => value.startsWith("http"));
    expect(addresses.length).toBeGreaterThan(8);
    for (const address of addresses) {
      expect(address).toMatch(new RegExp(`^${ADDRESS}`));
      expect([address, existsSync(path.join(dist, address.slice(ADDRESS.length)))]).toEqual([address, true]);
    }
  });

  it("resolves every resource reference, and has no resource that nothing refers to", () => {
    const references = new Set(all.map((element) => attribute(element, "resid")).filter((id) => id !== ""));
    expect([...references].sort()).toEqual(resources.map((element) => element.id).sort());
  });

  it("uses each id once", () => {
    const ids = all.map((element) => element.id).filter((id) => id !== "");
    expect(ids).toEqual([...new Set(ids)]);
    for (const { id } of resources) expect(id.length).toBeLessThanOrEqual(32);
  });

  it.each([
    ["bt:ShortStrings", 125],
    ["bt:LongStrings", 250],
    ["DisplayName", 125],
    ["Description", 250],
  ])("keeps the texts of %s within %i characters", (name, most) => {
    const [element] = elements(name);
    const texts = [element, ...(element?.querySelectorAll("*") ?? [])]
      .flatMap((each) => [attribute(each, "DefaultValue"), attribute(each, "Value")])
      .filter((value) => value !== "");
    expect(texts.length).toBeGreaterThan(1);
    for (const each of texts) expect(each.length).toBeLessThanOrEqual(most);
  });

  it("says everything in English and in Chinese; the functions' prefix is the same in both", () => {
    expect(text("DefaultLocale")).toBe("en-US");
    const spoken = [...elements("DisplayName"), ...elements("Description"), ...elements("bt:String")];
    for (const element of spoken.filter((each) => attribute(each, "DefaultValue") !== "")) {
      const overrides = [...element.children].map((child) => [
        attribute(child, "Locale"),
        attribute(child, "Value"),
      ]);
      const name = element.id || element.tagName;
      if (name === "Functions.Namespace") expect(overrides).toEqual([]);
      else
        expect([name, ...overrides]).toEqual([
          name,
          ["zh-CN", expect.stringMatching(/\p{Script=Han}|^KCFIN$/u)],
        ]);
      expect(attribute(element, "DefaultValue")).not.toMatch(/\p{Script=Han}/u);
    }
  });

  it("shows icons of the sizes that it says", () => {
    const icons = elements("bt:Image").filter((element) => attribute(element, "size") !== "");
    for (const { children } of elements("Icon"))
      expect([...children].map((icon) => attribute(icon, "size"))).toEqual(
        expect.arrayContaining(["16", "32", "80"]),
      );
    for (const icon of icons) {
      const size = Number(attribute(icon, "size"));
      expect(pixels(resid(icon).slice(ADDRESS.length))).toEqual([size, size]);
    }
    const [small, large] = ["IconUrl", "HighResolutionIconUrl"].map((name) =>
      attribute(elements(name)[0], "DefaultValue").slice(ADDRESS.length),
    );
    expect(pixels(small ?? "")).toEqual([32, 32]);
    expect(pixels(large ?? "")).toEqual([64, 64]);
    expect(pixels("assets/icon-128.png")).toEqual([128, 128]);
  });

  it("runs pane, functions and commands in one runtime that outlives the pane", () => {
    const [runtime] = elements("Runtime");
    expect(attribute(runtime, "lifetime")).toBe("long");
    // Excel starts a second runtime where these are not the same id.
    const users = [
      runtime,
      ...elements("FunctionFile"),
      ...document.querySelectorAll("Page > *, Action > SourceLocation"),
    ];
    expect(users.map((element) => attribute(element, "resid"))).toEqual(Array(4).fill("Taskpane.Url"));
    expect(elements("Set").map((set) => [attribute(set, "Name"), attribute(set, "MinVersion")])).toEqual([
      ["SharedRuntime", "1.1"],
    ]);
  });

  it("gives the functions their prefix and, in each language, metadata with the same ids as the code", () => {
    expect(resid(elements("Namespace")[0])).toBe(NAMESPACE);
    const metadata = resource("Functions.Metadata.Url");
    const files = [metadata, metadata?.children[0]].map((element) =>
      (attribute(element, "DefaultValue") || attribute(element, "Value")).slice(ADDRESS.length),
    );
    expect(files).toEqual(["functions.json", "functions.zh-CN.json"]);
    for (const file of files) {
      const { functions } = JSON.parse(readDist(file)) as { functions: { id: string }[] };
      expect(functions.map(({ id }) => id)).toEqual(DEFINITIONS.map(({ id }) => id));
    }
  });
});
