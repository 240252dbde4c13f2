/** A value that others may look at and follow. */
export interface Followed<T> {
  /** The value now: the same object as long as nothing changes. */
  readonly latest: () => T;
  /**
   * Calls the listener after each change.
   *
   * @returns ends it
   */
  readonly subscribe: (listener: () => void) => () => void;
}

/** A value with the means to change it; the pane and the functions keep what outlives a view or a call in such stores. */
export interface Store<T> extends Followed<T> {
  readonly set: (value: T) => void;
}

export function createStore<T>(initial: T): Store<T> {
  const listeners = new Set<() => void>();
  let latest = initial;
  return {
    latest: () => latest,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set: (value) => {
      latest = value;
      for (const listener of listeners) listener();
    },
  };
}
