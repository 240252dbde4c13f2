/** Renders the drawings in assets/ to the sizes that the manifest names. The PNGs are committed: `npm run icons`. */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Resvg } from "@resvg/resvg-js";

const ICONS = { "icon-small.svg": [16], "icon.svg": [32, 64, 80, 128] };
const assets = path.join(__dirname, "..", "assets");

for (const [drawing, sizes] of Object.entries(ICONS)) {
  const svg = readFileSync(path.join(assets, drawing));
  for (const size of sizes) {
    const image = new Resvg(svg, { fitTo: { mode: "width", value: size } }).render();
    writeFileSync(path.join(assets, `icon-${size}.png`), image.asPng());
  }
}
