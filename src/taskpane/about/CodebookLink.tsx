import { Link } from "@fluentui/react-components";
import { useState } from "react";
import type { Failure } from "../../excel";
import { useTexts } from "../context";
import { LazyNotice } from "../kit/LazyNotice";
import { failureProblem } from "../shared/problem";
import { useAboutTexts } from "./texts";

/** Leads to the sheet of the codebook, and says why where that fails. */
export function CodebookLink({ onOpen }: { onOpen: () => Promise<Failure | null> }) {
  const { errors } = useTexts();
  const texts = useAboutTexts();
  const [failure, setFailure] = useState<Failure | null>(null);
  const open = async () => {
    setFailure(await onOpen());
  };
  return (
    <>
      <p>
        <Link as="button" onClick={() => void open()}>
          {texts.openCodebook}
        </Link>
      </p>
      {failure && <LazyNotice intent="error" {...failureProblem(failure, errors)} />}
    </>
  );
}
