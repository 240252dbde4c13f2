import type { Measure } from "../../../dataset";
import { useLanguage } from "../../context";
import { Subheading } from "../../kit/Subheading";
import { useKitStyles } from "../../kit/styles";
import { useExploreTexts } from "../texts";

/** Definition of the measure, and whether the report's list of cities is complete. */
export function AboutMeasure({ measure }: { measure: Measure }) {
  const kit = useKitStyles();

  const language = useLanguage();
  const texts = useExploreTexts().evidence;
  return (
    <div className={kit.columnS}>
      <Subheading>{texts.about}</Subheading>
      {[measure.definition[language], texts.lists[measure.list], measure.listNote[language]]
        .filter((text) => text !== "")
        .map((text) => (
          <p key={text} className={kit.quiet}>
            {text}
          </p>
        ))}
    </div>
  );
}
