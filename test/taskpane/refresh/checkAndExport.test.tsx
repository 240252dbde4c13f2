/**
 * Rows to be checked, and the data as a file.
 *
 * @jest-environment jsdom
 */
import "../jsdom";
import "@testing-library/jest-dom";
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { fill } from "../../../src/locales/fill";
import { zh } from "../../support/locales";
import { accessibilityFaults } from "../pane";
import { ScriptedRefreshing } from "./scripted";
import { texts, click, choose, open } from "./view";

const { blank, why } = zh.checkList;

describe("the check list", () => {
  const items = [
    { table: "evidence", sheet: "证据", why: "level", cell: "E7", value: "强", first: null },
    { table: "evidence", sheet: "证据", why: "duplicate", cell: "A9", value: "合肥", first: "A3" },
    { table: "targets", sheet: "目标", why: "duplicate", cell: "A6", value: "东莞", first: "A5" },
    { table: "targets", sheet: "目标", why: "value", cell: "D7", value: "约四百", first: null },
    { table: "measures", sheet: "指标", why: "unknownTheme", cell: "A30", value: "", first: null },
    { table: "measures", sheet: "指标", why: "duplicate", cell: "C31", value: "OWN-1", first: "C29" },
    { table: "themes", sheet: "指标", why: "themeId", cell: "K9", value: "", first: null },
    { table: "cities", sheet: "城市", why: "city", cell: "B21", value: "", first: null },
    { table: "cities", sheet: "城市", why: "sameCityId", cell: "A22", value: "xian", first: "A9" },
  ] as const;

  it("gives the reason for each row, and goes to the cell", async () => {
    const port = new ScriptedRefreshing();
    port.check = () => Promise.resolve({ status: "checked", items });
    await open(port);
    expect(await screen.findByText(fill(texts.check.some, { count: items.length }))).toBeVisible();
    expect(screen.getByText(fill(why.level, { value: "强" }))).toBeVisible();
    expect(screen.getByText(fill(why.duplicate, { first: "证据!A3" }))).toBeVisible();
    expect(screen.getByText(fill(why.unknownTheme, { value: blank }))).toBeVisible();
    expect(screen.getByText(fill(why.sameCode, { value: "OWN-1", first: "指标!C29" }))).toBeVisible();
    expect(screen.getAllByText(why.noId)).toHaveLength(2);
    expect(screen.getByText(fill(why.sameCityId, { value: "xian", first: "城市!A9" }))).toBeVisible();
    expect(screen.getByText(fill(why.sameTarget, { first: "目标!A5" }))).toBeVisible();
    expect(screen.getByText(fill(why.value, { value: "约四百" }))).toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);
    await click(fill(texts.check.go, { address: "证据!E7" }));
    expect(port.selected).toEqual(["证据!E7"]);
  });

  it("corrects what is clear, one by one or all at once, and says what came of it", async () => {
    const port = new ScriptedRefreshing();
    const item = { table: "evidence", sheet: "证据", first: null } as const;
    const clear = [
      { ...item, why: "city", cell: "A5", value: "上海\u00a0", offer: "上海" },
      { ...item, why: "period", cell: "I9", value: " ", offer: "" },
    ] as const;
    port.check = () => Promise.resolve({ status: "checked", items: [...clear, items[0]] });
    await open(port);
    const text = fill(why.respelled, { value: "上海␣", offer: "上海" });
    expect(await screen.findByText(text)).toBeVisible();
    await click(fill(texts.check.correct, { offer: "上海" }));
    port.check = () => Promise.resolve({ status: "checked", items: [items[0]] });
    await click(fill(texts.check.correctAll, { count: 2 }));
    expect(port.corrected).toEqual([["A5 上海"], ["A5 上海", "I9 "]]);
    expect(await screen.findByText(fill(texts.check.corrected, { count: 2 }))).toBeVisible();
    expect(screen.queryByText(text)).toBeNull();
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("says when there is nothing to check", async () => {
    await open(new ScriptedRefreshing());
    expect(await screen.findByText(texts.check.none)).toBeVisible();
  });
});

describe("exporting", () => {
  const saved: string[] = [];
  beforeEach(() => {
    saved.length = 0;
    URL.createObjectURL = () => "blob:kcfin";
    URL.revokeObjectURL = () => undefined;
    jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
      saved.push(`${this.download} ${this.href}`);
    });
  });
  afterEach(() => jest.restoreAllMocks());

  it("downloads the workbook's data as a release with an id of its own", async () => {
    const port = await open(new ScriptedRefreshing());
    const id = await screen.findByLabelText(texts.export.id);
    await userEvent.clear(id);
    expect(id).toHaveAccessibleDescription(expect.stringContaining(texts.export.idFault));
    await click(texts.export.make);
    expect(port.exported).toEqual([]);
    await userEvent.type(id, "2026.1");
    expect(id).toHaveAccessibleDescription(
      expect.stringContaining(fill(texts.export.idTaken, { release: "2026.1" })),
    );
    await click(texts.export.make);
    expect(port.exported).toEqual([]);
    await userEvent.clear(id);
    await userEvent.type(id, "2027.2");
    await choose(texts.export.formats.csv);
    await click(texts.export.make);
    expect(port.exported).toEqual([{ format: "csv", id: "2027.2" }]);
    expect(await screen.findByText(fill(texts.export.made, { name: "kcfin-2027.2.json" }))).toBeVisible();
    expect(saved).toEqual(["kcfin-2027.2.json blob:kcfin"]);
  });

  it("gives the text to copy where downloads are refused", async () => {
    URL.createObjectURL = () => {
      throw new Error("refused");
    };
    await open(new ScriptedRefreshing());
    await click(texts.export.make);
    const name = "kcfin-2026.1-1.json";
    const box = await screen.findByLabelText(fill(texts.export.content, { name }));
    expect(box).toHaveValue('{"id":"2026.1-1"}');
    expect(await accessibilityFaults()).toEqual([]);
    expect(saved).toEqual([]);
  });

  it("says what is missing in data that could not be read again", async () => {
    const port = new ScriptedRefreshing();
    const fault = { place: { zh: "合肥", en: "Hefei" }, text: { zh: "缺少章节。", en: "No section." } };
    port.exportData = () => Promise.resolve({ status: "faults", faults: [fault], more: false });
    await open(port);
    await click(texts.export.make);
    expect(await screen.findByRole("alert")).toHaveTextContent(texts.export.faults);
    expect(screen.getByText("缺少章节。")).toBeVisible();
  });
});
