/** The workbench in a browser, and what a person does in it by hand. */
import type { Browser, FrameLocator, Locator, Page, ViewportSize } from "playwright-core";
import type { Workbench } from "../../host/workbench/server";
import type { en } from "../support/locales";
import { newPage, type OpenPage } from "./browser";

/** A page, or a frame in it, that has a spreadsheet and a pane. */
export type DeskPage = Page | FrameLocator;

export interface OpenWorkbench extends OpenPage {
  pane: FrameLocator;
}

export interface WorkbenchOptions {
  viewport?: ViewportSize;
  /** The document to open, as `save` gives it. Default: a new one. */
  saved?: string;
}

export async function open(
  browser: Browser,
  workbench: Workbench,
  locale: "zh-CN" | "en-US",
  { viewport = { width: 1920, height: 960 }, saved }: WorkbenchOptions = {},
): Promise<OpenWorkbench> {
  const { page, faults } = await newPage(browser, { viewport, locale });
  page.on("request", (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(workbench.url))
      faults.push(`asked for ${request.url()}`);
  });
  if (saved !== undefined)
    await page.addInitScript((document) => {
      // Not in the frames of the page.
      if (window.parent === window) Object.assign(window, { savedWorkbook: document });
    }, saved);
  await page.goto(workbench.url);
  return { page, pane: page.frameLocator("#pane"), faults };
}

/** Where the second column's third cell is drawn among the cells of a new sheet. */
const B3 = { x: 120, y: 57 };

export const formulaBar = (desk: DeskPage): Locator => desk.locator(".o-topbar-composer .o-composer");

export async function clickB3(
  page: Page,
  { desk = page, ...options }: { desk?: DeskPage; button?: "left" | "right" } = {},
): Promise<void> {
  const nameBox = desk.locator(".o-named-range-selector input");
  // A sheet that is being drawn, or whose bars are finding their room, takes the click for another cell.
  do {
    const cells = await desk.locator(".o-grid-overlay").boundingBox();
    await page.mouse.click((cells?.x ?? 0) + B3.x, (cells?.y ?? 0) + B3.y, options);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  } while ((await nameBox.inputValue()) !== "B3");
}

export async function populate(pane: FrameLocator, texts: typeof en): Promise<void> {
  await pane.getByRole("button", { name: texts.pane.overview.populate }).click();
  await pane.getByRole("heading", { name: texts.pane.populated.title }).waitFor();
}

export async function showSheet(desk: DeskPage, name: string): Promise<void> {
  await desk.locator(".o-sheet").filter({ hasText: name }).first().click();
}

/** Goes to a cell by its address. */
export async function goTo(desk: DeskPage, cell: string): Promise<void> {
  const nameBox = desk.locator(".o-named-range-selector input");
  // What is typed while the spreadsheet draws is lost.
  do {
    await nameBox.fill(cell);
    await nameBox.press("Enter");
    await nameBox.evaluate(() => new Promise(requestAnimationFrame));
  } while ((await nameBox.inputValue()) !== cell);
}

/** Types a text into the selected cell in place of what it says. */
export async function typeOver(page: Page, text: string, desk: DeskPage = page): Promise<void> {
  // The spreadsheet takes what is typed faster than it draws for more of what the cell has.
  await page.keyboard.press("Delete");
  await formulaBar(desk).filter({ hasText: /^$/ }).waitFor();
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}
