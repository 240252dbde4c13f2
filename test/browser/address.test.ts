/** Refreshing from an address: what a real browser lets the pane read of a real server, and what the pane makes of it. */
import { createHash } from "node:crypto";
import { fill } from "../../src/locales/fill";
import { addressFailureText, releaseJson, type AddressFailure } from "../../src/releases";
import { accessibilityFaults, PANE, screenshot } from "./browser";
import type { PaneInExcel } from "./excel";
import { CORS, deserted, hostFiles, type Answer, type HostedFiles } from "./hostedFiles";
import { later, moreOf, SAYING_MORE } from "./laterRelease";
import { LOCALES, openRefresh, type Locale, type PopulatedOptions } from "./populatedPane";
import { evidenceColumn } from "./tableCells";
import { sharedBrowser } from "./shared";

const FILE = "/releases/2099.1.json";
const BESIDE = `${FILE}.sha256`;
const json = releaseJson(later);
const checksum = createHash("sha256").update(json).digest("hex");
const other = "0".repeat(64);

const browser = sharedBrowser();
let files: HostedFiles;

beforeAll(async () => {
  files = await hostFiles();
});

beforeEach(() => {
  files.answers = { [FILE]: { body: json } };
  files.asked = [];
});

afterAll(async () => {
  await files.close();
});

/** The server is on this computer, to which browsers let pages from the internet only with the user's permission. */
const ALLOWED = ["local-network-access"];

const openAt = (locale: Locale, reachable: string, options: Partial<PopulatedOptions> = {}) =>
  openRefresh(browser(), { locale, reachable, ignoreHTTPSErrors: true, permissions: ALLOWED, ...options });

const askedPaths = () => files.asked.map(({ method, path }) => `${method} ${path}`);

interface Asking {
  origin?: string;
  sha256?: string;
}

/** Enters the address of the file and asks for it. */
async function ask({ page }: PaneInExcel, locale: Locale, { origin = files.origin, sha256 }: Asking) {
  const { source } = LOCALES[locale].texts.refreshView;
  await page.getByRole("radio", { name: source.kinds.address }).check();
  await page.getByLabel(source.address).fill(`${origin}${FILE}`);
  if (sha256 !== undefined) await page.getByLabel(source.sha256).fill(sha256);
  expect(askedPaths()).toEqual([]);
  await page.getByRole("button", { name: source.compare }).click();
}

async function look({ page }: PaneInExcel, name: string): Promise<void> {
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await screenshot(page, name);
}

it.each<[Locale, "light" | "dark", string, Asking, Record<string, Answer>, string[]]>([
  ["zh-CN", "light", "that the user gives", { sha256: checksum }, {}, [`GET ${FILE}`]],
  [
    "en-US",
    "dark",
    "of the file beside it",
    {},
    { [BESIDE]: { body: `${checksum}  2099.1.json\n` } },
    [`GET ${BESIDE}`, `GET ${FILE}`],
  ],
])(
  "in %s, %s: a file that has the checksum %s is compared, and written when the user has agreed",
  async (locale, theme, _checksum, asking, beside, paths) => {
    const { texts, language } = LOCALES[locale];
    const { review, applied } = texts.refreshView;
    Object.assign(files.answers, beside);
    const excel = await openAt(locale, files.origin, { theme });
    const { page, workbook } = excel;
    const untouched = workbook.save();
    await ask(excel, locale, asking);
    await page.getByRole("heading", { name: fill(review.title, { release: "2099.1" }) }).waitFor();
    await page.getByText(fill(review.noQuestions, { rows: 4 })).waitFor();
    expect(workbook.save()).toBe(untouched);

    await page.getByRole("button", { name: fill(review.apply, { count: 4 }) }).click();
    await page.getByText(fill(applied.refreshed, { release: "2099.1" })).waitFor();
    await page.getByText(fill(applied.rows, { added: 1, changed: 2, cells: 2, withdrawn: 1 })).waitFor();
    await look(excel, `address-applied-${locale}-${theme}`);
    expect(evidenceColumn(workbook, "summary", language).values().slice(0, 2)).toEqual(
      SAYING_MORE.map((record) => moreOf(record).summary[language]),
    );
    expect(askedPaths()).toEqual(paths);
    for (const { headers } of files.asked) {
      expect(headers.origin).toBe(new URL(PANE).origin);
      expect(headers).not.toHaveProperty("referer");
      expect(headers).not.toHaveProperty("cookie");
    }
    expect(excel.faults).toEqual([]);
    await excel.close();
  },
);

describe("says why, and writes nothing, when", () => {
  interface Refusal extends Asking {
    /** What the words for it say besides the host. */
    values?: Record<string, string>;
    options?: Partial<PopulatedOptions>;
  }

  async function refuses(
    locale: Locale,
    code: AddressFailure["code"],
    { values, options, ...asking }: Refusal,
  ): Promise<void> {
    const { texts, language } = LOCALES[locale];
    const { origin = files.origin } = asking;
    const excel = await openAt(locale, origin, options);
    const { page, workbook } = excel;
    const untouched = workbook.save();
    await ask(excel, locale, asking);
    const alert = page.getByRole("alert");
    const failure = { code, values: { host: new URL(origin).host, ...values } };
    await alert.getByText(addressFailureText(failure, language)).waitFor();
    await alert.getByText(texts.refreshView.faults.unchanged).waitFor();
    expect(await page.getByLabel(texts.refreshView.source.address).inputValue()).toBe(`${origin}${FILE}`);
    await look(excel, `address-${code}-${locale}`);
    expect(workbook.save()).toBe(untouched);
    await excel.close();
  }

  it("the file has another checksum than the user gives", async () => {
    await refuses("zh-CN", "checksumDiffers", {
      sha256: other,
      values: { expected: other, actual: checksum },
    });
  });

  it("the file has another checksum than the file beside it", async () => {
    files.answers[BESIDE] = { body: other };
    await refuses("en-US", "checksumDiffers", { values: { expected: other, actual: checksum } });
  });

  it("the server does not let pages of other origins read the file", async () => {
    files.answers[FILE] = { body: json, headers: {} };
    await refuses("zh-CN", "unreachable", { sha256: checksum });
    expect(askedPaths()).toEqual([`GET ${FILE}`]);
  });

  it("the address leads on to another", async () => {
    files.answers[FILE] = { status: 302, headers: { ...CORS, location: "/elsewhere.json" } };
    await refuses("en-US", "redirect", { sha256: checksum });
    expect(askedPaths()).toEqual([`GET ${FILE}`]);
  });

  it("nobody answers at the address", async () => {
    await refuses("zh-CN", "unreachable", { origin: await deserted(), sha256: checksum });
  });

  it("the browser keeps the pane away from the network that the server is in", async () => {
    await refuses("en-US", "unreachable", { sha256: checksum, options: { permissions: [] } });
    expect(askedPaths()).toEqual([]);
  });
});
