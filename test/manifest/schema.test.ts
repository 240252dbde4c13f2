import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { readDist, root } from "../support/dist";

// Microsoft's schemas are not ours to carry along.
const schema = path.join(root, "..", "shared", "schemas", "OfficeAppManifestV1_1.xsd");
const present = existsSync(schema);
if (!present)
  process.stdout.write("Skipped: Microsoft's schemas of the manifest are not in ../shared/schemas.\n");
const whereSchemaIs = present ? it : it.skip;

/** Newer than the schemas that Microsoft has published; what is in it is held by test/commands. */
const EXTENDED = /<ExtendedOverrides[^]*<\/ExtendedOverrides>/;

function faults(xml: string): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), "kcfin-manifest-"));
  try {
    const file = path.join(folder, "manifest.xml");
    writeFileSync(file, xml.replace(EXTENDED, ""));
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [path.join(__dirname, "validate.mjs"), file, schema],
      { encoding: "utf8" },
    );
    return stdout + stderr;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe("Microsoft's schema of the manifest", () => {
  whereSchemaIs("accepts ours", () => {
    expect(faults(readDist("manifest.xml"))).toBe("");
  });

  whereSchemaIs("refuses one that lacks a label", () => {
    expect(faults(readDist("manifest.xml").replace(/<Label resid="Tab.Label" \/>/, ""))).toContain("Label");
  });
});
