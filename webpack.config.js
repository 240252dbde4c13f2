const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
// Runs TypeScript modules as they are, so that the metadata Excel reads comes from the functions' own descriptions.
const { require: requireTypeScript } = require("tsx/cjs/api");

/** Where Microsoft serves office.js; tenants run by 21Vianet cannot rely on the worldwide address. */
const OFFICE_JS = {
  worldwide: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  "21v": "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
};
/** The address in the manifest of the repository; a deployment replaces it. */
const DEVELOPMENT_URL = "https://localhost:3000/";

/** @returns {string} the deployment's address with a closing slash */
function deploymentUrl(text = DEVELOPMENT_URL) {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol !== "https:" || url.search || url.hash) {
    throw new Error(
      `--env url=${text}: Excel loads add-ins from an https address only, such as https://host/path/`,
    );
  }
  return url.href.endsWith("/") ? url.href : `${url.href}/`;
}

/** @returns {string} the address of office.js */
function officeJs(cloud = "worldwide") {
  if (!(cloud in OFFICE_JS)) {
    throw new Error(`--env cloud=${cloud}: known clouds are ${Object.keys(OFFICE_JS).join(", ")}`);
  }
  return OFFICE_JS[cloud];
}

/** @returns {string} custom-functions metadata as Excel downloads it */
function functionsJson(language) {
  const { metadata } = requireTypeScript("./src/functions/metadata/metadata.ts", __filename);
  return JSON.stringify(metadata(language), null, 2);
}

/** @returns {string} a file of the shortcuts: their table, or what they are called in a language */
function shortcutsJson(language) {
  const { shortcuts, shortcutResources } = requireTypeScript("./src/commands/shortcuts.ts", __filename);
  return JSON.stringify(language ? shortcutResources(language) : shortcuts(), null, 2);
}

/**
 * `--env url=https://host/path/` writes that address into dist/manifest.xml; `--env cloud=21v` loads office.js from
 * 21Vianet's network. Nothing else depends on where dist/ is served: its pages use relative addresses only.
 *
 * @returns {import("webpack").Configuration}
 */
module.exports = (env, { mode }) => {
  const url = deploymentUrl(env.url);
  return {
    mode,
    devtool: "source-map",
    // Every Excel that has the shared runtime with a living browser engine (WebView2, Safari) reads this.
    target: ["web", "es2020"],
    // `functions.js` holds what formulas need and runs first; the pane builds on its modules, so that both share one
    // state and the functions answer although the pane was never drawn.
    entry: {
      functions: "./src/functions/index.ts",
      taskpane: { import: "./src/taskpane/index.tsx", dependOn: "functions" },
    },
    output: {
      path: path.resolve(__dirname, "dist"),
      // The manifest names functions.js, so the hash goes into the query.
      filename: ({ chunk }) =>
        chunk?.name === "functions" ? "functions.js?v=[contenthash]" : "[name].[contenthash].js",
      chunkFilename: "[name].[contenthash].js",
      publicPath: "",
      clean: true,
    },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: "ts-loader",
          options: { transpileOnly: true, compilerOptions: { noEmit: false } },
        },
      ],
    },
    plugins: [
      new HtmlPlugin({
        template: "./src/taskpane/taskpane.html",
        filename: "taskpane.html",
        chunks: ["functions", "taskpane"],
        chunksSortMode: "manual",
        templateParameters: {
          officeJs: officeJs(env.cloud),
          zh: { pane: require("./src/locales/zh-CN/pane.json") },
          en: { pane: require("./src/locales/en/pane.json") },
        },
      }),
      new CopyPlugin({
        patterns: [
          { from: "assets/*.png" },
          {
            from: "manifest.xml",
            transform: (xml) => xml.toString().replaceAll(DEVELOPMENT_URL, url),
          },
          {
            from: "src/functions/metadata/metadata.ts",
            to: "functions.json",
            transform: () => functionsJson("en"),
          },
          {
            from: "src/functions/metadata/metadata.ts",
            to: "functions.zh-CN.json",
            transform: () => functionsJson("zh"),
          },
          { from: "src/commands/shortcuts.ts", to: "shortcuts.json", transform: () => shortcutsJson() },
          {
            from: "src/commands/shortcuts.ts",
            to: "shortcuts.en-us.json",
            transform: () => shortcutsJson("en"),
          },
          {
            from: "src/commands/shortcuts.ts",
            to: "shortcuts.zh-cn.json",
            transform: () => shortcutsJson("zh"),
          },
        ],
      }),
    ],
    // Sizes are held by test/build, over what the page really loads.
    performance: false,
    stats: "errors-warnings",
  };
};
