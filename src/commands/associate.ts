/** Registers the commands with Excel. Runs when the page is loaded, even if the pane is never shown. */
import { COMMANDS } from "./commands";
import { requestView, type View } from "./navigation";

/** The event that Excel passes for buttons and menu items, which must be completed; shortcuts have none. */
interface Invocation {
  completed?: () => void;
}

type CommandHost = Pick<typeof Office, "actions" | "addin">;

/** @param office may lack `addin` when this is called: office.js adds it later than `actions` */
export function associateCommands(office: CommandHost): void {
  for (const [name, view] of Object.entries(COMMANDS))
    office.actions.associate(name, (invocation?: Invocation | null) => {
      void run(office, view, invocation);
    });
}

async function run(
  office: CommandHost,
  view: View | null,
  invocation: Invocation | null | undefined,
): Promise<void> {
  // Before the pane opens, so that it shows this view first.
  if (view) requestView(view);
  try {
    await office.addin.showAsTaskpane();
  } catch {
    // There is no place to show the error; the view is shown when the user opens the pane.
  }
  // Excel disables the button until the event is completed.
  invocation?.completed?.();
}
