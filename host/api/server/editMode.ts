/** Whether the user is typing into a cell, when Excel takes no requests. */
export class EditMode {
  private listeners: (() => void)[] = [];
  private editing = false;

  get active(): boolean {
    return this.editing;
  }

  enter(): void {
    this.editing = true;
  }

  leave(): void {
    this.editing = false;
    this.listeners.splice(0).forEach((listener) => {
      listener();
    });
  }

  /** Resolves when the cell is left. */
  left(): Promise<void> {
    return this.editing ? new Promise((resolve) => this.listeners.push(resolve)) : Promise.resolve();
  }
}
