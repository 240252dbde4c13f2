/** A value that can be read and whose changes can be followed. */
export interface Followed<T> {
  /** The value now: the same object as long as nothing changes. */
  readonly latest: () => T;
  /**
   * Calls the listener after each change.
   *
   * @returns a function that ends it
   */
  readonly subscribe: (listener: () => void) => () => void;
}

/** A value that can be changed. The pane and the functions keep in stores what has to outlive a view or a call. */
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
