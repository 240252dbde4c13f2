/** LibreOffice as a second opinion: opens the file that people get, calculates everything anew and shows what it found. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import Papa from "papaparse";
import type { Grid, Value } from "../support/agreement";

/** Recalculates .xlsx files on load: as installed LibreOffice trusts the values that a file brings along. */
const PROFILE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
  <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
    <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
  </item>
</oor:items>
`;

/** Comma, double quote, UTF-8, all sheets, each in a file of its own, with raw values instead of what is shown. */
const CSV_FILTER = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";

export function isInstalled(command: string): boolean {
  return spawnSync(command, ["--version"], { stdio: "ignore" }).error === undefined;
}

export class LibreOffice {
  private readonly folder = mkdtempSync(join(tmpdir(), "kcfin-libreoffice-"));
  private readonly profile = join(this.folder, "profile");

  constructor() {
    mkdirSync(join(this.profile, "user"), { recursive: true });
    writeFileSync(join(this.profile, "user", "registrymodifications.xcu"), PROFILE);
  }

  /** For each file the calculated values of its sheets, by their names. */
  sheets(files: readonly string[]): Map<string, Grid>[] {
    const output = this.convert(files, CSV_FILTER);
    const names = readdirSync(output);
    return files.map((file) => {
      const prefix = `${basename(file, ".xlsx")}-`;
      const own = names.filter((name) => name.startsWith(prefix));
      return new Map(
        own.map((name) => [
          name.slice(prefix.length, -".csv".length),
          parse(readFileSync(join(output, name), "utf8")),
        ]),
      );
    });
  }

  /** For each file the text of its print, charts included. */
  printedTexts(files: readonly string[]): string[] {
    const output = this.convert(files, "pdf");
    return files.map((file) => {
      const pdf = join(output, `${basename(file, ".xlsx")}.pdf`);
      return execFileSync("pdftotext", ["-layout", pdf, "-"], { encoding: "utf8" });
    });
  }

  /** The files as LibreOffice saves them. */
  saved(files: readonly string[]): Uint8Array[] {
    const output = this.convert(files, "xlsx:Calc MS Excel 2007 XML");
    return files.map((file) => readFileSync(join(output, basename(file))));
  }

  dispose(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Starting LibreOffice takes longer than converting a file: all files that are needed in a format go in one call. */
  private convert(files: readonly string[], format: string): string {
    const output = mkdtempSync(join(this.folder, "out-"));
    const arguments_ = [`-env:UserInstallation=file://${this.profile}`, "--headless", "--convert-to", format];
    execFileSync("soffice", [...arguments_, "--outdir", output, ...files], { stdio: "pipe" });
    return output;
  }
}

function parse(csv: string): Grid {
  const { data } = Papa.parse<string[]>(csv);
  return data.map((row) => row.map(value));
}

/** Raw values of cells in a percent format keep their sign. What no number is written like is a text: `1.10`, `01`. */
function value(text: string): Value {
  const [, digits, percent] = /^(-?[\d.]+(?:e[-+]?\d+)?)(%?)$/i.exec(text) ?? [];
  if (digits === undefined || !Number.isFinite(Number(digits))) return text;
  if (/^-?0\d|\.\d*0$|^-?\d+e\d/i.test(digits)) return text;
  return percent === "%" ? Number(digits) / 100 : Number(digits);
}
