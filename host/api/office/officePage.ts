/** What Microsoft's loader finds in the window of an Office page, before it runs. For Node and for a browser. */
import type { ApiSets } from "./apiSets";
import type { CommandPort } from "../server/commands";
import {
  APP_COMMAND_COMPLETED,
  APP_COMMAND_EVENT,
  APP_TYPE_EXCEL,
  AppCapabilities,
  BRIDGE_GLOBAL,
  DISPLAY_MODE_TASKPANE,
  hostInfo,
  type CommandEventHandler,
  type NativeBridge,
} from "../wire";

/** What the page talks to: a server in the same process, or a proxy of one elsewhere. */
export interface Wire {
  receive(text: string): void;
  connect(deliver: (text: string) => void): void;
}

/** Add-in settings of the document as the native Excel hands them over: keys, and values as JSON text. */
export interface NativeSettings {
  read(): Readonly<Record<string, string>>;
  write(settings: Readonly<Record<string, string>>): void;
}

export interface OfficePageOptions {
  readonly apiSets: ApiSets;
  /** Such as "zh-CN": language of Excel's surface. */
  readonly displayLanguage: string;
  /** Language of the document. */
  readonly contentLanguage: string;
  readonly readOnly: boolean;
  readonly documentUrl: string;
  readonly settings: NativeSettings;
  /** Excel's theme. Default "light". */
  readonly theme?: "light" | "dark";
  /** Source of ribbon commands; without it there are none. */
  readonly commands?: CommandPort;
}

/** Colours as Windows gives them: numbers, which the library turns into "#RRGGBB". */
const THEMES = {
  light: {
    bodyBackgroundColor: 0xffffff,
    bodyForegroundColor: 0x212121,
    controlBackgroundColor: 0xf3f3f3,
    controlForegroundColor: 0x212121,
  },
  dark: {
    bodyBackgroundColor: 0x212121,
    bodyForegroundColor: 0xffffff,
    controlBackgroundColor: 0x2b2b2b,
    controlForegroundColor: 0xffffff,
  },
} as const;

/** Excel's full version number, as `Office.context.diagnostics.version`. */
const EXCEL_VERSION = "16.0.17328.20000";

type Callback = (status: number) => void;

/** `window.external` of Excel for Windows, as far as the library asks for it. */
function nativeExternal(options: OfficePageOptions) {
  const context = {
    GetAppType: () => APP_TYPE_EXCEL,
    GetSolutionRef: () => "KCFIN",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 0,
    GetAppUILocale: () => options.displayLanguage,
    GetAppDataLocale: () => options.contentLanguage,
    GetDocUrl: () => options.documentUrl,
    GetAppCapabilities: () => (options.readOnly ? AppCapabilities.readOnly : AppCapabilities.readWrite),
    GetActivationMode: () => 0,
    GetControlIntegrationLevel: () => 0,
    GetSolutionToken: () => "",
    GetInitialDisplayMode: () => DISPLAY_MODE_TASKPANE,
    GetSupportedMatrix: () => JSON.stringify(options.apiSets),
    GetHostFullVersion: () => EXCEL_VERSION,
    GetOfficeThemeInfo: () => JSON.stringify(THEMES[options.theme ?? "light"]),
    GetSettings: () => ({
      Read: (keys: string[], values: string[]): void => {
        for (const [key, value] of Object.entries(options.settings.read())) {
          keys.push(key);
          values.push(value);
        }
      },
      Write: (keys: readonly string[], values: readonly string[]): void => {
        options.settings.write(Object.fromEntries(keys.map((key, index) => [key, values[index] ?? "null"])));
      },
    }),
  };
  return {
    GetContext: () => context,
    GetHostInfo: () => hostInfo(options.displayLanguage),
    GetLoggingAllowed: () => false,
    /** Handles only the end of commands; the rest is the API before 2015, refused as unsupported. */
    Execute: (id: number, parameters: readonly unknown[], callback: Callback): void => {
      if (id !== APP_COMMAND_COMPLETED) {
        callback(UNSUPPORTED);
        return;
      }
      const [command, status] = parameters;
      options.commands?.completed(String(command), Number(status));
      callback(SUCCEEDED);
    },
    RegisterEvent: (id: number, _target: string, handler: CommandEventHandler, callback: Callback): void => {
      if (id === APP_COMMAND_EVENT) options.commands?.listen(handler);
      callback(id === APP_COMMAND_EVENT ? SUCCEEDED : UNSUPPORTED);
    },
    UnregisterEvent: (_id: number, _target: string, callback: Callback): void => {
      callback(SUCCEEDED);
    },
  };
}

const SUCCEEDED = 0;
const UNSUPPORTED = 5000;

/** The bridge that carries the rich API, events and custom functions. */
function nativeBridge(wire: Wire): NativeBridge {
  const bridge: NativeBridge = {
    sendMessageToHost: (text) => {
      wire.receive(text);
    },
  };
  wire.connect((text) => bridge.onMessageFromHost?.(text));
  return bridge;
}

/** Properties to define on the page's `window` before `office.js` is loaded. */
export function officePage(wire: Wire, options: OfficePageOptions) {
  return { external: nativeExternal(options), [BRIDGE_GLOBAL]: nativeBridge(wire) };
}
