import type { UIPluginConfig } from "@odoo/o-spreadsheet/dist/types/plugins/ui_plugin";
import type { Command, CoreCommand } from "@odoo/o-spreadsheet/dist/types/types/commands";
import type { ChangeSource } from "../../model";
import { contextOf } from "../context";
import type { EngineContext } from "../context";
import { UIPlugin, registries, sendCommandsAsTheyAre } from "../library";

export const BATCH = "EXCEL_BATCH";

interface BatchCommand {
  readonly type: typeof BATCH;
}

const isMove = ({ type }: Command) => type === "ADD_COLUMNS_ROWS" || type === "REMOVE_COLUMNS_ROWS";

/** This client's session: batches, and records of local and remote changes. */
class SessionPlugin extends UIPlugin {
  private readonly context: EngineContext;
  private undoer: ChangeSource = "Remote";
  /** Rows or columns are being inserted or deleted, whose cells the engine clears one by one on the way. */
  private isMovingCells = false;

  constructor(config: UIPluginConfig) {
    super(config);
    this.context = contextOf(config);
    sendCommandsAsTheyAre(config.session);
    this.context.leave = () => void config.session.leave();
    config.session.on(
      "remote-revision-received",
      this,
      ({ commands }: { readonly commands: readonly CoreCommand[] }) => {
        for (const command of commands) this.context.changes.record(command, this.getters, "Remote");
      },
    );
  }

  override beforeHandle(command: Command): void {
    if (isMove(command) && !this.context.isGrowing) this.isMovingCells = true;
  }

  /** Called for this client's commands and for any undo, but not for co-authors' commands. */
  override handle(command: Command | BatchCommand): void {
    // The engine allots more of the sheet: not a change to users.
    if (this.context.isGrowing) return;
    if (command.type !== BATCH && isMove(command)) this.isMovingCells = false;
    if (this.isMovingCells) return;
    switch (command.type) {
      case BATCH: {
        const work = this.context.batch;
        this.context.batch = null;
        work?.();
        break;
      }
      case "REQUEST_UNDO":
      case "REQUEST_REDO":
        this.undoer = "Local";
        break;
      case "UNDO":
      case "REDO":
        this.context.changes.record(command, this.getters, this.undoer);
        this.undoer = "Remote";
        break;
      default:
        this.context.changes.record(command, this.getters, "Local");
    }
  }
}

registries.featurePluginRegistry.add("excel_session", SessionPlugin);
