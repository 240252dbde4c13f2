/** A real browser over what `dist/` holds, without a network: every address is answered from files or refused, unless a test has a server. */
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import bundledChromium from "@sparticuz/chromium";
import type axe from "axe-core";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { dist, root } from "../support/dist";
import { STEP_LIMIT } from "../support/limits";

/** Below a path, as many hosts serve add-ins. */
export const PANE = "https://addins.example/kcfin/taskpane.html";
const AXE = require.resolve("axe-core/axe.min.js");
const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/";
/** Of Microsoft's: outside of Excel office.js loads it in a frame, some seconds after the page. */
const TELEMETRY = "https://telemetryservice.firstpartyapps.oaspapps.com/";

/** Chromium's own, for a machine without a screen; Playwright's defaults do not fit the build in the npm package. */
const FLAGS = [
  "--headless=shell",
  "--remote-debugging-pipe",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--hide-scrollbars",
];

/** On Linux the Chromium that comes as an npm package; elsewhere the browser that is installed. */
export async function launch(): Promise<{ browser: Browser; close: () => Promise<void> }> {
  if (process.platform !== "linux") {
    const channel = process.platform === "win32" ? "msedge" : "chrome";
    const browser = await chromium.launch({ channel, timeout: STEP_LIMIT });
    return { browser, close: () => browser.close() };
  }
  const profile = mkdtempSync(path.join(os.tmpdir(), "kcfin-chromium-"));
  const browser = await chromium.launch({
    executablePath: await bundledChromium.executablePath(),
    ignoreDefaultArgs: true,
    args: [...FLAGS, `--user-data-dir=${profile}`],
    timeout: STEP_LIMIT,
  });
  return {
    browser,
    close: async () => {
      await browser.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

export interface OpenPage {
  page: Page;
  /** Errors on the console, exceptions, and requests that nobody serves. */
  faults: string[];
}

/** A page that shares nothing with others, and takes its time on a busy machine. */
export async function newPage(browser: Browser, options: BrowserContextOptions): Promise<OpenPage> {
  const page = await browser.newPage(options);
  page.setDefaultTimeout(STEP_LIMIT);
  const faults: string[] = [];
  page.on("pageerror", ({ message }) => faults.push(message));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`${message.text()} ${message.location().url}`);
  });
  return { page, faults };
}

export interface PaneOptions extends BrowserContextOptions {
  /** What the request for office.js meets: Microsoft's file, a network that refuses it, or one that never answers. */
  officeJs?: "served" | "refused" | "silent";
  /** An origin that is asked over the network, whoever answers there: what a route answers, Playwright lets every page read. */
  reachable?: string;
  /** Runs before the page is loaded, and gives it an Excel. Default: a page outside of Excel. */
  beforeLoad?: (page: Page) => Promise<void>;
}

/** Opens the page of the add-in, at the width at which Excel first shows a pane. */
export async function openPane(
  browser: Browser,
  { officeJs = "served", reachable, beforeLoad, ...options }: PaneOptions = {},
): Promise<OpenPage> {
  const { page, faults } = await newPage(browser, { viewport: { width: 320, height: 640 }, ...options });
  await page.route("**/*", async (route) => {
    const url = new URL(route.request().url());
    const own = new URL("./", PANE).href;
    if (url.href.startsWith(own))
      return route.fulfill({ path: path.join(dist, url.pathname.slice(new URL(own).pathname.length)) });
    if (url.origin === reachable) return route.continue();
    if (!beforeLoad && url.href.startsWith(TELEMETRY)) return route.abort();
    if (!url.href.startsWith(OFFICE_JS)) {
      faults.push(`asked for ${url.href}`);
      return route.abort();
    }
    if (officeJs === "refused") return route.abort();
    if (officeJs === "silent") return undefined;
    return route.fulfill({
      path: path.join(
        root,
        "node_modules",
        "@microsoft",
        "office-js",
        "dist",
        url.href.slice(OFFICE_JS.length),
      ),
    });
  });
  await beforeLoad?.(page);
  await page.goto(PANE, { waitUntil: "commit" });
  return { page, faults };
}

/** Resolves when nothing that comes to an end is moving any more: half-open, a page has neither its sizes nor its colours. */
async function atRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}

/** Faults of a page at rest against WCAG 2.2 AA and axe's best practices, colours included. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.addScriptTag({ path: AXE });
  await atRest(page);
  return page.evaluate(async () => {
    // Scrolled, the bar at the top may cover half of a control, which then counts as too small a target: from the top it never does.
    const { scrollX, scrollY } = window;
    window.scrollTo({ left: 0, top: 0, behavior: "instant" });
    const { violations } = await window.axe.run(document, {
      rules: { "target-size": { enabled: true } },
      // Describing every node that passes takes half of the time.
      resultTypes: ["violations"],
    });
    window.scrollTo({ left: scrollX, top: scrollY, behavior: "instant" });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  });
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** A picture for people to look at. */
export function screenshot(page: Page, name: string): Promise<Buffer> {
  return page.screenshot({ path: path.join(root, "test-results", `${name}.png`), fullPage: true });
}
