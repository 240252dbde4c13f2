/** Makes the commands known to Excel; runs when the page is loaded, whether or not the pane is ever drawn. */
import { COMMANDS } from "./commands";
import { requestView, type View } from "./navigation";

/** Excel gives buttons and menu items an event that they must complete; shortcuts come without. */
interface Invocation {
  completed?: () => void;
}

export function associateCommands({ actions, addin }: Pick<typeof Office, "actions" | "addin">): void {
  for (const [name, view] of Object.entries(COMMANDS))
    actions.associate(name, (invocation?: Invocation | null) => {
      void run(addin, view, invocation);
    });
}

async function run(
  addin: typeof Office.addin,
  view: View | null,
  invocation: Invocation | null | undefined,
): Promise<void> {
  // First, so that a pane that is opened shows nothing else before.
  if (view) requestView(view);
  // Where it fails there is nowhere to say so; the view waits until the user opens the pane.
  await addin.showAsTaskpane().catch(() => undefined);
  // Excel blocks the button until it hears of the end.
  invocation?.completed?.();
}
