/** Objects that the library itself talks to; add-ins do not see them. */
import { oneOf } from "../arguments";
import { HostObject } from "../object";
import { ENABLED_FUNCTION_FEATURES, RuntimeState } from "../wire";

/** Receives the custom-function runtime's answers. */
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

  NotifyActionHandlerReady(): void {
    this.session.commands.actionsReady();
  }
}

/** Behind `Office.addin.showAsTaskpane` and `hide`. */
export class AppRuntimeService extends HostObject {
  readonly className = "AppRuntimeService";

  GetAppRuntimeState(): string {
    return this.session.taskPane.isShown ? RuntimeState.visible : RuntimeState.background;
  }

  SetAppRuntimeState(state: unknown): void {
    const wanted = oneOf(Object.values(RuntimeState), state, "appRuntimeState");
    this.session.taskPane.show(wanted === RuntimeState.visible);
  }
}
