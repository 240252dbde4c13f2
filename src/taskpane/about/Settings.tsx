import { Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useLanguage, useTexts } from "../context";
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
  /** A select is as wide as its longest option unless told otherwise. */
  select: { "& select": { minWidth: 0 } },
});

interface SettingsProps {
  theme: ThemeChoice;
  onChoose: (choice: Partial<Preferences>) => void;
}

/** The pane's own language and theme; the workbook has its own language. */
export function Settings({ theme, onChoose }: SettingsProps) {
  const styles = useStyles();
  const language = useLanguage();
  const { languageNames } = useTexts().pane;
  const texts = useAboutTexts();
  return (
    <div className={styles.settings}>
      <Field label={texts.language} size="small">
        <Select
          className={styles.select}
          size="small"
          value={language}
          onChange={(_, { value }) => {
            const chosen = LANGUAGES.find((known) => known === value);
            if (chosen) onChoose({ language: chosen });
          }}
        >
          {LANGUAGES.map((known) => (
            <option key={known} value={known}>
              {languageNames[known]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={texts.theme} size="small">
        <Select
          className={styles.select}
          size="small"
          value={theme}
          onChange={(_, { value }) => {
            const chosen = THEME_CHOICES.find((known) => known === value);
            if (chosen) onChoose({ theme: chosen });
          }}
        >
          {THEME_CHOICES.map((known) => (
            <option key={known} value={known}>
              {texts.themes[known]}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
}
