/** What the user chose for the pane itself, kept in the browser's storage of this machine. */
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
 * @param storage gives the browser's storage. Excel on the web runs the pane in a third-party frame, where browsers may
 *   refuse it: then choices last as long as the pane.
 * @param partition keeps sites that embed Excel apart (`Office.context.partitionKey`).
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
        // Nothing is lost but the memory of it.
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
