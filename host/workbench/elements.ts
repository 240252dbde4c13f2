/**
 * The element of the page with an id, or of a part of it by a selector.
 *
 * @throws {Error} when the page has no such element
 */
export function element<T extends HTMLElement>(
  name: string,
  type: new () => T,
  parent: ParentNode = document,
): T {
  const found = parent.querySelector(parent === document ? `#${name}` : name);
  if (!(found instanceof type)) throw new Error(`index.html has no ${type.name} ${name}.`);
  return found;
}
