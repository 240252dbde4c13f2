/** Whether the add-in's pane is shown. Its page keeps running while hidden, because add-in and pane share a runtime. */
export class TaskPane {
  private shown = true;
  private readonly listeners = new Set<(isShown: boolean) => void>();

  get isShown(): boolean {
    return this.shown;
  }

  /** Shown or hidden by the user (the button of the ribbon, the cross) or by the add-in. */
  show(isShown: boolean): void {
    if (this.shown === isShown) return;
    this.shown = isShown;
    for (const listener of this.listeners) listener(isShown);
  }

  /** @returns ends it */
  onChange(listener: (isShown: boolean) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
