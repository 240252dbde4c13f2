import { makeStyles, Switch, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { Evidence } from "../evidence";
import type { SelectionPort } from "./port";
import { useExploreTexts } from "./texts";
import { useKitStyles } from "../kit/styles";

const useStyles = makeStyles({
  follow: {
    paddingTop: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  switch: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

interface FollowProps {
  /** Null outside of Excel. */
  port: SelectionPort | null;
  evidence: Evidence;
  following: boolean;
  onFollowing: (following: boolean) => void;
}

/** Switch for following the selected cell, or why this is not possible. */
export function Follow({ port, evidence, following, onFollowing }: FollowProps) {
  const styles = useStyles();
  const kit = useKitStyles();
  const texts = useExploreTexts().follow;
  const hintId = useId();
  if (!port) return null;
  if (!evidence.fromWorkbook) return <p className={kit.note}>{texts.bundled}</p>;
  if (!port.canFollow()) return <p className={kit.note}>{texts.tooOld}</p>;
  return (
    <div className={styles.follow}>
      <Switch
        className={styles.switch}
        label={texts.label}
        checked={following}
        aria-describedby={hintId}
        onChange={(_, { checked }) => {
          onFollowing(checked);
        }}
      />
      <p id={hintId} className={kit.note}>
        {texts.hint}
      </p>
    </div>
  );
}
