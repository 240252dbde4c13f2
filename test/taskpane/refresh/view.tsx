/** The view in the pane's language zh, over a scripted workbook. */
import { act, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { zh } from "../../support/locales";
import { populatedState, renderPane, ScriptedWorkbook } from "../pane";
import { ScriptedRefreshing } from "./scripted";

export const texts = zh.refreshView;

export const heading = (name: string) => screen.findByRole("heading", { level: 2, name });
export const button = (name: string) => screen.findByRole("button", { name });
export const click = async (name: string) => userEvent.click(await button(name));
export const choose = (name: string) => userEvent.click(screen.getByRole("radio", { name }));

export async function open(port: ScriptedRefreshing): Promise<ScriptedRefreshing> {
  renderPane({ ports: { workbook: new ScriptedWorkbook(populatedState), refresh: port } });
  await userEvent.click(await screen.findByRole("button", { name: zh.pane.views.names.refresh }));
  return port;
}

export async function openReview(port = new ScriptedRefreshing()): Promise<ScriptedRefreshing> {
  await open(port);
  await click(texts.source.compare);
  return port;
}

/** The promises of the port are answered before this is. */
export const answered = (work: () => void) =>
  act(async () => {
    work();
    await Promise.resolve();
  });
