/** Releases from files and addresses, and the workbook's data as a file. Errors: Excel's own, and the browser's. */
import { bundledDataset, type Language, type Text } from "../../dataset";
import { readEvidence } from "../../excel";
import { refreshStatus } from "../../excel/refresh";
import {
  addressFailureText,
  asRelease,
  fetchRelease,
  noticeText,
  placeText,
  readRelease,
  releaseCsv,
  releaseFaultText,
  releaseJson,
  type FetchedRelease,
} from "../../releases";
import { ageOf } from "./age";
import type { ExportOptions, ExportResult, Reading, Source } from "./port";
import { exportFaults } from "./exportFaults";

/** Nothing is written. Where the workbook cannot be looked at, `preview` tells why. */
export async function read(source: Source, signal: AbortSignal): Promise<Reading> {
  const found = await load(source, signal);
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
        faults: found.faults.map((fault) => ({
          place: inBoth((language) => placeText(fault.place, language)),
          text: inBoth((language) => releaseFaultText(fault, language)),
        })),
        more: found.more,
      };
    case "ok": {
      const { dataset, notices } = found;
      const status = await refreshStatus();
      const held = status.status === "known" ? status : { release: null, releaseDate: null };
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

async function load(source: Source, signal: AbortSignal): Promise<Loaded> {
  switch (source.kind) {
    case "bundled":
      return { status: "ok", dataset: bundledDataset, notices: [] };
    case "file":
      return readRelease(new Uint8Array(await source.file.arrayBuffer()), bundledDataset);
    case "address": {
      const { address, sha256 } = source;
      return fetchRelease(address, bundledDataset, { signal, ...(sha256 !== "" && { sha256 }) });
    }
  }
}

function inBoth(text: (language: Language) => string): Text {
  return { zh: text("zh"), en: text("en") };
}

/** The workbook's own evidence as a release of today. */
export async function exportData({ format, id }: ExportOptions): Promise<ExportResult> {
  const evidence = await readEvidence();
  if (evidence === null) return { status: "notPopulated" };
  const { dataset, language } = evidence;
  const release = { ...dataset.release, id, date: dayText(new Date()) };
  const checked = asRelease(dataset, release);
  if ("faults" in checked) return { status: "faults", ...exportFaults(checked.faults, dataset) };
  const name = `kcfin-${id}.${format}`;
  return format === "json"
    ? { status: "made", name, type: "application/json", bytes: releaseJson(checked.dataset) }
    : { status: "made", name, type: "text/csv", bytes: releaseCsv(checked.dataset, language) };
}

/** Local day as YYYY-MM-DD. */
function dayText(time: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join("-");
}
