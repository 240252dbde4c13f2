import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Dataset, Language } from "../dataset";
import { LanguageContext } from "./context";
import { ErrorBoundary } from "./ErrorBoundary";
import { HostNotice, type HostProblem } from "./HostNotice";
import { Overview } from "./Overview";
import type { Workbook } from "./port";
import type { Preferences, PreferenceStore } from "./preferences";
import { Settings } from "./Settings";
import { textsIn } from "./texts";
import type { OfficeThemeFacts } from "./theme";
import { useTheme } from "./useTheme";

const useStyles = makeStyles({
  pane: { display: "flex", flexDirection: "column", minHeight: "100vh", boxSizing: "border-box" },
  header: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  main: { flexGrow: 1, padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}` },
});

export interface AppProps {
  /** The workbook, or why there is none. */
  host: { workbook: Workbook } | HostProblem;
  /** The bundled release. */
  dataset: Dataset;
  /** The language of Office, which the pane follows until the user chooses. */
  officeLanguage: Language;
  readOfficeTheme: () => OfficeThemeFacts;
  preferenceStore: PreferenceStore;
}

export function App({ host, dataset, officeLanguage, readOfficeTheme, preferenceStore }: AppProps) {
  const styles = useStyles();
  const [preferences, setPreferences] = useState(preferenceStore.read);
  const language = preferences.language ?? officeLanguage;
  const theme = useTheme(preferences.theme, readOfficeTheme);
  const { name } = textsIn(language).pane;

  useEffect(() => {
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
    document.title = name;
  }, [language, name]);

  const choose = (choice: Partial<Preferences>) => {
    const chosen = { ...preferences, ...choice };
    setPreferences(chosen);
    preferenceStore.write(chosen);
  };

  return (
    <FluentProvider theme={theme}>
      <LanguageContext.Provider value={language}>
        <div className={styles.pane}>
          <header className={styles.header}>
            <img src="assets/icon-64.png" alt="" width="28" height="28" />
            <h1 className={styles.name}>{name}</h1>
          </header>
          <main className={styles.main}>
            <ErrorBoundary>
              {"workbook" in host ? (
                <Overview workbook={host.workbook} dataset={dataset} />
              ) : (
                <HostNotice problem={host} />
              )}
            </ErrorBoundary>
          </main>
          <Settings theme={preferences.theme} onChoose={choose} />
        </div>
      </LanguageContext.Provider>
    </FluentProvider>
  );
}
