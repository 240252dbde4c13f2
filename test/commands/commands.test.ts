/** The commands as Excel runs them, and as Excel is told of them: manifest, shortcuts and code must name the same. */
import { JSDOM } from "jsdom";
import { createExcelHost, type ExcelHost } from "../../host";
import { associateCommands } from "../../src/commands/associate";
import { COMMANDS, SHORTCUTS } from "../../src/commands/commands";
import { onViewRequested, type View } from "../../src/commands/navigation";
import { shortcutResources, shortcuts } from "../../src/commands/shortcuts";
import { readDist } from "../support/dist";
import { openExcel } from "../support/excel";

interface ShortcutsFile {
  actions: { id: string; type: string; name: string }[];
  shortcuts: { action: string; key: Record<string, string> }[];
  resources: { default: Resources };
}
type Resources = Record<string, { value: string }>;

const { document } = new JSDOM(readDist("manifest.xml"), { contentType: "text/xml" }).window;
const file = JSON.parse(readDist("shortcuts.json")) as ShortcutsFile;
const resources = (locale: string) => JSON.parse(readDist(`shortcuts.${locale}.json`)) as Resources;
const inManifest = [...document.getElementsByTagName("FunctionName")].map((name) => name.textContent);
const inShortcuts = file.actions.map(({ id }) => id);

describe("in Excel", () => {
  let host: ExcelHost;
  let views: View[];
  let stop: () => void;

  beforeEach(async () => {
    host = await openExcel();
    associateCommands(Office);
    host.taskPane.show(false);
    views = [];
    stop = onViewRequested((view) => views.push(view));
  });

  afterEach(() => {
    stop();
    host.dispose();
  });

  it.each(Object.entries(COMMANDS))("%s shows the pane at %s, and ends", async (name, view) => {
    await host.commands.run(name);
    expect([host.taskPane.isShown, views]).toEqual([true, view ? [view] : []]);
  });

  it.each(Object.keys(SHORTCUTS))("%s is done by its keys, too", async (name) => {
    const shown = new Promise((resolve) => host.taskPane.onChange(resolve));
    await host.commands.press(name);
    expect(await shown).toBe(true);
  });
});

it("gives the button back when the pane cannot be shown, and keeps what was asked for", async () => {
  const host = await createExcelHost();
  const { commands, taskPane, excel } = host;
  const showAsTaskpane = () => Promise.reject(new Error("no pane"));
  const { actions, addin } = excel.Office;
  associateCommands({ actions, addin: { ...addin, showAsTaskpane } });
  taskPane.show(false);
  await commands.run("FindGaps");
  const views: View[] = [];
  onViewRequested((view) => views.push(view))();
  expect([taskPane.isShown, views]).toEqual([false, ["gaps"]]);
  host.dispose();
});

describe("what Excel is told", () => {
  it("of the manifest's functions and the shortcuts' actions, all are commands; of these, each is told of", () => {
    expect([...new Set([...inManifest, ...inShortcuts])].sort()).toEqual(Object.keys(COMMANDS).sort());
    expect(inManifest).toEqual([...new Set(inManifest)]);
  });

  it("has a name for each shortcut in both languages, English as the default", () => {
    const [english, chinese] = [resources("en-us"), resources("zh-cn")];
    expect([file, english, chinese]).toEqual([shortcuts(), shortcutResources("en"), shortcutResources("zh")]);
    expect(file.actions.map(({ name }) => name)).toEqual(inShortcuts.map((id) => `\${resource.${id}}`));
    expect(file.actions.every(({ type }) => type === "ExecuteFunction")).toBe(true);
    expect(file.resources.default).toEqual(english);
    expect(Object.keys(english)).toEqual(inShortcuts);
    expect(Object.keys(chinese)).toEqual(inShortcuts);
    for (const { value } of Object.values(chinese)) expect(value).toMatch(/\p{Script=Han}/u);
  });

  it("gives each action keys of its own, as Microsoft wants them written", () => {
    expect(file.shortcuts.map(({ action }) => action)).toEqual(inShortcuts);
    for (const platform of ["default", "mac"]) {
      const keys = file.shortcuts.map(({ key }) => key[platform] ?? "");
      expect(new Set(keys).size).toBe(keys.length);
      for (const each of keys) expect(each).toMatch(/^(Ctrl\+Alt|Command\+Option)\+Shift\+[A-Z]$/);
    }
  });

  it("of the shortcuts' files right below the overrides, in the languages that there are files for", () => {
    const [overrides] = document.getElementsByTagName("ExtendedOverrides");
    expect(overrides?.previousElementSibling?.tagName).toBe("VersionOverrides");
    expect(overrides?.getAttribute("Url")).toMatch(/\/shortcuts\.json$/);
    const template = overrides?.getAttribute("ResourcesUrl") ?? "";
    const tokens = [...(overrides?.querySelectorAll("Token, Override") ?? [])].map(
      (token) => token.getAttribute("DefaultValue") ?? token.getAttribute("Value") ?? "",
    );
    expect(tokens).toEqual(["en-us", "zh-cn"]);
    for (const token of tokens) {
      const [, name = ""] = /([^/]+)$/.exec(template.replace("${token.locale}", token)) ?? [];
      expect(readDist(name)).not.toBe("");
    }
  });
});
