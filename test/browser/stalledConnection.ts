/** A pane whose connection to its Excel stands still: what it sends is held back, until it goes on. */
import type { Locator } from "playwright-core";
import { BRIDGE_GLOBAL, type NativeBridge } from "../../host/api/wire";
import { LEASE_PREFIX } from "../../src/workbook/names/names";

declare global {
  interface Window {
    [BRIDGE_GLOBAL]: NativeBridge;
    goOn: () => void;
  }
}

/**
 * Lets the pane claim the workbook for a refresh, and holds back everything from then on.
 *
 * @param pane the frame's element
 * @returns sends what was held back, in its order, and holds back nothing more
 */
export async function stallOnceClaimed(pane: Locator): Promise<() => Promise<void>> {
  const frame = await (await pane.elementHandle()).contentFrame();
  if (!frame) throw new Error("There is no pane.");
  await frame.evaluate(
    ([global, claim]) => {
      const bridge = window[global];
      const send = bridge.sendMessageToHost.bind(bridge);
      const held: string[] = [];
      let isClaimed = false;
      bridge.sendMessageToHost = (text) => {
        if (isClaimed) held.push(text);
        else send(text);
        isClaimed ||= text.includes(claim);
      };
      window.goOn = () => {
        bridge.sendMessageToHost = send;
        for (const text of held) send(text);
      };
    },
    [BRIDGE_GLOBAL, LEASE_PREFIX] as const,
  );
  return () =>
    frame.evaluate(() => {
      window.goOn();
    });
}
