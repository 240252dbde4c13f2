import type { Status } from "../../dataset";

export const MODES = ["theme", "city"] as const;
export type Mode = (typeof MODES)[number];

export const ORDERS = ["workbook", "name", "coverage"] as const;
export type Order = (typeof ORDERS)[number];

/** How the user looks at the evidence, kept while they go to other views. */
export interface ExploreState {
  mode: Mode;
  /** Id of the theme whose measures are shown; null, or one that is gone: the first. */
  theme: string | null;
  /** Id of a measure that was searched for, or whose header was selected in the sheet. */
  highlighted: string | null;
  /** The level looked for; null: all. */
  level: Status | null;
  order: Order;
  /** Whether the view shows what is selected in the sheet. */
  following: boolean;
  /** Another view has asked for the pair in focus, which comes before what is selected in the sheet. */
  asked: boolean;
}

export const EXPLORE_START: ExploreState = {
  mode: "theme",
  theme: null,
  highlighted: null,
  level: null,
  order: "workbook",
  following: true,
  asked: false,
};
