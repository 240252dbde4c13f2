/** Keeps the functions' data in step with the evidence in the workbook. */
import { followEvidence, type EvidenceFollower } from "../excel";
import { functionSource } from "../functions";

let follower: Promise<EvidenceFollower | null> | undefined;

/** Reads the workbook now and whenever its evidence changes. Further calls do nothing, unless the first one failed. */
export function followWorkbookEvidence(): Promise<EvidenceFollower | null> {
  follower ??= start();
  return follower;
}

/** Reads the workbook again, for changes that raise no event, such as populating it. */
export async function reloadWorkbookEvidence(): Promise<void> {
  await (await followWorkbookEvidence())?.reload();
}

/** If the workbook cannot be read, the functions use the bundled data until the next attempt. */
async function start(): Promise<EvidenceFollower | null> {
  try {
    return await followEvidence((evidence) => functionSource.update(evidence));
  } catch {
    functionSource.update(null);
    follower = undefined;
    return null;
  }
}
