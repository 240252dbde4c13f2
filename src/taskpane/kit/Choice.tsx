import { Field, makeStyles, Select } from "@fluentui/react-components";

const useStyles = makeStyles({
  /** Without these a select is as wide as its longest option. */
  field: { minWidth: 0 },
  select: { minWidth: 0, "& select": { minWidth: 0 } },
});

interface ChoiceProps<T extends string> {
  label: string;
  value: T;
  options: readonly { value: T; label: string }[];
  onChoose: (value: T) => void;
}

/** A labelled native select, which every platform can search and read out. */
export function Choice<T extends string>({ label, value, options, onChoose }: ChoiceProps<T>) {
  const styles = useStyles();
  return (
    <Field label={label} size="small" className={styles.field}>
      <Select
        className={styles.select}
        size="small"
        value={value}
        onChange={(_, data) => {
          const chosen = options.find((option) => option.value === data.value);
          if (chosen) onChoose(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </Select>
    </Field>
  );
}
