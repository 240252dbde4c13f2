import { describeFailure, type Failure } from "../kit/failure";

/**
 * Queues what only makes a sheet better to read, then what says that all is written. Formatting that this Excel cannot do is
 * given up: a complete sheet with plainer charts is better than none.
 *
 * @returns why formatting was given up, or null
 * @throws OfficeExtension.Error when the connection is lost, or when nothing can be written any more
 */
export async function finishWriting(
  context: Excel.RequestContext,
  queueFormats: () => void,
  queueCompletion: () => void,
): Promise<Failure | null> {
  queueFormats();
  queueCompletion();
  try {
    await context.sync();
    return null;
  } catch (error) {
    const failure = describeFailure(error);
    if (failure.kind === "connectionLost") throw error;
    queueCompletion();
    await context.sync();
    return failure;
  }
}
