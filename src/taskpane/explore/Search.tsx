import { Combobox, makeStyles, Option, OptionGroup, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { FunctionContext } from "../../functions/context";
import { fill } from "../../locales/fill";
import { useLanguage } from "../context";
import { search } from "./search";
import { useExploreTexts } from "./texts";

const useStyles = makeStyles({
  search: { width: "100%", minWidth: 0 },
  list: { maxHeight: "320px" },
  id: {
    marginLeft: tokens.spacingHorizontalS,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
  },
});

interface SearchProps {
  context: FunctionContext;
  onCity: (city: string) => void;
  onMeasure: (measure: string) => void;
}

/** Finds a city or a measure by any of its names. */
export function Search({ context, onCity, onMeasure }: SearchProps) {
  const styles = useStyles();
  const language = useLanguage();
  const texts = useExploreTexts().search;
  const [text, setText] = useState("");
  const { cities, measures, nearest } = search(context, text);
  const groups = [
    { kind: "city", label: texts.cities, items: cities },
    { kind: "measure", label: texts.measures, items: measures },
  ] as const;

  return (
    <Combobox
      freeform
      selectedOptions={[]}
      className={styles.search}
      listbox={{ className: styles.list }}
      aria-label={texts.label}
      placeholder={texts.label}
      value={text}
      onChange={({ target }) => {
        setText(target.value);
      }}
      onOptionSelect={(_, { optionValue }) => {
        const chosen = groups.flatMap(({ kind, items }) =>
          items.filter(({ id }) => optionValue === `${kind} ${id}`).map(({ id }) => ({ kind, id })),
        )[0];
        if (!chosen) return;
        setText("");
        if (chosen.kind === "city") onCity(chosen.id);
        else onMeasure(chosen.id);
      }}
    >
      {nearest && (
        <Option disabled text={text}>
          {`${fill(texts.none, { text })}${language === "zh" ? "。" : ". "}${texts.nearest}`}
        </Option>
      )}
      {groups
        .filter(({ items }) => items.length > 0)
        .map(({ kind, label, items }) => (
          <OptionGroup key={kind} label={label}>
            {items.map(({ id, name }) => (
              <Option key={id} value={`${kind} ${id}`} text={name[language]}>
                <span>
                  {name[language]}
                  {kind === "measure" && <span className={styles.id}>{id}</span>}
                </span>
              </Option>
            ))}
          </OptionGroup>
        ))}
    </Combobox>
  );
}
