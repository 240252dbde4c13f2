import { Combobox, makeStyles, Option, OptionGroup, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { FunctionContext } from "../../../functions/context";
import { fill } from "../../../locales/fill";
import { useLanguage } from "../../context";
import { search } from "./search";
import { useExploreTexts } from "../texts";

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
  const [open, setOpen] = useState(false);
  const { cities, measures, nearest } = search(context, text);
  const groups = [
    { kind: "city", label: texts.cities, items: cities },
    { kind: "measure", label: texts.measures, items: measures },
  ] as const;
  const options = groups.flatMap(({ kind, items }) => items.map(({ id }) => ({ kind, id })));
  const choose = ({ kind, id }: (typeof options)[number]) => {
    setText("");
    setOpen(false);
    if (kind === "city") onCity(id);
    else onMeasure(id);
  };

  return (
    <Combobox
      freeform
      inlinePopup
      selectedOptions={[]}
      className={styles.search}
      listbox={{ className: styles.list }}
      aria-label={texts.label}
      placeholder={texts.label}
      value={text}
      open={open}
      onOpenChange={(_, data) => {
        setOpen(data.open);
      }}
      onChange={({ target }) => {
        setText(target.value);
        // The combobox opens by itself for typed letters only, not for characters that an input method composes.
        setOpen(true);
      }}
      onKeyDown={({ key, nativeEvent, currentTarget }) => {
        const enters = key === "Enter" && !nativeEvent.isComposing && text !== "" && !nearest;
        if (!enters || currentTarget.hasAttribute("aria-activedescendant")) return;
        const [best] = options;
        if (best) choose(best);
      }}
      onOptionSelect={(_, { optionValue }) => {
        const chosen = options.find(({ kind, id }) => optionValue === `${kind} ${id}`);
        if (chosen) choose(chosen);
      }}
    >
      {nearest && (
        <Option disabled text={text}>
          {fill(texts.none, { text }) +
            (options.length === 0 ? "" : `${language === "zh" ? "。" : ". "}${texts.nearest}`)}
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
