import { useSyncExternalStore } from "react";
import type { Followed } from "../../functions/store";

/** The value of a store; the component is drawn again after each change. */
export function useStore<T>({ latest, subscribe }: Followed<T>): T {
  return useSyncExternalStore(subscribe, latest);
}

/**
 * One store per port, made when it is first asked for. It lives as long as the pane, so that what is under way goes on while
 * another view is shown.
 */
export function storePerPort<Port extends object, S>(create: (port: Port) => S): (port: Port) => S {
  const stores = new WeakMap<Port, S>();
  return (port) => {
    const store = stores.get(port) ?? create(port);
    stores.set(port, store);
    return store;
  };
}
