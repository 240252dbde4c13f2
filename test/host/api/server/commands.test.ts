/** Buttons, menu items, shortcuts and the pane, through Microsoft's library. */
import { openHost, quiet } from "../support";

describe("a button", () => {
  it("runs what is associated with its name, tells which control it is, and waits for the end", async () => {
    const { excel, commands } = await openHost();
    const sources: string[] = [];
    const called = new Promise<Office.AddinCommands.Event>((resolve) => {
      excel.Office.actions.associate("Paint", (event: Office.AddinCommands.Event) => {
        sources.push(event.source.id);
        resolve(event);
      });
    });
    let isDone = false;
    const done = commands.run("Paint", "Test.Paint").then(() => {
      isDone = true;
    });
    const event = await called;
    await quiet();
    expect([sources, isDone]).toEqual([["Test.Paint"], false]);
    event.completed();
    await done;
    expect(isDone).toBe(true);
  });

  it("says so when nothing is associated with its name", async () => {
    const { commands } = await openHost();
    await expect(commands.run("Missing")).rejects.toThrow('"Missing"');
  });
});

describe("a shortcut", () => {
  it("runs what is associated with its name, once, and gives it nothing", async () => {
    const { excel, commands } = await openHost();
    const given = new Promise((resolve) => {
      excel.Office.actions.associate("Paint", (...args: unknown[]) => {
        resolve(args);
      });
    });
    await commands.press("Paint");
    expect(await given).toEqual([null]);
  });
});

describe("the pane", () => {
  it("is shown and hidden by the add-in", async () => {
    const { excel, taskPane } = await openHost();
    expect(taskPane.isShown).toBe(true);
    await excel.Office.addin.hide();
    expect(taskPane.isShown).toBe(false);
    await excel.Office.addin.showAsTaskpane();
    expect(taskPane.isShown).toBe(true);
  });

  it("tells the add-in when the user closes or opens it", async () => {
    const { excel, taskPane } = await openHost();
    const modes: Office.VisibilityMode[] = [];
    await excel.Office.addin.onVisibilityModeChanged(({ visibilityMode }) => {
      modes.push(visibilityMode);
    });
    taskPane.show(false);
    taskPane.show(false);
    taskPane.show(true);
    await quiet();
    expect(modes).toEqual([excel.Office.VisibilityMode.hidden, excel.Office.VisibilityMode.taskpane]);
  });

  it("can be shown while a cell is being edited", async () => {
    const host = await openHost();
    const { excel, taskPane } = host;
    taskPane.show(false);
    host.enterCellEdit();
    await excel.Office.addin.showAsTaskpane();
    expect(taskPane.isShown).toBe(true);
  });
});
