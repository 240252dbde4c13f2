/** The user's choices for the pane itself, kept in the browser's local storage. */
import type { Language } from "../../dataset";
import { LANGUAGES } from "../texts";
import { THEME_CHOICES, type ThemeChoice } from "./theme";

export interface Preferences {
  /** Undefined follows Office. */
  language?: Language;
  theme: ThemeChoice;
}

export interface PreferenceStore {
  read: () => Preferences;
  write: (preferences: Preferences) => void;
}

/**
 * @param storage returns the browser's storage. Excel on the web runs the pane in a third-party frame, where browsers may
 *   refuse access: then choices last as long as the pane.
 * @param partition separates sites that embed Excel (`Office.context.partitionKey`)
 */
export function preferenceStore(storage: () => Storage, partition = ""): PreferenceStore {
  const key = `${partition}kcfin.pane`;
  return {
    read: () => {
      try {
        return parse(storage().getItem(key));
      } catch {
        return { theme: "auto" };
      }
    },
    write: (preferences) => {
      try {
        storage().setItem(key, JSON.stringify(preferences));
      } catch {
        // The choice applies all the same, until the pane is closed.
      }
    },
  };
}

function parse(text: string | null): Preferences {
  const stored: unknown = JSON.parse(text ?? "{}");
  const entries = new Map<string, unknown>(Object.entries(stored ?? {}));
  const language = LANGUAGES.find((known) => known === entries.get("language"));
  const theme = THEME_CHOICES.find((known) => known === entries.get("theme")) ?? "auto";
  return language ? { language, theme } : { theme };
}
