/** Reads releases from files and addresses, and exports the workbook's data. Throws Excel's and the browser's errors. */
import { ageOf, bundledDataset, type Dataset, type Language, type Text } from "../../../dataset";
import { readOpenTables } from "../../../excel";
import { heldRelease, refreshStatus } from "../../../excel/refresh";
import {
  addressFailureText,
  fetchRelease,
  noticeText,
  placeText,
  placesOf,
  readApart,
  releaseCsv,
  releaseFaultText,
  releaseFromTables,
  releaseJson,
  type FetchedRelease,
  type ReleaseFault,
} from "../../../releases";
import { stopsExport } from "../../../workbook";
import type { ExportOptions, ExportResult, Reading, Source, SourceFault } from "../port";

/** Writes nothing. If the workbook cannot be read, the later `preview` says why. */
export async function read(source: Source, signal: AbortSignal): Promise<Reading> {
  // A file may leave things unsaid that the workbook knows; what comes with the add-in is complete.
  const workbook = source.kind === "bundled" ? await refreshStatus() : await heldRelease();
  const base = ("dataset" in workbook ? workbook.dataset : null) ?? bundledDataset;
  const found = await load(source, base, signal);
  if (signal.aborted || found.status === "cancelled") return { status: "cancelled" };
  switch (found.status) {
    case "failed":
      return {
        status: "unavailable",
        reason: inBoth((language) => addressFailureText(found.failure, language)),
      };
    case "faults":
      return {
        status: "faults",
        faults: found.faults.map(sourceFault),
        more: found.more,
      };
    case "ok": {
      const { dataset, notices } = found;
      const held = workbook.status === "known" ? workbook : { release: null, releaseDate: null };
      return {
        status: "read",
        release: {
          dataset,
          age: ageOf(dataset.release, held),
          held: held.release ?? "",
          notices: notices.map((notice) => inBoth((language) => noticeText(notice, language))),
        },
      };
    }
  }
}

type Loaded =
  | Exclude<FetchedRelease, { status: "ok" }>
  | Pick<Extract<FetchedRelease, { status: "ok" }>, "status" | "dataset" | "notices">;

async function load(source: Source, base: Dataset, signal: AbortSignal): Promise<Loaded> {
  switch (source.kind) {
    case "bundled":
      return { status: "ok", dataset: bundledDataset, notices: [] };
    case "file":
      return readApart(source.file, base, signal);
    case "address": {
      const { address, sha256 } = source;
      return fetchRelease(address, base, { signal, ...(sha256 !== "" && { sha256 }) });
    }
  }
}

function inBoth(text: (language: Language) => string): Text {
  return { zh: text("zh"), en: text("en") };
}

function sourceFault(fault: ReleaseFault): SourceFault {
  return {
    place: inBoth((language) => placeText(fault.place, language)),
    text: inBoth((language) => releaseFaultText(fault, language)),
  };
}

/** Faults listed in full; users fix the first ones and try again. */
const FAULTS_TOLD = 50;

/** Exports the workbook's data as a release dated today. */
export async function exportData({ format, id }: ExportOptions): Promise<ExportResult> {
  const open = await readOpenTables();
  if (open === null) return { status: "notPopulated" };
  const findings = (open.status === "damaged" ? open.all : open.findings).filter(stopsExport);
  if (open.status === "damaged" || findings.length > 0) return { status: "damaged", findings };
  const { language, tables, shown, base, places } = open;
  const place = placesOf(places, tables, language);
  const release = { ...base.release, id, date: dayText(new Date()) };
  const made = releaseFromTables({ language, tables, place }, shown, base, release, "asFormulas");
  if ("faults" in made) {
    const faults = made.faults.slice(0, FAULTS_TOLD).map(sourceFault);
    return { status: "faults", faults, more: made.faults.length > faults.length };
  }
  const name = `kcfin-${id}.${format}`;
  const notices = made.notices.map((notice) => inBoth((each) => noticeText(notice, each)));
  return format === "json"
    ? { status: "made", name, type: "application/json", bytes: releaseJson(made.dataset), notices }
    : { status: "made", name, type: "text/csv", bytes: releaseCsv(made.dataset, language), notices };
}

/** Day in the user's time zone, as YYYY-MM-DD. */
function dayText(time: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join("-");
}
