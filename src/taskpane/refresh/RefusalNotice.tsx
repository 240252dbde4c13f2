import type { ReactNode } from "react";
import type { Refusal } from "../../excel/refresh";
import { useLanguage, useTexts } from "../context";
import { LazyNotice } from "../kit/LazyNotice";
import { useRefreshTexts } from "./texts";
import { refusalProblem } from "./words";

interface RefusalNoticeProps {
  refusal: Refusal;
  /** Text for a run that broke off after writing a part. */
  partly: string;
  /** What the user can do from here. */
  children?: ReactNode;
}

/** Notice on why the workbook could not be refreshed. */
export function RefusalNotice({ refusal, partly, children }: RefusalNoticeProps) {
  const language = useLanguage();
  const { errors } = useTexts();
  const texts = useRefreshTexts();
  // The page itself says this in full.
  if (refusal.status === "notPopulated" || refusal.status === "tooOld") return null;
  return (
    <LazyNotice
      intent={refusal.status === "busy" ? "warning" : "error"}
      {...refusalProblem(refusal, { texts, errors, language }, partly)}
    >
      {children}
    </LazyNotice>
  );
}
