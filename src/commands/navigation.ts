/** Which view the pane is asked to show, by whatever asks for it: the ribbon, a menu, a shortcut, the pane itself. */

export const VIEWS = ["overview", "explore", "gaps", "formulas", "refresh", "about"] as const;
export type View = (typeof VIEWS)[number];

type Listener = (view: View) => void;

const listeners = new Set<Listener>();
let waiting: View | undefined;

/** Shows the view; a pane that has not been drawn yet shows it as soon as it is. */
export function requestView(view: View): void {
  if (listeners.size === 0) waiting = view;
  for (const listener of listeners) listener(view);
}

/**
 * Calls the listener for each request from now on, and for one that came before anybody listened.
 *
 * @returns ends it
 */
export function onViewRequested(listener: Listener): () => void {
  listeners.add(listener);
  if (waiting !== undefined) listener(waiting);
  waiting = undefined;
  return () => listeners.delete(listener);
}
