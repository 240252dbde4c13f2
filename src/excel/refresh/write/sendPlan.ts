import { buildRequest, meet, strayWrites, type Met } from "../../tables/request";
import type { TableCommand, WorkbookPort } from "../../tables/port";
import type { WritePlan } from "./writes";

/**
 * Writes the cells of a plan, in one request.
 *
 * @param first commands that go before those of the plan
 * @returns the stray writes among them; null where nothing was done, as a table has become too short for them
 */
export async function sendPlan(
  port: WorkbookPort,
  first: readonly TableCommand[],
  plan: WritePlan,
): Promise<Met[] | null> {
  const request = buildRequest({ ...plan, before: [...first, ...plan.before] });
  const replies = await port.send(request.commands);
  return replies && strayWrites(meet(request, replies));
}
