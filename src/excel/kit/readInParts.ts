/** Reads many ranges in as few requests as Excel's limits allow. */

/**
 * @param size how many items a request may ask for; halved where Excel finds the answer too large after all
 * @param queue queues loading what belongs to an item; what it returns is read after the request
 * @throws OfficeExtension.Error when Excel refuses for another reason, or a single item is too large
 */
export async function readInParts<Item, Loaded>(
  context: Excel.RequestContext,
  items: readonly Item[],
  size: number,
  queue: (item: Item) => Loaded,
): Promise<Loaded[]> {
  const loaded: Loaded[] = [];
  for (let start = 0; start < items.length; start += size) {
    loaded.push(...(await readPart(context, items.slice(start, start + size), queue)));
  }
  return loaded;
}

async function readPart<Item, Loaded>(
  context: Excel.RequestContext,
  items: readonly Item[],
  queue: (item: Item) => Loaded,
): Promise<Loaded[]> {
  const loaded = items.map(queue);
  try {
    await context.sync();
    return loaded;
  } catch (error) {
    const isTooLarge =
      error instanceof OfficeExtension.Error && error.code.includes("PayloadSizeLimitExceeded");
    if (!isTooLarge || items.length === 1) throw error;
    const half = Math.ceil(items.length / 2);
    const first = await readPart(context, items.slice(0, half), queue);
    return [...first, ...(await readPart(context, items.slice(half), queue))];
  }
}
