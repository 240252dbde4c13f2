import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { EvidenceIndex } from "../../../analysis";
import { STATUS_LABELS } from "../../../dataset";
import { fill } from "../../../locales/fill";
import type { Pair } from "../../../workbook";
import { useLanguage } from "../../context";
import { Subheading } from "../../kit/Subheading";
import { useKitStyles } from "../../kit/styles";
import { Mark } from "../Mark";
import { otherCities } from "../matrix/matrix";
import { useExploreTexts } from "../texts";

const useStyles = makeStyles({
  cities: {
    display: "flex",
    flexWrap: "wrap",
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalL}`,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  city: {
    display: "inline-flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    minHeight: "28px",
  },
});

interface OtherCitiesProps {
  index: EvidenceIndex;
  pair: Pair;
  onPair: (pair: Pair) => void;
}

/** Other cities with evidence on the measure. */
export function OtherCities({ index, pair, onPair }: OtherCitiesProps) {
  const styles = useStyles();
  const kit = useKitStyles();
  const language = useLanguage();
  const texts = useExploreTexts().evidence;
  const others = otherCities(index, pair);
  if (others.length === 0) return <p className={kit.note}>{texts.noOthers}</p>;
  const detailed = others.filter(({ status }) => status === "detailed").length;
  return (
    <div className={kit.columnS}>
      <Subheading>{fill(texts.others, { count: others.length, detailed })}</Subheading>
      <ul className={styles.cities}>
        {others.map(({ city, status }) => (
          <li key={city.id} className={styles.city}>
            <Mark status={status} />
            <Link
              as="button"
              onClick={() => {
                onPair({ city: city.id, measure: pair.measure });
              }}
            >
              {city.name[language]}
              <span className={kit.unseen}> {STATUS_LABELS[status][language]}</span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
