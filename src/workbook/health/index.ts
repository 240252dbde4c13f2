/** The health of a workbook: whether the structure that people have worked on is still what formulas and functions rely on. */
export { isToldWithRows, stopsExport, stopsRefresh, unknownBecauseOf, type Unknown } from "./effects";
export {
  findingKey,
  type ColumnFinding,
  type Finding,
  type HealthTable,
  type Place,
  type RowsFinding,
  type SheetFinding,
  type TableFinding,
} from "./finding";
export {
  columnFindings,
  findFindings,
  HEALTH_TABLES,
  healthTableName,
  HOME,
  type Standing,
  type StandingTable,
  type Structure,
} from "./structure";
export { unknownText } from "./words";
