/**
 * Milliseconds after which one step in a browser, such as waiting for a heading, counts as hanging. It usually takes a
 * second, and a minute on a machine with twenty processes for each core; Jest gives the whole test ten minutes.
 */
export const STEP_LIMIT = 180_000;
