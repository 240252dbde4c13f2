import { makeStyles, tokens } from "@fluentui/react-components";
import { useLanguage, useTexts } from "../context";
import { Choice } from "../kit/Choice";
import { useAboutTexts } from "./texts";
import type { Preferences } from "../shell/preferences";
import { LANGUAGES } from "../texts";
import { THEME_CHOICES, type ThemeChoice } from "../shell/theme";

const useStyles = makeStyles({
  settings: {
    display: "grid",
    gridTemplateColumns: "1fr 1fr",
    gap: tokens.spacingHorizontalM,
  },
});

interface SettingsProps {
  theme: ThemeChoice;
  onChoose: (choice: Partial<Preferences>) => void;
}

/** Language and theme of the pane; the workbook keeps its own language. */
export function Settings({ theme, onChoose }: SettingsProps) {
  const styles = useStyles();
  const language = useLanguage();
  const { languageNames } = useTexts().pane;
  const texts = useAboutTexts();
  return (
    <div className={styles.settings}>
      <Choice
        label={texts.language}
        value={language}
        options={LANGUAGES.map((value) => ({ value, label: languageNames[value] }))}
        onChoose={(chosen) => {
          onChoose({ language: chosen });
        }}
      />
      <Choice
        label={texts.theme}
        value={theme}
        options={THEME_CHOICES.map((value) => ({ value, label: texts.themes[value] }))}
        onChoose={(chosen) => {
          onChoose({ theme: chosen });
        }}
      />
    </div>
  );
}
