/** Requests to show a view of the pane, from the ribbon, a menu, a shortcut or the pane itself. */

export const VIEWS = ["overview", "explore", "gaps", "formulas", "refresh", "about"] as const;
export type View = (typeof VIEWS)[number];

type Listener = (view: View) => void;

const listeners = new Set<Listener>();
let waiting: View | undefined;

/** Shows the view now, or as soon as the pane has been rendered for the first time. */
export function requestView(view: View): void {
  if (listeners.size === 0) waiting = view;
  for (const listener of listeners) listener(view);
}

/**
 * Calls the listener for each request from now on, and for one that came before there was a listener.
 *
 * @returns a function that ends it
 */
export function onViewRequested(listener: Listener): () => void {
  listeners.add(listener);
  if (waiting !== undefined) listener(waiting);
  waiting = undefined;
  return () => listeners.delete(listener);
}
