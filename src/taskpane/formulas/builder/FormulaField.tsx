import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { Copy20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { copyText } from "../../kit/copyText";
import { useFormulaTexts } from "../texts";

const useStyles = makeStyles({
  formula: { width: "100%", "& textarea": { fontFamily: tokens.fontFamilyMonospace } },
  row: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface FormulaFieldProps {
  formula: string;
  isByHand: boolean;
  onFormula: (formula: string) => void;
}

/** The formula as text, to edit or copy. */
export function FormulaField({ formula, isByHand, onFormula }: FormulaFieldProps) {
  const styles = useStyles();
  const { builder } = useFormulaTexts();
  const [copied, setCopied] = useState<{ formula: string; done: boolean } | null>(null);
  const copy = async () => {
    setCopied({ formula, done: await copyText(formula) });
  };
  const isSame = copied?.formula === formula;
  return (
    <div>
      <Field label={builder.formula} {...(isByHand && { hint: builder.byHand })}>
        <Textarea
          className={styles.formula}
          spellCheck={false}
          resize="vertical"
          value={formula}
          onChange={(_, { value }) => {
            onFormula(value);
          }}
        />
      </Field>
      <div className={styles.row}>
        <Button size="small" icon={<Copy20Regular />} onClick={() => void copy()}>
          {builder.copy}
        </Button>
        <span role="status">{isSame && (copied.done ? builder.copied : builder.notCopied)}</span>
      </div>
    </div>
  );
}
