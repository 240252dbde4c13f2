import { bundledDataset } from "../../dataset";
import type { Failure } from "../../excel";
import { fill } from "../../locales/fill";
import manifest from "../../../package.json";
import { useLanguage } from "../context";
import { Facts } from "../kit/Facts";
import { Heading } from "../kit/Heading";
import { Subheading } from "../kit/Subheading";
import { useKitStyles } from "../kit/styles";
import type { Preferences } from "../shell/preferences";
import type { ThemeChoice } from "../shell/theme";
import type { Evidence } from "../evidence";
import { Codebook } from "./Codebook";
import { CodebookLink } from "./CodebookLink";
import { Settings } from "./Settings";
import { useAboutTexts } from "./texts";

interface AboutProps {
  /** Undefined until the workbook has been read. */
  evidence: Evidence | undefined;
  theme: ThemeChoice;
  onChoose: (choice: Partial<Preferences>) => void;
  /** Shows the sheet of the codebook; null where the workbook has none. */
  onCodebook: (() => Promise<Failure | null>) | null;
}

/** Source, coding and licence of the data, and settings of the pane. */
export default function About({ evidence, theme, onChoose, onCodebook }: AboutProps) {
  const kit = useKitStyles();
  const language = useLanguage();
  const texts = useAboutTexts();
  const { id, date, source } = (evidence?.context.index.dataset ?? bundledDataset).release;
  const facts: [string, string][] = [
    [texts.source, source.title[language]],
    [texts.publisher, source.publisher[language]],
    [texts.published, source.published[language]],
    [texts.release, `${id} (${date})`],
  ];
  if (evidence) facts.push([texts.answers, evidence.fromWorkbook ? texts.fromWorkbook : texts.fromBundled]);

  return (
    <section className={kit.columnL}>
      <Heading focus={false}>{texts.title}</Heading>
      <Facts facts={facts} />
      <div className={kit.columnS}>
        <Subheading>{texts.display}</Subheading>
        <Settings theme={theme} onChoose={onChoose} />
      </div>
      <div className={kit.columnS}>
        <Subheading>{texts.coding}</Subheading>
        <p className={kit.quiet}>{texts.codingText}</p>
        <p className={kit.tinted}>{texts.silence}</p>
        {onCodebook && <CodebookLink onOpen={onCodebook} />}
        {evidence && <Codebook index={evidence.context.index} />}
      </div>
      <div className={kit.columnS}>
        <Subheading>{texts.licence}</Subheading>
        <p className={kit.quiet}>{texts.licenceText}</p>
        <p className={kit.quiet}>{fill(texts.version, { version: manifest.version })}</p>
      </div>
    </section>
  );
}
