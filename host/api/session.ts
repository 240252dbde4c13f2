import type { Workbook } from "../workbook/model";
import type { ApiSets, MemberSets } from "./office/apiSets";
import type { Commands } from "./server/commands";
import type { Counters } from "./server/counters";
import type { CustomFunctions } from "./functions/customFunctions";
import type { Events } from "./server/events";
import type { Places } from "./places";
import type { TaskPane } from "./server/taskPane";

/** What every host object works on: one add-in's connection to one workbook. */
export interface Session {
  readonly workbook: Workbook;
  /** File name shown as the workbook's. */
  readonly workbookName: string;
  readonly readOnly: boolean;
  readonly apiSets: ApiSets;
  /** Sets that members need, where older than today's Excel are simulated; else empty. */
  readonly memberSets: MemberSets;
  readonly counters: Counters;
  readonly places: Places;
  readonly events: Events;
  readonly customFunctions: CustomFunctions;
  readonly commands: Commands;
  readonly taskPane: TaskPane;
  /** State that is not saved in the document. */
  readonly application: ApplicationState;
}

export interface ApplicationState {
  calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual";
  /** Protection of the workbook's structure; held here because no file that is opened or saved here carries it. */
  structureLock: { readonly password: string } | null;
  /** Whether another workbook is in front of this one; see `NamedItemCollection`. */
  isBehind: boolean;
}
