import { isDark, officeThemeFacts } from "../../src/taskpane/shell/theme";

describe("the theme", () => {
  it.each([true, false])("is the user's choice, whatever Excel (dark: %s) and the system say", (dark) => {
    expect(isDark("light", { isDarkTheme: dark, bodyBackgroundColor: "#000000" }, dark)).toBe(false);
    expect(isDark("dark", { isDarkTheme: dark, bodyBackgroundColor: "#FFFFFF" }, dark)).toBe(true);
  });

  it("follows Excel's own word first", () => {
    expect(isDark("auto", { isDarkTheme: true, bodyBackgroundColor: "#FFFFFF" }, false)).toBe(true);
    expect(isDark("auto", { isDarkTheme: false, bodyBackgroundColor: "#000000" }, true)).toBe(false);
  });

  it.each([
    ["#212121", true],
    ["#FFFFFF", false],
    ["E6E6E6", false],
    ["#0a0a0a", true],
  ])("else follows the lightness of Excel's background %s", (bodyBackgroundColor, dark) => {
    expect(isDark("auto", { bodyBackgroundColor }, !dark)).toBe(dark);
  });

  it.each([{}, { bodyBackgroundColor: "" }, { bodyBackgroundColor: "white" }])(
    "else follows the system: %j",
    (office) => {
      expect(isDark("auto", office, true)).toBe(true);
      expect(isDark("auto", office, false)).toBe(false);
    },
  );
});

describe("what Excel says of its theme", () => {
  it.each([
    [
      "all of it",
      () => ({ isDarkTheme: true, bodyBackgroundColor: "#212121" }),
      { isDarkTheme: true, bodyBackgroundColor: "#212121" },
    ],
    [
      "a flag that office.js took for a colour",
      () => ({ isDarkTheme: "#000000", bodyBackgroundColor: "#212121" }),
      { bodyBackgroundColor: "#212121" },
    ],
    ["nothing", () => undefined, {}],
    [
      "an error",
      () => {
        throw new TypeError("GetOfficeThemeInfo is not a function");
      },
      {},
    ],
  ])("may be %s", (_, read: () => object | undefined, facts) => {
    expect(officeThemeFacts(read)).toEqual(facts);
  });
});
