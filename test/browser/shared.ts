/** What the tests of a file share: opened before the first of them, closed after the last. */
import type { Browser } from "playwright-core";
import { serveWorkbench, type Workbench } from "../../host/workbench/server";
import { launch } from "./browser";

function shared<T>(open: () => Promise<T>, close: (opened: T) => Promise<void>): () => T {
  let opened: T | undefined;
  const get = () => {
    if (opened === undefined) throw new Error("It is open while tests run, not before or after.");
    return opened;
  };
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => close(get()));
  return get;
}

export function sharedBrowser(): () => Browser {
  const launched = shared(launch, ({ close }) => close());
  return () => launched().browser;
}

/** What `npm start` serves, at a port of its own. */
export function sharedWorkbench(): () => Workbench {
  return shared(
    () => serveWorkbench(0),
    (workbench) => workbench.close(),
  );
}
