/** Keeps the functions' data in step with the evidence in the workbook. */
import { followEvidence, type EvidenceFollower } from "../excel";
import { functionSource } from "../functions";
import { callsFunctions } from "../functions/formulas/mentions";
import { sourceState } from "./sourceState";

let follower: Promise<EvidenceFollower> | undefined;

/** Reads the workbook now and whenever its evidence changes. Further calls do nothing. */
export function followWorkbookEvidence(): Promise<EvidenceFollower> {
  follower ??= followEvidence({
    onReading: (reading) => {
      functionSource.update(sourceState(reading));
    },
    callsFunctions,
  });
  return follower;
}

/** Reads the workbook again, for changes that raise no event, such as populating it. */
export async function reloadWorkbookEvidence(): Promise<void> {
  await (await followWorkbookEvidence()).reload();
}
