/** Keeps the functions' answers in step with the workbook's own evidence. */
import { followEvidence, type EvidenceFollower } from "../excel";
import { functionSource } from "../functions";

let follower: Promise<EvidenceFollower | null> | undefined;

/** Reads the workbook once and from then on whenever its evidence changes. Called again it changes nothing, unless it failed. */
export function followWorkbookEvidence(): Promise<EvidenceFollower | null> {
  follower ??= start();
  return follower;
}

/** Reads the workbook now: for what no event tells of, such as that it has just been populated. */
export async function reloadWorkbookEvidence(): Promise<void> {
  await (await followWorkbookEvidence())?.reload();
}

/** A workbook that cannot be read leaves the functions with the bundled data until the next attempt. */
async function start(): Promise<EvidenceFollower | null> {
  try {
    return await followEvidence((evidence) => functionSource.update(evidence));
  } catch {
    functionSource.update(null);
    follower = undefined;
    return null;
  }
}
