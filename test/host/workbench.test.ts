/** What the workbench reads of the built add-in: its commands out of the manifest, and its shortcuts. */
import { JSDOM } from "jsdom";
import { readManifest } from "../../host/workbench/commands/manifest";
import { actionOf, readShortcuts, type Keys } from "../../host/workbench/commands/shortcuts";
import { readDist } from "../support/dist";

const { document } = new JSDOM(readDist("manifest.xml"), { contentType: "text/xml" }).window;

it.each([
  ["zh-CN", "KCFIN 科创金融", ["KCFIN", "工作簿", "分析"], "查看证据"],
  ["en-US", "KCFIN", ["KCFIN", "Workbook", "Analysis"], "Show Evidence"],
] as const)("reads the commands in %s", (language, tab, groups, item) => {
  const commands = readManifest(document, language);
  expect([commands.tab, commands.shortcuts]).toEqual([tab, "shortcuts.json"]);
  expect(commands.groups.map(({ label }) => label)).toEqual(groups);
  expect(commands.groups.flatMap(({ controls }) => controls.map(({ run }) => run))).toEqual([
    null,
    "Populate",
    "Refresh",
    "FindGaps",
    "InsertFunction",
  ]);
  expect(commands.cellMenu).toMatchObject([{ id: "Kcfin.ShowEvidence", label: item, run: "ShowEvidence" }]);
  expect(commands.cellMenu[0]?.icons.get(16)).toBe("assets/evidence-16.png");
});

describe("shortcuts", () => {
  const shortcuts = readShortcuts(JSON.parse(readDist("shortcuts.json")));
  const keys = (pressed: Partial<Keys>): Keys => ({
    ctrlKey: false,
    altKey: true,
    shiftKey: true,
    metaKey: false,
    code: "KeyG",
    ...pressed,
  });

  it.each([
    ["Windows", { ctrlKey: true }, false, "FindGaps"],
    ["the Mac", { metaKey: true }, true, "FindGaps"],
    ["Windows, with the Mac's keys", { metaKey: true }, false, null],
    ["Windows, with a key less", { ctrlKey: true, shiftKey: false }, false, null],
    ["Windows, with a letter of nobody's", { ctrlKey: true, code: "KeyZ" }, false, null],
  ])("on %s", (_, pressed, isMac, action) => {
    expect(actionOf(keys(pressed), shortcuts, isMac)).toBe(action);
  });
});
