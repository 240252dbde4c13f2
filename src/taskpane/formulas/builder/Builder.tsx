import type { Evidence } from "../../evidence";
import type { FormulasPort } from "../port";
import type { FollowedCell } from "../useActiveCell";
import { newDraft, type Draft } from "./draft";
import { FunctionList } from "./FunctionList";
import { FunctionPage } from "./FunctionPage";
import { useState } from "react";

interface BuilderProps {
  evidence: Evidence;
  port: FormulasPort | null;
  cell: FollowedCell;
  /** null while no function has been chosen. */
  draft: Draft | null;
  onDraft: (draft: Draft | null) => void;
}

/** Builds a formula: choose a function, fill in arguments, insert. */
export function Builder({ evidence, port, cell, draft, onDraft }: BuilderProps) {
  const [query, setQuery] = useState("");
  // Function whose page was left: it gets the focus in the list.
  const [left, setLeft] = useState<string | null>(null);
  if (draft === null) {
    return (
      <FunctionList
        query={query}
        onQuery={setQuery}
        focused={left}
        onChoose={(definition) => {
          onDraft(newDraft(definition));
        }}
      />
    );
  }
  return (
    <FunctionPage
      evidence={evidence}
      port={port}
      cell={cell}
      draft={draft}
      onDraft={onDraft}
      onBack={() => {
        setLeft(draft.definition.id);
        onDraft(null);
      }}
    />
  );
}
