import { STATUS_LABELS, type Status } from "../../../dataset";
import { useLanguage } from "../../context";
import { Choice } from "../../kit/Choice";
import { STATUSES } from "./Legend";
import { markOf } from "../Mark";
import { useExploreTexts } from "../texts";

interface LevelChoiceProps {
  level: Status | null;
  onLevel: (level: Status | null) => void;
}

export function LevelChoice({ level, onLevel }: LevelChoiceProps) {
  const language = useLanguage();
  const texts = useExploreTexts();
  return (
    <Choice<Status | "all">
      label={texts.level}
      value={level ?? "all"}
      options={[
        { value: "all", label: texts.allLevels },
        ...STATUSES.map((status) => ({
          value: status,
          label: `${markOf(status)} ${STATUS_LABELS[status][language]}`.trim(),
        })),
      ]}
      onChoose={(chosen) => {
        onLevel(chosen === "all" ? null : chosen);
      }}
    />
  );
}
