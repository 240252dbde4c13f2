import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";
import { gzipSync } from "node:zlib";
import { JSDOM } from "jsdom";
import { DEFINITIONS } from "../../src/functions/definitions";
import { metadata } from "../../src/functions/metadata/metadata";
import { dist, readDist } from "../support/dist";

const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
/** Everything that the first view needs: functions, data, React and Fluent. Microsoft's React template alone takes 169. */
const BUDGET_KB = 180;

const page = new JSDOM(readDist("taskpane.html")).window.document;
const scripts = [...page.scripts].map((script) => script.getAttribute("src") ?? "inline");

describe("the page", () => {
  it("loads office.js, then the functions, then the pane, each after the text that bridges the wait", () => {
    expect(scripts).toEqual([
      OFFICE_JS,
      expect.stringMatching(/^functions\.js\?v=[0-9a-f]{20}$/),
      expect.stringMatching(/^taskpane\.[0-9a-f]{20}\.js$/),
    ]);
    expect([...page.scripts].every((script) => script.defer)).toBe(true);
    expect(page.getElementById("root")?.textContent).toContain("office.js");
  });

  it("names files of its own by addresses relative to itself, and they exist", () => {
    const own = [...page.querySelectorAll("[src], [href]")]
      .map((element) => element.getAttribute("src") ?? element.getAttribute("href") ?? "")
      .filter((address) => address !== OFFICE_JS);
    expect(own.length).toBeGreaterThan(2);
    for (const address of own) {
      expect(address).toMatch(/^[a-z]/);
      expect(readDist(address.replace(/\?.*/, ""))).not.toBe("");
    }
  });

  it(`needs less than ${BUDGET_KB} kB of script for its first view`, () => {
    const sizes = scripts
      .filter((script) => script !== OFFICE_JS)
      .map((script) => script.replace(/\?.*/, ""))
      .map((file) => ({
        file,
        kb: gzipSync(readFileSync(path.join(dist, file)), { level: 9 }).length / 1000,
      }));
    const total = sizes.reduce((sum, { kb }) => sum + kb, 0);
    const parts = sizes.map(({ file, kb }) => `${file} ${kb.toFixed(1)}`).join(" + ");
    process.stdout.write(`First view, gzip: ${parts} = ${total.toFixed(1)} of ${BUDGET_KB} kB\n`);
    expect(total).toBeLessThan(BUDGET_KB);
  });
});

test("no script has a lookbehind, for which older WebKit refuses it as a whole", () => {
  const files = readdirSync(dist, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".js"),
  );
  expect(files.length).toBeGreaterThan(3);
  expect(files.filter((file) => /\(\?<[=!]/.test(readDist(file)))).toEqual([]);
});

describe("the functions", () => {
  it("are registered by functions.js alone, each that the metadata announce", () => {
    const associated: string[] = [];
    const CustomFunctions = {
      associate: (id: string) => associated.push(id),
      Error,
      ErrorCode: {},
    };
    // Nothing waits here: a registration needs no time.
    const timers = { setTimeout: () => 0, clearTimeout: () => undefined };
    // The page's own address, from which webpack's runtime takes that of the worker.
    const location = { href: "https://addins.example/taskpane.html" };
    const context = vm.createContext({ CustomFunctions, location, ...timers });
    context.self = context;
    vm.runInContext(readDist("functions.js"), context);
    expect(associated).toEqual(DEFINITIONS.map(({ id }) => id));
  });

  it.each([
    ["functions.json", "en"],
    ["functions.zh-CN.json", "zh"],
  ] as const)("are described in %s as their descriptions say", (file, language) => {
    expect(JSON.parse(readDist(file))).toEqual(metadata(language));
  });
});
