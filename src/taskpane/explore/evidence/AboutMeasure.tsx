import { makeStyles, tokens } from "@fluentui/react-components";
import type { Measure } from "../../../dataset";
import { useLanguage } from "../../context";
import { Subheading } from "../../kit/Subheading";
import { useExploreStyles } from "../styles";
import { useExploreTexts } from "../texts";

const useStyles = makeStyles({
  text: { margin: 0, overflowWrap: "anywhere", color: tokens.colorNeutralForeground2 },
});

/** What counts as the measure, and whether the report's list of cities is complete. */
export function AboutMeasure({ measure }: { measure: Measure }) {
  const styles = useStyles();
  const shared = useExploreStyles();
  const language = useLanguage();
  const texts = useExploreTexts().evidence;
  return (
    <div className={shared.part}>
      <Subheading>{texts.about}</Subheading>
      {[measure.definition[language], texts.lists[measure.list], measure.listNote[language]]
        .filter((text) => text !== "")
        .map((text) => (
          <p key={text} className={styles.text}>
            {text}
          </p>
        ))}
    </div>
  );
}
