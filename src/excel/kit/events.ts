/** Adds and removes handlers of Excel's events. */
import { inExcel } from "./inExcel";

/** What adding a handler gives, whatever the event. */
export type Handler = Pick<OfficeExtension.EventHandlerResult<object>, "context" | "remove">;

/**
 * Adds handlers. One request, which nobody waits for: without events the pane still shows what it has read.
 *
 * @param add all in the context of the workbook that it is given
 * @returns removes them, in the context in which they were added
 */
export function listen(add: (workbook: Excel.Workbook) => readonly Handler[]): () => void {
  const added = inExcel(async (context) => {
    const handlers = add(context.workbook);
    await context.sync();
    return { context, handlers };
  });
  const remove = async () => {
    const { context, handlers } = await added;
    await Excel.run({ delayForCellEdit: true, previousObjects: context }, async () => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    });
  };
  added.catch(() => undefined);
  return () => {
    // Where it fails the connection is gone, and the events with it.
    remove().catch(() => undefined);
  };
}
