import { Button, Checkbox, Input, makeStyles, tokens } from "@fluentui/react-components";
import { Search16Regular } from "@fluentui/react-icons";
import { useId, useState } from "react";
import type { EvidenceIndex, GapReport } from "../../analysis";
import { fill } from "../../locales/fill";
import { similarityText } from "../../workbook/briefing/wording";
import { useLanguage } from "../context";
import { useKitStyles } from "../kit/styles";
import { useGapsTexts } from "./texts";

/** With fewer cities a search box is not worth its room. */
const SEARCH_FROM = 13;

const useStyles = makeStyles({
  peers: {
    display: "flex",
    flexWrap: "wrap",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  peer: {
    padding: `0 ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    fontVariantNumeric: "tabular-nums",
  },
  head: { display: "flex", alignItems: "center", justifyContent: "space-between", minHeight: "24px" },
  cities: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(8.5em, 1fr))",
    maxHeight: "200px",
    overflowY: "auto",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

/** The most similar cities with their similarity. */
export function NearestCities({ report }: { report: GapReport }) {
  const styles = useStyles();
  const kit = useKitStyles();
  const language = useLanguage();
  const texts = useGapsTexts();
  if (report.compared.length === 0)
    return <p className={kit.note}>{fill(texts.noPeers, { city: report.city.name[language] })}</p>;
  return (
    <div className={kit.columnXS}>
      <ul className={styles.peers}>
        {report.compared.map(({ city, similarity }) => (
          <li key={city.id} className={styles.peer}>
            {city.name[language]}{" "}
            {similarity !== undefined && <span className={kit.note}>{similarityText(similarity)}</span>}
          </li>
        ))}
      </ul>
      <p className={kit.note}>{texts.similarity}</p>
    </div>
  );
}

interface ChosenCitiesProps {
  index: EvidenceIndex;
  /** Id of the city whose gaps are shown. */
  city: string;
  chosen: readonly string[];
  onChoose: (cities: readonly string[]) => void;
}

/** Checkboxes for the cities to compare with, with a search box if there are many. */
export function ChosenCities({ index, city, chosen, onChoose }: ChosenCitiesProps) {
  const styles = useStyles();
  const kit = useKitStyles();
  const language = useLanguage();
  const texts = useGapsTexts();
  const label = useId();
  const [wanted, setWanted] = useState("");
  const others = index.codedCities.filter(({ id }) => id !== city);
  const query = wanted.trim().toLocaleLowerCase();
  const found = others.filter(({ name, pinyin }) =>
    [name.zh, name.en, pinyin].some((text) => text.toLocaleLowerCase().includes(query)),
  );
  const count = others.filter(({ id }) => chosen.includes(id)).length;
  return (
    <div className={kit.columnXS}>
      <div className={styles.head}>
        <span id={label}>{texts.choose}</span>
        <span className={kit.note} role="status">
          {fill(texts.chosen, { count })}
        </span>
        <Button
          appearance="subtle"
          size="small"
          disabledFocusable={count === 0}
          onClick={() => {
            onChoose([]);
          }}
        >
          {texts.clear}
        </Button>
      </div>
      {others.length >= SEARCH_FROM && (
        <Input
          size="small"
          type="search"
          aria-label={texts.find}
          placeholder={texts.find}
          contentBefore={<Search16Regular />}
          value={wanted}
          onChange={(_, { value }) => {
            setWanted(value);
          }}
        />
      )}
      <div role="group" aria-labelledby={label} className={styles.cities}>
        {found.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={name[language]}
            checked={chosen.includes(id)}
            onChange={(_, { checked }) => {
              onChoose(checked === true ? [...chosen, id] : chosen.filter((other) => other !== id));
            }}
          />
        ))}
      </div>
      {found.length === 0 && <p className={kit.note}>{texts.noMatch}</p>}
    </div>
  );
}
