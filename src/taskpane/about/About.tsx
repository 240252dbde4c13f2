import { makeStyles, tokens } from "@fluentui/react-components";
import { bundledDataset } from "../../dataset";
import { fill } from "../../locales/fill";
import manifest from "../../../package.json";
import { useLanguage } from "../context";
import { Heading } from "../kit/Heading";
import { Subheading } from "../kit/Subheading";
import type { Preferences } from "../shell/preferences";
import type { ThemeChoice } from "../shell/theme";
import type { Evidence } from "../evidence";
import { Codebook } from "./Codebook";
import { Settings } from "./Settings";
import { useAboutTexts } from "./texts";

const useStyles = makeStyles({
  about: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  facts: {
    display: "grid",
    gridTemplateColumns: "88px 1fr",
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    overflowWrap: "anywhere",
  },
  fact: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0 },
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  silence: {
    margin: 0,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground2,
  },
});

interface AboutProps {
  /** Undefined until the workbook has been read. */
  evidence: Evidence | undefined;
  theme: ThemeChoice;
  onChoose: (choice: Partial<Preferences>) => void;
}

/** Where the data come from, how they were coded, what may be done with them, and how the pane looks. */
export default function About({ evidence, theme, onChoose }: AboutProps) {
  const styles = useStyles();
  const language = useLanguage();
  const texts = useAboutTexts();
  const { id, date, source } = (evidence?.context.index.dataset ?? bundledDataset).release;
  const facts = [
    [texts.source, source.title[language]],
    [texts.publisher, source.publisher[language]],
    [texts.published, source.published],
    [texts.release, `${id} (${date})`],
    ...(evidence ? [[texts.answers, evidence.fromWorkbook ? texts.fromWorkbook : texts.fromBundled]] : []),
  ];

  return (
    <section className={styles.about}>
      <Heading focus={false}>{texts.title}</Heading>
      <dl className={styles.facts}>
        {facts.map(([fact, value]) => (
          <FactRow key={fact} fact={fact} value={value} />
        ))}
      </dl>
      <div className={styles.part}>
        <Subheading>{texts.display}</Subheading>
        <Settings theme={theme} onChoose={onChoose} />
      </div>
      <div className={styles.part}>
        <Subheading>{texts.coding}</Subheading>
        <p className={styles.text}>{texts.codingText}</p>
        <p className={styles.silence}>{texts.silence}</p>
        {evidence && <Codebook index={evidence.context.index} />}
      </div>
      <div className={styles.part}>
        <Subheading>{texts.licence}</Subheading>
        <p className={styles.text}>{texts.licenceText}</p>
        <p className={styles.text}>{fill(texts.version, { version: manifest.version })}</p>
      </div>
    </section>
  );
}

function FactRow({ fact, value }: { fact: string | undefined; value: string | undefined }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.fact}>{fact}</dt>
      <dd className={styles.value}>{value}</dd>
    </>
  );
}
