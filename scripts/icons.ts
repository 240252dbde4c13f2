/** Renders the drawings in assets/ to the sizes that the manifest names. The PNGs are committed: `npm run icons`. */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Resvg } from "@resvg/resvg-js";

/** Commands are drawn on a grid of 16, which falls on whole pixels at each of their sizes. */
const COMMAND_SIZES = [16, 32, 80];
const ICONS = [
  { drawing: "icon-small", name: "icon", sizes: [16] },
  { drawing: "icon", name: "icon", sizes: [32, 64, 80, 128] },
  ...["populate", "refresh", "gaps", "function", "evidence"].map((name) => ({
    drawing: name,
    name,
    sizes: COMMAND_SIZES,
  })),
];
const assets = path.join(__dirname, "..", "assets");

for (const { drawing, name, sizes } of ICONS) {
  const svg = readFileSync(path.join(assets, `${drawing}.svg`));
  for (const size of sizes) {
    const image = new Resvg(svg, { fitTo: { mode: "width", value: size } }).render();
    writeFileSync(path.join(assets, `${name}-${size}.png`), image.asPng());
  }
}
