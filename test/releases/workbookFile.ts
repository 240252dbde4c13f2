/** The product's workbook as a file, and changed behind Excel's back. */
import { unzipSync, zipSync } from "fflate";
import { bundledDataset, type Language } from "../../src/dataset";
import { openPopulated } from "../support/populated";
import { bytesOf, textOf } from "./support";

/** The workbook of a release as a file. */
export async function populatedXlsx(language: Language, release = bundledDataset): Promise<Uint8Array> {
  const host = await openPopulated(language, release);
  const file = await host.exportXlsx();
  host.dispose();
  return file;
}

/** The file with its parts as text changed; a part that comes back undefined is left out. */
export function withParts(
  xlsx: Uint8Array,
  change: (xml: string, name: string) => string | undefined,
  level: 0 | 6 = 6,
): Uint8Array {
  const parts = Object.entries(unzipSync(xlsx)).flatMap(([name, bytes]): [string, Uint8Array][] => {
    const xml = change(textOf(bytes), name);
    return xml === undefined ? [] : [[name, bytesOf(xml)]];
  });
  return zipSync(Object.fromEntries(parts), { level });
}

/** The names of the parts with a table and with the sheet that it stands on. */
export function partsOf(xlsx: Uint8Array, table: string) {
  const parts = Object.entries(unzipSync(xlsx)).map(([name, bytes]) => ({ name, xml: textOf(bytes) }));
  const part = parts.find(
    ({ name, xml }) => name.startsWith("xl/tables/") && xml.includes(`displayName="${table}"`),
  )!;
  const rels = parts.find(
    ({ name, xml }) => name.includes("worksheets/_rels/") && xml.includes(part.name.split("/").at(-1)!),
  )!;
  return { table: part.name, sheet: rels.name.replace("_rels/", "").replace(".rels", "") };
}
