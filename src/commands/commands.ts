/** What the ribbon, the cell's menu and the shortcuts can do, by the names that manifest.xml and Excel know them by. */
import type { View } from "./navigation";

/** Each shows the pane: at a view, or as it was left. */
export const COMMANDS = {
  ShowPane: null,
  Populate: "overview",
  Refresh: "refresh",
  FindGaps: "gaps",
  InsertFunction: "formulas",
  ShowEvidence: "explore",
} as const satisfies Record<string, View | null>;

export type Command = keyof typeof COMMANDS;

/**
 * Microsoft's pattern for add-ins, which Excel leaves free on Windows and the web. On the Mac Control and Option together
 * are VoiceOver's.
 */
const keys = (letter: string) => ({
  default: `Ctrl+Alt+Shift+${letter}`,
  mac: `Command+Option+Shift+${letter}`,
});

/** What is done again and again has a shortcut. */
export const SHORTCUTS = {
  ShowPane: keys("K"),
  Refresh: keys("R"),
  FindGaps: keys("G"),
  InsertFunction: keys("F"),
  ShowEvidence: keys("E"),
} as const satisfies Partial<Record<Command, { default: string; mac: string }>>;
