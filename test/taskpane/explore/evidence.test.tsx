/**
 * @jest-environment jsdom
 */
import "../jsdom";
import "@testing-library/jest-dom";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { bundledDataset } from "../../../src/dataset";
import { advisedDataset } from "../../support/advised";
import type { ShowResult } from "../../../src/excel/evidence/showEvidence";
import { fill } from "../../../src/locales/fill";
import { zh } from "../../support/locales";
import { accessibilityFaults, ScriptedSelection } from "../pane";
import { evidenceHeading, nameOf, open, openCell } from "./view";

const { errors, explore } = zh;

describe("the evidence", () => {
  const fact = (name: string) => screen.getByText(name, { selector: "dt" }).nextElementSibling;

  it("says where it stands, where it comes from and what is doubtful", async () => {
    const selection = new ScriptedSelection();
    selection.rowRemarks = { origin: "本人核对", notes: "见第 3 页" };
    await open(bundledDataset, { selection });
    await openCell("POS", "quanzhou", 0);
    await evidenceHeading("quanzhou", "POS-GOAL");
    const record = bundledDataset.records.find(
      ({ city, measure }) => city === "quanzhou" && measure === "POS-GOAL",
    );
    expect(screen.getByText(record?.summary.zh ?? "?")).toBeVisible();
    expect(screen.getByText(record?.note?.zh ?? "?")).toBeVisible();
    expect(fact(explore.evidence.section)).toHaveTextContent("一");
    expect(fact(explore.evidence.period)).toHaveTextContent("十四五");
    await waitFor(() => expect(fact(explore.evidence.origin)).toHaveTextContent("本人核对"));
    expect(fact(explore.evidence.notes)).toHaveTextContent("见第 3 页");
    expect(await accessibilityFaults()).toEqual([]);
  });

  it.each([
    ["IP-FUND", 2, explore.evidence.closedList],
    ["IP-PLEDGE", 0, explore.evidence.openList],
  ])("of a blank is what silence means there: %s", async (measure, column, meaning) => {
    await open();
    await openCell("IP", "tianjin", column);
    await evidenceHeading("tianjin", measure);
    expect(
      screen.getByText(
        fill(explore.evidence.notReported, {
          city: "天津",
          measure: bundledDataset.measures.find(({ id }) => id === measure)?.name.zh ?? "",
        }),
      ),
    ).toBeVisible();
    expect(screen.getByText(fill(meaning, { city: "天津" }))).toBeVisible();
  });

  it("tells what the report says of the measure and its theme without naming cities", async () => {
    const dataset = advisedDataset();
    const measure = dataset.measures.find(({ statements }) => statements !== undefined);
    const theme = dataset.themes.find(({ statements }) => statements !== undefined);
    const said = {
      summary: { zh: "各市都支持质押。", en: "All support pledges." },
      citations: [{ section: "二（四）" }],
    };
    await open({
      ...dataset,
      themes: dataset.themes.map((each) =>
        each.id === "IP" ? { ...each, statements: theme?.statements } : each,
      ),
      measures: dataset.measures.map((each) =>
        each.id === "IP-FUND" ? { ...each, statements: [said, ...(measure?.statements ?? [])] } : each,
      ),
    });
    await openCell("IP", "guangzhou", 2);
    await evidenceHeading("guangzhou", "IP-FUND");
    const heading = screen.getByRole("heading", { name: explore.evidence.statements });
    const shown = heading.parentElement?.textContent ?? "";
    for (const { summary } of [said, ...(measure?.statements ?? []), ...(theme?.statements ?? [])])
      expect(shown).toContain(summary.zh);
    expect(shown).toContain("报告第二部分（四）");
  });

  it("leads on to the city's next measure and to other cities", async () => {
    await open();
    await openCell("IP", "guangzhou", 2);
    await evidenceHeading("guangzhou", "IP-FUND");
    const next = () =>
      screen.getByRole("button", { name: fill(explore.evidence.next, { measure: nameOf("IP-MARKET") }) });
    await userEvent.click(next());
    await evidenceHeading("guangzhou", "IP-MARKET");
    // The keyboard stays where it was, to go on.
    expect(document.activeElement).toHaveAccessibleName(
      fill(explore.evidence.next, { measure: nameOf("IP-INS") }),
    );
    await userEvent.click(
      screen.getByRole("button", { name: fill(explore.evidence.previous, { measure: nameOf("IP-FUND") }) }),
    );
    await evidenceHeading("guangzhou", "IP-FUND");
    const others = within(
      screen.getByRole("heading", { name: fill(explore.evidence.others, { count: 4, detailed: 1 }) })
        .parentElement!,
    ).getAllByRole("button");
    expect(others[0]).toHaveTextContent("长沙");
    await userEvent.click(others[0]!);
    expect(await evidenceHeading("changsha", "IP-FUND")).toHaveFocus();
  });

  it("ends where the data do", async () => {
    await open();
    await openCell("POS", "shanghai", 0);
    await evidenceHeading("shanghai", "POS-GOAL");
    const [first] = screen.getAllByRole("button", { name: /^上一项/ });
    expect(first).toHaveAttribute("aria-disabled", "true");
    expect(first).toHaveAccessibleName("上一项");
  });
});

describe("in the sheet", () => {
  const failure = { kind: "protected", code: "AccessDenied", message: "" } as const;

  const results: [ShowResult, string][] = [
    [{ status: "shown", address: "证据!A5:M5" }, fill(explore.sheet.shown, { address: "证据!A5:M5" })],
    [{ status: "notPopulated" }, explore.sheet.notPopulated.title],
    [{ status: "deleted", place: "evidence" }, explore.sheet.deleted.evidence.title],
    [{ status: "deleted", place: "matrix" }, explore.sheet.deleted.matrix.title],
    [{ status: "noColumn", column: "级别" }, fill(explore.sheet.noColumn.body, { column: "级别" })],
    [{ status: "notThere", place: "matrix" }, explore.sheet.notThere.matrix.title],
    [{ status: "hiddenSheet", sheet: "证据" }, fill(explore.sheet.hiddenSheet.body, { sheet: "证据" })],
    [
      { status: "hidden", place: "evidence", address: "证据!A5:M5" },
      fill(explore.sheet.hidden.evidence.body, { address: "证据!A5:M5" }),
    ],
    [{ status: "tooOld", needs: "1.7" }, fill(explore.sheet.tooOld.body, { version: "1.7" })],
    [{ status: "failed", failure }, explore.sheet.refused.title],
    [{ status: "failed", failure: { ...failure, kind: "connectionLost" } }, errors.connectionLost.title],
  ];

  it("shows the row, or says why not", async () => {
    const selection = await open();
    await openCell("IP", "guangzhou", 2);
    const button = screen.getByRole("button", { name: explore.sheet.show });
    for (const [result, words] of results) {
      selection.result = result;
      await userEvent.click(button);
      expect(await screen.findByText(words)).toBeVisible();
    }
    expect(selection.shown[0]).toEqual({ city: "guangzhou", measure: "IP-FUND" });
    expect(await accessibilityFaults()).toEqual([]);
  });
});
