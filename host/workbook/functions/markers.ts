/** The functions that carry what was written through the engine (`formulas/markers.ts`): to it they are their argument. */
import { MARKERS } from "../formulas/markers";
import { define, error, isMatrix, single } from "./define";
import type { EngineResult } from "./define";
import type { Arg } from "@odoo/o-spreadsheet/dist/types/types/misc";
import { engineError } from "./errors";

/** A reference to one cell is a single value again, whichever way the engine hands it over. */
function itself(arg: Arg): EngineResult {
  const isSingle = !isMatrix(arg) || (arg.length === 1 && arg[0]?.length === 1);
  return isSingle ? (single(arg) ?? { value: null }) : arg;
}

define(MARKERS.name, [{ name: "name" }, { name: "meaning", array: true }], (_name, meaning) =>
  itself(meaning),
);
define(MARKERS.thisRow, [{ name: "cells", array: true }], (cells) => itself(cells));
define(MARKERS.error, [{ name: "error", acceptsErrors: true }], (value) =>
  error(engineError(String(single(value)?.value ?? ""))),
);
define(MARKERS.text, [{ name: "encoded" }], (encoded) => ({
  value: decodeURIComponent(String(single(encoded)?.value ?? "")),
}));
