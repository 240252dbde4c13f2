import type { Theme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import { darkTheme, isDark, lightTheme, type OfficeThemeFacts, type ThemeChoice } from "./theme";

const systemDark = () => window.matchMedia("(prefers-color-scheme: dark)");

/** Excel does not tell panes of a new theme, so it is read again whenever the pane gets the focus. */
function subscribe(onChange: () => void): () => void {
  const media = systemDark();
  media.addEventListener("change", onChange);
  window.addEventListener("focus", onChange);
  return () => {
    media.removeEventListener("change", onChange);
    window.removeEventListener("focus", onChange);
  };
}

export function useTheme(choice: ThemeChoice, readOfficeTheme: () => OfficeThemeFacts): Theme {
  const dark = useSyncExternalStore(subscribe, () => isDark(choice, readOfficeTheme(), systemDark().matches));
  return dark ? darkTheme : lightTheme;
}
