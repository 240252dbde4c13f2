import type { CoreViewPluginConfig } from "@odoo/o-spreadsheet/dist/types/plugins/core_view_plugin";
import { contextOf } from "./context";
import { LibraryEvaluationPlugin, registries } from "./library";

/** The engine calculates when a step ends; a reader in the middle of a step may need it earlier. */
class HostEvaluationPlugin extends LibraryEvaluationPlugin {
  constructor(config: CoreViewPluginConfig) {
    super(config);
    contextOf(config).calculate = () => this.finalize();
  }
}

registries.coreViewsPluginRegistry.replace("evaluation", HostEvaluationPlugin);
