import { Button, makeStyles, SearchBox, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { NAMESPACE, type FunctionDefinition } from "../../../functions/definition";
import { searchFunctions } from "../../../functions/help/search";
import { fill } from "../../../locales/fill";
import { useLanguage } from "../../context";
import { useKitStyles } from "../../kit/styles";
import { useFormulaTexts } from "../texts";

const useStyles = makeStyles({
  search: { maxWidth: "none" },
  button: {
    display: "block",
    width: "100%",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
  },
});

interface FunctionListProps {
  query: string;
  onQuery: (query: string) => void;
  /** Id of the function that gets the focus when the list appears; null leaves the focus alone. */
  focused: string | null;
  onChoose: (definition: FunctionDefinition) => void;
}

/** All functions with their purpose, searched in both languages. */
export function FunctionList({ query, onQuery, focused, onChoose }: FunctionListProps) {
  const styles = useStyles();
  const kit = useKitStyles();
  const language = useLanguage();
  const { list } = useFormulaTexts();
  const found = searchFunctions(query);
  const returned = useRef<HTMLLIElement>(null);
  useEffect(() => {
    returned.current?.querySelector("button")?.focus();
  }, []);

  return (
    <div className={kit.columnS}>
      <SearchBox
        className={styles.search}
        aria-label={list.search}
        placeholder={list.placeholder}
        value={query}
        onChange={(_, { value }) => {
          onQuery(value);
        }}
      />
      <p role="status" className={kit.note}>
        {found.length === 0 ? fill(list.none, { query }) : fill(list.found, { count: found.length })}
      </p>
      <ul className={kit.list}>
        {found.map((definition) => (
          <li key={definition.id} className={kit.ruled} {...(definition.id === focused && { ref: returned })}>
            <Button
              appearance="subtle"
              className={styles.button}
              onClick={() => {
                onChoose(definition);
              }}
            >
              <span className={kit.code}>{`${NAMESPACE}.${definition.id}`}</span>
              {definition.summary[language]}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
