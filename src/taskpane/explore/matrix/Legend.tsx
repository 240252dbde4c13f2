import { makeStyles, tokens } from "@fluentui/react-components";
import { STATUS_LABELS, type Status } from "../../../dataset";
import { useLanguage } from "../../context";
import { useKitStyles } from "../../kit/styles";
import { Mark } from "../Mark";
import { useExploreTexts } from "../texts";

const useStyles = makeStyles({
  legend: {
    display: "flex",
    flexWrap: "wrap",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    margin: 0,
    padding: 0,
    listStyleType: "none",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  entry: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
});

export const STATUSES = ["detailed", "listed", "absent", "notReported"] as const satisfies Status[];

/** Explains the marks, and that a blank is not a "no". */
export function Legend() {
  const styles = useStyles();
  const kit = useKitStyles();
  const language = useLanguage();
  const { silence } = useExploreTexts();
  return (
    <div>
      <ul className={styles.legend}>
        {STATUSES.map((status) => (
          <li key={status} className={styles.entry}>
            <Mark status={status} />
            {STATUS_LABELS[status][language]}
          </li>
        ))}
      </ul>
      <p className={kit.note}>{silence}</p>
    </div>
  );
}
