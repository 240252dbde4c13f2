import type { Status } from "../../dataset";

export const MODES = ["theme", "city"] as const;
export type Mode = (typeof MODES)[number];

export const ORDERS = ["workbook", "name", "coverage"] as const;
export type Order = (typeof ORDERS)[number];

/** State of the view, kept while other views are shown. */
export interface ExploreState {
  mode: Mode;
  /** Id of the theme shown; the first theme if it is null or not in the data. */
  theme: string | null;
  /** Id of a measure that was searched for, or whose header is selected in the sheet. */
  highlighted: string | null;
  /** Level to filter for; null: all. */
  level: Status | null;
  order: Order;
  /** Whether the view shows what is selected in the sheet. */
  following: boolean;
  /** Whether another view has asked for the pair in focus, which then overrides the selection in the sheet. */
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
