/** Chooses the pane's theme: Fluent's light or dark one, with the teal of the workbook and the icon as brand colour. */
import {
  createDarkTheme,
  createLightTheme,
  type BrandVariants,
  type Theme,
} from "@fluentui/react-components";

export const THEME_CHOICES = ["auto", "light", "dark"] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];

/** What Excel says about its theme; each member may be missing (office-js issue 6134). */
export interface OfficeThemeFacts {
  isDarkTheme?: boolean;
  /** `#RRGGBB` */
  bodyBackgroundColor?: string;
}

/**
 * @param read gives `Office.context.officeTheme`, which throws in an Excel without themes, and whose members on Windows are
 *   all colours, the flag among them
 */
export function officeThemeFacts(read: () => object | undefined): OfficeThemeFacts {
  try {
    const facts = new Map<string, unknown>(Object.entries(read() ?? {}));
    const [isDarkTheme, bodyBackgroundColor] = [facts.get("isDarkTheme"), facts.get("bodyBackgroundColor")];
    return {
      ...(typeof isDarkTheme === "boolean" && { isDarkTheme }),
      ...(typeof bodyBackgroundColor === "string" && { bodyBackgroundColor }),
    };
  } catch {
    return {};
  }
}

/** Shades of #0F6E84 at even steps of lightness (OKLCH), 10 the darkest. */
const brand: BrandVariants = {
  10: "#00121E",
  20: "#001E2C",
  30: "#002B3A",
  40: "#003747",
  50: "#004355",
  60: "#005063",
  70: "#005D71",
  80: "#0F6E84",
  90: "#2F7E94",
  100: "#4B90A3",
  110: "#65A1B3",
  120: "#7FB3C2",
  130: "#99C4D2",
  140: "#B4D6E1",
  150: "#CDE6EF",
  160: "#E4F5FB",
};

/** Fluent's fonts, with the interface fonts of Chinese Windows and macOS, else the browser picks any font for Han characters. */
const fontFamilyBase = '"Segoe UI", "Microsoft YaHei UI", "PingFang SC", "Helvetica Neue", sans-serif';

export const lightTheme: Theme = { ...createLightTheme(brand), fontFamilyBase };

export const darkTheme: Theme = {
  ...createDarkTheme(brand),
  fontFamilyBase,
  // Shades up to 100 of this brand have a contrast below 4.5:1 on Fluent's dark background.
  colorBrandForeground1: brand[120],
  colorBrandForegroundLink: brand[120],
  colorBrandForegroundLinkHover: brand[130],
  colorBrandForegroundLinkPressed: brand[140],
  colorNeutralForeground2BrandHover: brand[120],
  colorNeutralForeground2BrandPressed: brand[130],
  colorNeutralForeground2BrandSelected: brand[120],
};

/**
 * Whether the pane is dark: the user's choice, else what Excel says, else how light its background is, else what the
 * system prefers.
 */
export function isDark(choice: ThemeChoice, office: OfficeThemeFacts, systemPrefersDark: boolean): boolean {
  if (choice !== "auto") return choice === "dark";
  if (office.isDarkTheme !== undefined) return office.isDarkTheme;
  const lightness = perceivedLightness(office.bodyBackgroundColor);
  return lightness === undefined ? systemPrefersDark : lightness < 0.5;
}

/** Luma of a `#RRGGBB` colour, 0 to 1 (ITU-R BT.601); undefined where it is no such colour. */
function perceivedLightness(color: string | undefined): number | undefined {
  const channels = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(color ?? "");
  if (!channels) return undefined;
  const [red = 0, green = 0, blue = 0] = channels.slice(1).map((hex) => Number.parseInt(hex, 16) / 255);
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}
