/** Objects that the library itself talks to; add-ins do not see them. */
import { HostObject } from "../object";
import { ENABLED_FUNCTION_FEATURES } from "../wire";

/** Far end of the custom functions' runtime. */
export class CustomFunctionsService extends HostObject {
  readonly className = "CustomFunctions";

  _SetOsfControlContainerReadyForCustomFunctions(): void {
    this.session.customFunctions.runtimeReady();
  }

  _GetEnabledFeatures(): readonly number[] {
    return ENABLED_FUNCTION_FEATURES;
  }

  SetInvocationArrayResults(results: unknown): void {
    this.session.customFunctions.settle(results);
  }

  /** What runtimes before "CustomFunctions 1.7" send. */
  SetInvocationResults(results: unknown): void {
    this.session.customFunctions.settle(results);
  }
}

export class AddinInternalService extends HostObject {
  readonly className = "AddinInternalService";

  /** The ribbon's buttons run in the page itself, so nothing waits for this. */
  NotifyActionHandlerReady(): void {}
}
