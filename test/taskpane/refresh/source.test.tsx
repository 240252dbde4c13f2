/**
 * Where the data of a refresh come from.
 *
 * @jest-environment jsdom
 */
import "../jsdom";
import "@testing-library/jest-dom";
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Reading } from "../../../src/taskpane/refresh/port";
import { fill } from "../../../src/locales/fill";
import { accessibilityFaults } from "../pane";
import { release, ScriptedRefreshing } from "./scripted";
import { texts, heading, button, click, choose, open } from "./view";

const { review } = texts;

it("says what the workbook holds and how the bundled release compares", async () => {
  await open(new ScriptedRefreshing());
  expect(await heading(texts.title)).toBeVisible();
  expect(screen.getByText("2026.1（2026-11-23）")).toBeVisible();
  expect(
    screen.getByText(fill(texts.source.bundled.newer, { release: "2027.1（2027-03-04）" })),
  ).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
});

it("reads a file that the user chooses, and asks for one before", async () => {
  const port = await open(new ScriptedRefreshing());
  await button(texts.source.compare);
  await choose(texts.source.kinds.file);
  await click(texts.source.compare);
  const field = screen.getByLabelText(texts.source.file);
  expect(field).toHaveFocus();
  expect(field).toHaveAccessibleDescription(expect.stringContaining(texts.source.noFile));
  expect(await accessibilityFaults()).toEqual([]);

  const file = new File(["{}"], "新版.json", { type: "application/json" });
  await userEvent.upload(field, file);
  await click(texts.source.compare);
  expect(port.sources).toEqual([{ kind: "file", file }]);
  expect(await heading(fill(review.title, { release: "2027.1" }))).toHaveFocus();
});

it("goes to an address only when told to, and not without one", async () => {
  const port = await open(new ScriptedRefreshing());
  await button(texts.source.compare);
  await choose(texts.source.kinds.address);
  await click(texts.source.compare);
  expect(screen.getByLabelText(texts.source.address)).toHaveFocus();
  await userEvent.type(screen.getByLabelText(texts.source.address), " https://data.example/kcfin.json ");
  await userEvent.type(screen.getByLabelText(texts.source.sha256), "abc");
  expect(port.sources).toEqual([]);
  await userEvent.keyboard("{Enter}");
  expect(port.sources).toEqual([
    { kind: "address", address: "https://data.example/kcfin.json", sha256: "abc" },
  ]);
});

it("can be left while it is downloading", async () => {
  const port = new ScriptedRefreshing();
  port.read = (_, signal) =>
    new Promise((resolve) => {
      signal.addEventListener("abort", () => {
        resolve({ status: "cancelled" });
      });
    });
  await open(port);
  await click(texts.source.compare);
  expect(await heading(texts.reading.bundled)).toHaveFocus();
  await click(texts.reading.cancel);
  expect(await screen.findByText(texts.reading.cancelled)).toBeVisible();
  expect(await heading(texts.title)).toHaveFocus();
});

it("lists what is wrong with a file, with the places, and that there are more", async () => {
  const port = new ScriptedRefreshing();
  const faults: Reading = {
    status: "faults",
    faults: [
      { place: { zh: "C12", en: "C12" }, text: { zh: "不是级别。", en: "Not a level." } },
      { place: { zh: "", en: "" }, text: { zh: "不完整。", en: "Incomplete." } },
    ],
    more: true,
  };
  port.read = () => Promise.resolve(faults);
  await open(port);
  await button(texts.source.compare);
  await choose(texts.source.kinds.file);
  await userEvent.upload(screen.getByLabelText(texts.source.file), new File(["{}"], "新版.json"));
  await click(texts.source.compare);
  expect(await screen.findByRole("alert")).toHaveTextContent(
    fill(texts.faults.title, { count: fill(texts.faults.over, { count: 2 }) }),
  );
  expect(screen.getByRole("alert")).toHaveTextContent(texts.faults.nothing);
  const [first, second] = within(screen.getByText("C12").closest("ul")!).getAllByRole("listitem");
  expect(first).toHaveTextContent("C12不是级别。");
  expect(second).toHaveTextContent(`${texts.faults.whole}不完整。`);
  expect(screen.getByText(texts.faults.more)).toBeVisible();
  expect(screen.getByRole("radio", { name: texts.source.kinds.file })).toBeChecked();
  expect(port.previews).toBe(0);
  expect(await accessibilityFaults()).toEqual([]);
});

it("says why an address gave nothing, and asks for it again without its being entered anew", async () => {
  const port = new ScriptedRefreshing();
  const reason = { zh: "这台电脑没有联网。", en: "This computer is offline." };
  const reads = port.read;
  port.read = () => Promise.resolve({ status: "unavailable", reason });
  await open(port);
  await button(texts.source.compare);
  await choose(texts.source.kinds.address);
  await userEvent.type(screen.getByLabelText(texts.source.address), "https://data.example/kcfin.json");
  await userEvent.type(screen.getByLabelText(texts.source.sha256), "abc");
  await click(texts.source.compare);
  expect(await screen.findByRole("alert")).toHaveTextContent(reason.zh);
  expect(screen.getByRole("alert")).toHaveTextContent(texts.faults.unchanged);
  port.read = reads;
  await click(texts.source.compare);
  expect(port.sources).toEqual([
    { kind: "address", address: "https://data.example/kcfin.json", sha256: "abc" },
  ]);
});

it.each(["same", "older"] as const)(
  "offers nothing of a release that is %s, unless asked to",
  async (age) => {
    const port = new ScriptedRefreshing();
    port.read = () => Promise.resolve({ status: "read", release: { ...release, age } });
    await open(port);
    await click(texts.source.compare);
    expect(await heading(texts.asking[age].title)).toHaveFocus();
    expect(port.previews).toBe(0);
    expect(await accessibilityFaults()).toEqual([]);
    await click(texts.back);
    expect(await heading(texts.title)).toHaveFocus();
    await click(texts.source.compare);
    await click(texts.asking.proceed);
    expect(await heading(fill(review.title, { release: "2027.1" }))).toBeVisible();
  },
);
