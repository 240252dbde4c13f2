/** Refreshing while a second co-author, with a spreadsheet and a pane of their own, works on the same workbook. */
import type { FrameLocator, Page } from "playwright-core";
import { TEXTS } from "../../host/workbench/texts";
import { fill } from "../../src/locales/fill";
import { COLUMNS } from "../../src/workbook/tables";
import { en, zh } from "../support/locales";
import { populatedDocument } from "../support/populated";
import { someOf } from "../support/sizes";
import { screenshot } from "./browser";
import { jsonFile, later, moreOf, SAYING_MORE } from "./laterRelease";
import { stallOnceClaimed } from "./stalledConnection";
import { formulaBar, goTo, open, showSheet, typeOver, type DeskPage } from "./workbenchPage";
import { sharedBrowser, sharedWorkbench } from "./shared";

const browser = sharedBrowser();
const workbench = sharedWorkbench();

/** Two desks side by side. */
const WIDE = { width: 1920, height: 1200 };
const SUMMARY = String.fromCharCode("A".charCodeAt(0) + COLUMNS.evidence.indexOf("summary"));
/** The cells of the two summaries of which the later release says more. */
const [FIRST, SECOND] = [`${SUMMARY}5`, `${SUMMARY}6`];
const SIX_MINUTES = 6 * 60_000;

interface CoAuthor {
  desk: DeskPage;
  pane: FrameLocator;
}

interface Meeting {
  page: Page;
  faults: string[];
  anna: CoAuthor;
  bao: CoAuthor;
}

const LANGUAGES = [
  ["zh-CN", zh, "zh"],
  ["en-US", en, "en"],
] as const;

describe.each(someOf("workbenchLanguages", LANGUAGES))("in %s", (locale, texts, language) => {
  const { refreshView } = texts;
  const { review, applied, refusals } = refreshView;

  /** A populated workbook, both at the refresh view and at the evidence. */
  async function meet(): Promise<Meeting> {
    const saved = await populatedDocument(language);
    const { page, pane, faults } = await open(browser(), workbench(), locale, { viewport: WIDE, saved });
    await pane.getByRole("heading", { name: texts.pane.populated.title }).waitFor();
    await page.getByRole("switch", { name: TEXTS[locale].coAuthor }).click();
    const guest = page.frameLocator("#co-author-page");
    const both = { anna: { desk: page, pane }, bao: { desk: guest, pane: guest.frameLocator("#pane") } };
    for (const { desk, pane: own } of Object.values(both)) {
      await own.getByRole("button", { name: texts.pane.views.names.refresh, exact: true }).click();
      await own.getByRole("heading", { name: refreshView.title }).waitFor();
      await showSheet(desk, texts.sheets.names.evidence);
    }
    return { page, faults, ...both };
  }

  const shows = ({ pane }: CoAuthor, text: string) => pane.getByText(text).first().waitFor();
  const click = ({ pane }: CoAuthor, name: string) => pane.getByRole("button", { name }).click();

  async function compare(author: CoAuthor): Promise<void> {
    const { pane } = author;
    await pane.getByRole("radio", { name: refreshView.source.kinds.file }).check();
    await pane.getByLabel(refreshView.source.file).setInputFiles(jsonFile("2099.1.json", later));
    await click(author, refreshView.source.compare);
    await pane.getByRole("heading", { name: fill(review.title, { release: "2099.1" }) }).waitFor();
  }

  const apply = (author: CoAuthor, count: number) => click(author, fill(review.apply, { count }));

  async function reads({ desk }: CoAuthor, cell: string, text: string): Promise<void> {
    await goTo(desk, cell);
    await formulaBar(desk).getByText(text, { exact: true }).waitFor();
  }

  /** What both panes say of the last refresh, once they say the same. */
  async function agreeOn({ anna, bao }: Meeting, said: string): Promise<void> {
    const told = ({ pane }: CoAuthor) =>
      pane
        .locator("section")
        .filter({ has: pane.getByRole("heading", { name: refreshView.last.title }) })
        .last();
    for (const author of [anna, bao]) await told(author).getByText(said).waitFor();
    expect(await told(bao).innerText()).toBe(await told(anna).innerText());
  }

  it("keeps what the other has written since the preview, and since the refresh when that is undone", async () => {
    const meeting = await meet();
    const { page, anna, bao, faults } = meeting;
    await compare(anna);
    await goTo(bao.desk, FIRST);
    await typeOver(page, "乙的写法", bao.desk);
    await apply(anna, 4);
    await shows(anna, fill(applied.open, { count: 1 }));
    await shows(anna, fill(applied.rows, { added: 1, changed: 1, cells: 1, withdrawn: 1 }));
    const more = moreOf(SAYING_MORE[1]).summary[language];
    for (const author of [anna, bao]) {
      await reads(author, FIRST, "乙的写法");
      await reads(author, SECOND, more);
    }
    await screenshot(page, `workbench-refresh-applied-${locale}`);
    await agreeOn(meeting, "2099.1");

    await goTo(bao.desk, SECOND);
    await typeOver(page, "乙的补写", bao.desk);
    await click(bao, refreshView.last.undo);
    await shows(bao, fill(refreshView.undo.kept, { count: 1 }));
    await screenshot(page, `workbench-refresh-undo-${locale}`);
    await click(bao, refreshView.undo.confirm);
    await shows(bao, refreshView.undo.done);
    for (const author of [anna, bao]) {
      await reads(author, FIRST, "乙的写法");
      await reads(author, SECOND, "乙的补写");
    }
    await agreeOn(meeting, refreshView.last.undone.split("{release}").at(-1) ?? "");
    await screenshot(page, `workbench-refresh-undone-${locale}`);
    expect(faults).toEqual([]);
    await page.close();
  });

  it("tells the other of a refresh that is going on, and of its end", async () => {
    const meeting = await meet();
    const { page, anna, bao, faults } = meeting;
    await compare(anna);
    const goOn = await stallOnceClaimed(page.locator("#pane"));
    await apply(anna, 4);
    await shows(bao, refusals.busy.title);
    expect(await bao.pane.getByRole("button", { name: refreshView.source.compare }).count()).toBe(0);
    await screenshot(page, `workbench-refresh-busy-${locale}`);
    await goOn();
    await shows(anna, fill(applied.refreshed, { release: "2099.1" }));
    await bao.pane.getByText(refusals.busy.title).waitFor({ state: "detached" });
    await agreeOn(meeting, "2099.1");
    await reads(bao, SECOND, moreOf(SAYING_MORE[1]).summary[language]);
    expect(faults).toEqual([]);
    await page.close();
  });

  it("lets the other take over a refresh that has not been heard of for five minutes", async () => {
    const meeting = await meet();
    const { page, anna, bao, faults } = meeting;
    await compare(bao);
    await compare(anna);
    const goOn = await stallOnceClaimed(page.locator("#pane"));
    await apply(anna, 4);
    await shows(anna, refreshView.applying.steps.writing);
    await apply(bao, 4);
    await shows(bao, refusals.busy.title);
    await bao.pane.locator("html").evaluate((_, ahead) => {
      const now = Date.now.bind(Date);
      Date.now = () => now() + ahead;
    }, SIX_MINUTES);
    await shows(bao, fill(refreshView.unfinished.body, { release: "2099.1" }));
    await compare(bao);
    await apply(bao, 4);
    await shows(bao, fill(applied.rows, { added: 1, changed: 2, cells: 2, withdrawn: 1 }));
    await goOn();
    await shows(anna, fill(applied.refreshed, { release: "2099.1" }));
    for (const author of [anna, bao]) await reads(author, FIRST, moreOf(SAYING_MORE[0]).summary[language]);
    await agreeOn(meeting, "2099.1");
    expect(faults).toEqual([]);
    await page.close();
  });
});
