import type { FunctionDefinition } from "../definition";
import { ADVICE } from "./advice";
import { MEASURES, THEMES } from "./catalogue";
import { COVEREDBY } from "./combination";
import { BOUND, CITIES, COVERAGE, PENETRATION } from "./coverage";
import { DATAINFO } from "./dataInfo";
import { DEPTH } from "./depth";
import { EVIDENCE, MATRIX, STATUS } from "./evidence";
import { GAPCOUNT, GAPS, LEARNFROM } from "./gaps";
import { RANK, RANKING } from "./ranking";
import { SEARCH } from "./search";
import { PEERS, SIMILARITY } from "./similarity";
import { TARGET, TARGETS } from "./targets";

/** Every function, in the order of the help. */
export const DEFINITIONS: readonly FunctionDefinition[] = [
  COVERAGE,
  BOUND,
  PENETRATION,
  DEPTH,
  GAPS,
  GAPCOUNT,
  LEARNFROM,
  ADVICE,
  STATUS,
  EVIDENCE,
  SEARCH,
  CITIES,
  COVEREDBY,
  MEASURES,
  THEMES,
  MATRIX,
  RANK,
  RANKING,
  SIMILARITY,
  PEERS,
  TARGET,
  TARGETS,
  DATAINFO,
];
