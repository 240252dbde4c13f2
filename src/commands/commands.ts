/** The commands of the ribbon, the cell menu and the shortcuts, under the names that manifest.xml uses. */
import type { View } from "./navigation";

/** Each command opens the pane at a view; null leaves the view as it is. */
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
 * Microsoft's recommended pattern for add-ins, which Excel does not use itself on Windows and the web. On the Mac, Control+Option
 * belongs to VoiceOver.
 */
const keys = (letter: string) => ({
  default: `Ctrl+Alt+Shift+${letter}`,
  mac: `Command+Option+Shift+${letter}`,
});

/** Shortcuts for the commands that are used often. */
export const SHORTCUTS = {
  ShowPane: keys("K"),
  Refresh: keys("R"),
  FindGaps: keys("G"),
  InsertFunction: keys("F"),
  ShowEvidence: keys("E"),
} as const satisfies Partial<Record<Command, { default: string; mac: string }>>;
