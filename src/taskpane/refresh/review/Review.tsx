import { Accordion, makeStyles, mergeClasses, SearchBox } from "@fluentui/react-components";
import { useState } from "react";
import { fill } from "../../../locales/fill";
import { Heading } from "../../kit/Heading";
import { useKitStyles } from "../../kit/styles";
import type { CheckedRelease } from "../port";
import { grouped, GROUPS, matching, openQuestions, questionsOf, type Group, type Selection } from "./review";
import { NothingNew } from "./NothingNew";
import { ReviewBar } from "./ReviewBar";
import { ReviewGroup } from "./ReviewGroup";
import type { Planned, RefreshStore } from "../store";
import { useRefreshTexts } from "../texts";
import { ReleaseNotes } from "./ReleaseNotes";

const useStyles = makeStyles({
  review: {
    // Keeps focused controls clear of the sticky bars above and below.
    "& input, & button": { scrollMarginTop: "88px", scrollMarginBottom: "140px" },
  },
  filter: { maxWidth: "100%" },
});

interface ReviewProps {
  release: CheckedRelease;
  preview: Planned;
  selection: Selection;
  store: RefreshStore;
  focus: boolean;
}

/** Lists what the release would change, for review before anything is written. */
export function Review({ release, preview, selection, store, focus }: ReviewProps) {
  const styles = useStyles();
  const kit = useKitStyles();
  const { review } = useRefreshTexts();
  const [query, setQuery] = useState("");
  const [open, setOpen] = useState<readonly Group[]>(() => openAtFirst(preview));
  const { rows } = preview;
  const { id } = release.dataset.release;

  if (rows.length === 0) {
    return <NothingNew release={release} moves={preview.moves} store={store} focus={focus} />;
  }
  const questions = rows.flatMap(questionsOf).length;
  const found = matching(rows, query);
  return (
    <section className={mergeClasses(kit.columnM, styles.review)}>
      <Heading focus={focus}>{fill(review.title, { release: id })}</Heading>
      <ReleaseNotes notices={release.notices} />
      <p className={kit.body}>
        {fill(questions > 0 ? review.summary : review.noQuestions, { rows: rows.length, questions })}
      </p>
      <SearchBox
        className={styles.filter}
        aria-label={review.filter}
        placeholder={review.filter}
        value={query}
        onChange={(_, { value }) => {
          setQuery(value);
        }}
      />
      <p role="status" className={kit.note}>
        {query.trim() !== "" &&
          (found.length > 0 ? fill(review.found, { count: found.length }) : review.noneFound)}
      </p>
      <Accordion
        collapsible
        multiple
        openItems={[...open]}
        onToggle={(_, { openItems }) => {
          setOpen(GROUPS.filter((group) => openItems.includes(group)));
        }}
      >
        {grouped(found).map(({ group, rows: members }) => (
          <ReviewGroup
            key={group}
            group={group}
            rows={members}
            filtered={found.length < rows.length}
            selection={selection}
            onSelect={store.select}
          />
        ))}
      </Accordion>
      <ReviewBar rows={rows} selection={selection} open={openQuestions(rows, selection)} store={store} />
    </section>
  );
}

/** Unfolded at first: groups with questions, else the first group. */
function openAtFirst({ rows }: Planned): Group[] {
  const groups = grouped(rows).map(({ group }) => group);
  const asking = groups.filter((group) => group === "conflict" || group === "deleted" || group === "doubled");
  return asking.length > 0 ? asking : groups.slice(0, 1);
}
