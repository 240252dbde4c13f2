/** Which formulas calculate differently when they are not entered as array formulas, in Excel 2016 and in LibreOffice. */
import { parse, registries } from "../engine/library";
import { MARKERS } from "./markers";

type Node = ReturnType<typeof parse>;

/** Functions whose arguments are arrays by nature, so that operators inside them work on whole ranges. */
const ARRAY_FUNCTIONS = new Set([
  "SUMPRODUCT",
  "MMULT",
  "MDETERM",
  "MINVERSE",
  "LOOKUP",
  "FREQUENCY",
  "INDEX",
  "AGGREGATE",
]);
/** Functions that give arrays whatever they are given. */
const ARRAY_RESULTS = new Set(
  "FILTER UNIQUE SORT SORTBY SEQUENCE TRANSPOSE HSTACK VSTACK TAKE DROP TOCOL TOROW RANDARRAY TEXTSPLIT EXPAND CHOOSECOLS CHOOSEROWS MMULT FREQUENCY".split(
    " ",
  ),
);
/** Even inside a function of arrays these look at one value unless the formula is an array formula. */
const SCALAR_ANYWHERE = new Set(["IF", "IFS", "IFERROR", "IFNA", "SWITCH", "CHOOSE"]);

interface Verdict {
  /** Whether the node gives more than one value. */
  readonly isArray: boolean;
  readonly needsEntry: boolean;
}
const SINGLE: Verdict = { isArray: false, needsEntry: false };
const RANGE: Verdict = { isArray: true, needsEntry: false };

const verdicts = new Map<string, boolean>();

/** Takes a formula in the engine's spelling. */
export function needsArrayEntry(engineFormula: string): boolean {
  const shape = engineFormula.replace(/\d+/g, "1");
  let verdict = verdicts.get(shape);
  if (verdict === undefined) {
    verdict = judge(engineFormula);
    verdicts.set(shape, verdict);
  }
  return verdict;
}

function judge(engineFormula: string): boolean {
  try {
    return visit(parse(engineFormula), false).needsEntry;
  } catch {
    return false;
  }
}

function visit(node: Node, inArrays: boolean): Verdict {
  switch (node.type) {
    case "REFERENCE":
      return node.value.includes(":") ? RANGE : SINGLE;
    case "SYMBOL":
      return RANGE;
    case "ARRAY":
      return RANGE;
    case "BIN_OPERATION":
      return operation([node.left, node.right], inArrays);
    case "UNARY_OPERATION":
      return node.value === "#" ? RANGE : operation([node.operand], inArrays);
    case "FUNCALL":
      return call(node.value.toUpperCase(), node.args, inArrays);
    default:
      return SINGLE;
  }
}

/** An operator over a range works value by value: outside arrays only in an array formula. */
function operation(operands: readonly Node[], inArrays: boolean): Verdict {
  const verdicts = operands.map((operand) => visit(operand, inArrays));
  const isArray = verdicts.some((verdict) => verdict.isArray);
  return { isArray, needsEntry: verdicts.some((verdict) => verdict.needsEntry) || (isArray && !inArrays) };
}

function call(name: string, args: readonly Node[], inArrays: boolean): Verdict {
  if (name === MARKERS.name) return args[1] ? visit(args[1], inArrays) : SINGLE;
  if (name === MARKERS.thisRow) return SINGLE;
  const within = inArrays || ARRAY_FUNCTIONS.has(name);
  let isArray = ARRAY_RESULTS.has(name);
  let needsEntry = false;
  args.forEach((arg, index) => {
    const verdict = visit(arg, within);
    needsEntry ||= verdict.needsEntry;
    if (!verdict.isArray || (takesArrays(name, index) && !SCALAR_ANYWHERE.has(name))) return;
    isArray = true;
    needsEntry ||= !within || SCALAR_ANYWHERE.has(name);
  });
  // ROW(A1:A9) is nine rows; alone in a cell Excel shows the first.
  if ((name === "ROW" || name === "COLUMN") && args[0] && visit(args[0], within).isArray)
    return { isArray: true, needsEntry };
  return { isArray, needsEntry };
}

/** Whether an argument is made for ranges and arrays. */
function takesArrays(name: string, index: number): boolean {
  if (!registries.functionRegistry.contains(name)) return true;
  const { args } = registries.functionRegistry.get(name);
  const definition = args[index] ?? args.at(-1);
  return definition?.acceptMatrix ?? definition?.type.some((type) => type.startsWith("RANGE")) ?? false;
}
