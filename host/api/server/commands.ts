/** Runs the functions that an add-in has associated with its buttons, menu items and shortcuts. */
import {
  ActionMessage,
  COMMAND_SUCCEEDED,
  commandEventPayload,
  MessageCategory,
  type CommandEventHandler,
  type Notification,
} from "../wire";

/** What the page's side of the commands needs of Excel's. */
export interface CommandPort {
  /** The library listens for buttons and menu items from now on. */
  listen(handler: CommandEventHandler): void;
  /** A command has ended, or could not be begun. */
  completed(id: string, status: number): void;
}

interface Running {
  readonly name: string;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

/** A one-time signal: `arrival` resolves once `come` was called. */
class Readiness {
  come: () => void = () => undefined;
  readonly arrival = new Promise<void>((resolve) => {
    this.come = resolve;
  });
}

export class Commands implements CommandPort {
  private readonly running = new Map<string, Running>();
  private readonly buttons = new Readiness();
  private readonly shortcuts = new Readiness();
  private handler: CommandEventHandler = () => undefined;
  private lastId = 0;

  constructor(private readonly send: (notification: Notification) => void) {}

  listen(handler: CommandEventHandler): void {
    this.handler = handler;
    this.buttons.come();
  }

  completed(id: string, status: number): void {
    const command = this.running.get(id);
    this.running.delete(id);
    if (status === COMMAND_SUCCEEDED) command?.resolve();
    else
      command?.reject(
        new Error(`The add-in has associated nothing with the command "${command.name}" (${status}).`),
      );
  }

  /** The library listens for shortcuts from now on. */
  actionsReady(): void {
    this.shortcuts.come();
  }

  /**
   * A button or menu item is clicked; waits for an add-in that is still loading.
   *
   * @param name the manifest's FunctionName
   * @param controlId the id of the manifest's Control, which the add-in is told
   * @returns resolves when the add-in says that it is done, which Excel waits for
   * @throws {Error} when nothing is associated with the name
   */
  async run(name: string, controlId = name): Promise<void> {
    await this.buttons.arrival;
    const id = `command-${++this.lastId}`;
    return new Promise((resolve, reject) => {
      this.running.set(id, { name, resolve, reject });
      this.handler(0, commandEventPayload(id, name, controlId));
    });
  }

  /** Presses a shortcut, after the add-in has loaded. Excel does not wait for its end. */
  async press(action: string): Promise<void> {
    await this.shortcuts.arrival;
    this.send({
      category: MessageCategory.action,
      type: ActionMessage.invoke,
      target: "",
      message: [action, ""],
    });
  }
}
