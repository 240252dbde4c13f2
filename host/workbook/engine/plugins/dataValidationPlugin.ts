import type { CorePluginConfig } from "@odoo/o-spreadsheet/dist/types/plugins/core_plugin";
import type { RangeAdapterFunctions } from "@odoo/o-spreadsheet/dist/types/types/misc";
import { contextOf } from "../context";
import type { EngineContext } from "../context";
import { whileGrowing } from "../growth";
import { LibraryDataValidationPlugin, registries } from "../library";

/** Lists taken from cells follow the cells; the library forgets them when rows move or sheets are renamed. */
class HostDataValidationPlugin extends LibraryDataValidationPlugin {
  private readonly context: EngineContext;

  constructor(config: CorePluginConfig) {
    super(config);
    this.context = contextOf(config);
  }

  override adaptRanges(given: RangeAdapterFunctions): void {
    const adapters = this.context.isGrowing ? whileGrowing(given) : given;
    super.adaptRanges(adapters);
    for (const [sheet, rules] of Object.entries(this.rules)) {
      rules.forEach(({ criterion }, index) => {
        if (criterion.type !== "isValueInRange") return;
        const values = criterion.values.map((value) => adapters.adaptRangeString(sheet, value).range);
        const isSame = values.every((value, at) => value === criterion.values[at]);
        if (!isSame) this.history.update("rules", sheet, index, "criterion", { ...criterion, values });
      });
    }
  }
}

registries.corePluginRegistry.replace("dataValidation", HostDataValidationPlugin);
