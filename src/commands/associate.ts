/** Makes the commands known to Excel; runs when the page is loaded, whether or not the pane is ever drawn. */
import { COMMANDS } from "./commands";
import { requestView, type View } from "./navigation";

/** Excel gives buttons and menu items an event that they must complete; shortcuts come without. */
interface Invocation {
  completed?: () => void;
}

type CommandHost = Pick<typeof Office, "actions" | "addin">;

/** @param office needs to have no `addin` yet: office.js brings it later than `actions` */
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
  // First, so that a pane that is opened shows nothing else before.
  if (view) requestView(view);
  try {
    await office.addin.showAsTaskpane();
  } catch {
    // There is nowhere to say so; the view waits until the user opens the pane.
  }
  // Excel blocks the button until it hears of the end.
  invocation?.completed?.();
}
