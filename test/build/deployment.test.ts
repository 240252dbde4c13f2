import { readFileSync } from "node:fs";
import path from "node:path";
import { root } from "../support/dist";

interface Plugin {
  patterns?: { from: string; transform?: (content: Buffer) => string }[];
  userOptions?: { templateParameters: { officeJs: string } };
}
type Configure = (env: Record<string, string>, argv: { mode: string }) => { plugins: Plugin[] };

const configure = jest.requireActual<Configure>("../../webpack.config.js");

function manifest(env: Record<string, string>): string {
  const { plugins } = configure(env, { mode: "production" });
  const pattern = plugins
    .flatMap(({ patterns = [] }) => patterns)
    .find(({ from }) => from === "manifest.xml");
  const xml = pattern?.transform?.(readFileSync(path.join(root, "manifest.xml")));
  if (xml === undefined) throw new Error("the build has no manifest");
  return xml;
}

function officeJs(env: Record<string, string>): string | undefined {
  const { plugins } = configure(env, { mode: "production" });
  return plugins.find(({ userOptions }) => userOptions)?.userOptions?.templateParameters.officeJs;
}

it.each(["https://example.com/addins/kcfin", "https://example.com/addins/kcfin/"])(
  "writes the deployment's address %s into the manifest, below a path too",
  (url) => {
    const xml = manifest({ url });
    expect(xml).toContain('"https://example.com/addins/kcfin/taskpane.html"');
    expect(xml).not.toContain("localhost");
  },
);

it.each(["http://example.com/", "example.com", "https://example.com/?a=b"])(
  "refuses %s, from which Excel would not load",
  (url) => {
    expect(() => configure({ url }, { mode: "production" })).toThrow(/https:\/\/host\/path\//);
  },
);

it("loads office.js from 21Vianet's network where that is asked for", () => {
  expect(officeJs({})).toBe("https://appsforoffice.microsoft.com/lib/1/hosted/office.js");
  expect(officeJs({ cloud: "21v" })).toBe(
    "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
  );
  expect(() => configure({ cloud: "mars" }, { mode: "production" })).toThrow(/worldwide, 21v/);
});
