import {
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Checkbox,
  mergeClasses,
} from "@fluentui/react-components";
import type { Choice } from "../../../dataset";
import { fill } from "../../../locales/fill";
import { useKitStyles } from "../../kit/styles";
import type { ReviewRow } from "../port";
import { joined } from "./cellText";
import { questionsOf, withChoice, withRows, type Group, type Selection } from "./review";
import { ReviewItem } from "./ReviewItem";
import { ShowMore, useShown } from "../ShowMore";
import { useRefreshTexts } from "../texts";

const CHOICES = ["mine", "theirs", "later"] as const satisfies readonly (Choice | "later")[];

interface ReviewGroupProps {
  group: Group;
  /** The group's rows that match the filter. */
  rows: readonly ReviewRow[];
  filtered: boolean;
  selection: Selection;
  onSelect: (selection: Selection) => void;
}

/** A group of rows with the same kind of change, with choices for all of them at once. */
export function ReviewGroup({ group, rows, filtered, selection, onSelect }: ReviewGroupProps) {
  const kit = useKitStyles();
  const { review } = useRefreshTexts();
  const { shown, showMore } = useShown(rows);
  const taken = rows.filter(({ key }) => !selection.leftOut.has(key)).length;
  const questions = rows.flatMap(questionsOf);

  return (
    <AccordionItem value={group}>
      <AccordionHeader as="h3" size="medium">
        {joined([review.groups[group], rows.length])}
      </AccordionHeader>
      <AccordionPanel className={mergeClasses(kit.columnS, kit.body)}>
        <p className={kit.note}>{review.notes[group]}</p>
        {group === "conflict" && (
          <div className={kit.actions}>
            {CHOICES.map((choice) => (
              <Button
                key={choice}
                size="small"
                onClick={() => {
                  onSelect(withChoice(selection, questions, choice === "later" ? null : choice));
                }}
              >
                {review.chooseAll[choice]}
              </Button>
            ))}
          </div>
        )}
        {rows.length > 1 && (
          <Checkbox
            label={filtered ? fill(review.allShown, { count: rows.length }) : review.all}
            checked={taken === rows.length ? true : taken === 0 ? false : "mixed"}
            onChange={(_, { checked }) => {
              onSelect(withRows(selection, rows, checked === true));
            }}
          />
        )}
        <ul className={kit.list}>
          {shown.map((row) => (
            <ReviewItem key={row.key} row={row} selection={selection} onSelect={onSelect} />
          ))}
        </ul>
        <ShowMore shown={shown.length} total={rows.length} onMore={showMore} />
      </AccordionPanel>
    </AccordionItem>
  );
}
