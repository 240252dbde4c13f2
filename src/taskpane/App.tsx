import { Button, FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { Info20Filled, Info20Regular } from "@fluentui/react-icons";
import { useEffect, useState } from "react";
import { onViewRequested, type View } from "../commands/navigation";
import type { Dataset, Language } from "../dataset";
import { LanguageContext } from "./context";
import type { Preferences, PreferenceStore } from "./shell/preferences";
import { Navigation } from "./shell/Navigation";
import { textsIn } from "./texts";
import type { OfficeThemeFacts } from "./shell/theme";
import type { EvidenceSource } from "./evidence";
import { useTheme } from "./shell/useTheme";
import { Views, type Host } from "./Views";

const useStyles = makeStyles({
  pane: { display: "flex", flexDirection: "column", minHeight: "100vh", boxSizing: "border-box" },
  top: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  header: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  about: { marginLeft: "auto" },
  main: { flexGrow: 1, padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}` },
});

export interface AppProps {
  host: Host;
  /** The evidence that the functions answer from. */
  evidence: EvidenceSource;
  /** The bundled release. */
  dataset: Dataset;
  /** The language of Office, used until the user chooses one. */
  officeLanguage: Language;
  readOfficeTheme: () => OfficeThemeFacts;
  preferenceStore: PreferenceStore;
}

export function App({ host, evidence, dataset, officeLanguage, readOfficeTheme, preferenceStore }: AppProps) {
  const styles = useStyles();
  const [preferences, setPreferences] = useState(preferenceStore.read);
  const [view, setView] = useState<View>("overview");
  const language = preferences.language ?? officeLanguage;
  const theme = useTheme(preferences.theme, readOfficeTheme);
  const { name, views } = textsIn(language).pane;

  useEffect(() => {
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
    document.title = name;
  }, [language, name]);
  useEffect(() => onViewRequested(setView), []);

  const choose = (choice: Partial<Preferences>) => {
    const chosen = { ...preferences, ...choice };
    setPreferences(chosen);
    preferenceStore.write(chosen);
  };

  return (
    <FluentProvider theme={theme}>
      <LanguageContext.Provider value={language}>
        <div className={styles.pane}>
          <div className={styles.top}>
            <header className={styles.header}>
              <img src="assets/icon-64.png" alt="" width="20" height="20" />
              <h1 className={styles.name}>{name}</h1>
              <Button
                className={styles.about}
                appearance="subtle"
                size="small"
                icon={view === "about" ? <Info20Filled /> : <Info20Regular />}
                aria-label={views.names.about}
                aria-current={view === "about" ? "page" : undefined}
                onClick={() => {
                  setView("about");
                }}
              />
            </header>
            <Navigation view={view} onSelect={setView} />
          </div>
          <main className={styles.main}>
            <Views
              view={view}
              onView={setView}
              host={host}
              evidence={evidence}
              dataset={dataset}
              theme={preferences.theme}
              onChoose={choose}
            />
          </main>
        </div>
      </LanguageContext.Provider>
    </FluentProvider>
  );
}
