import type { FunctionDefinition } from "../definition";
import { MEASURES, THEMES } from "./catalogue";
import { CITIES, COVERAGE, PENETRATION } from "./coverage";
import { DATAINFO } from "./dataInfo";
import { DEPTH, RANK } from "./depth";
import { EVIDENCE, MATRIX, STATUS } from "./evidence";
import { GAPCOUNT, GAPS, LEARNFROM } from "./gaps";
import { PEERS, SIMILARITY } from "./similarity";
import { TARGET } from "./targets";

/** Every function, in the order of the help. */
export const DEFINITIONS: readonly FunctionDefinition[] = [
  COVERAGE,
  PENETRATION,
  DEPTH,
  GAPS,
  GAPCOUNT,
  LEARNFROM,
  STATUS,
  EVIDENCE,
  CITIES,
  MEASURES,
  THEMES,
  MATRIX,
  RANK,
  SIMILARITY,
  PEERS,
  TARGET,
  DATAINFO,
];
