const path = require("node:path");
const HtmlPlugin = require("html-webpack-plugin");

/**
 * The page of the workbench, for people who look at the add-in without an Excel; no part of what is deployed.
 *
 * @returns {import("webpack").Configuration}
 */
module.exports = (_env, { mode = "production" }) => ({
  name: "workbench",
  mode,
  devtool: false,
  target: ["web", "es2022"],
  context: __dirname,
  entry: {
    workbench: [
      "bootstrap/dist/css/bootstrap.min.css",
      "font-awesome/css/font-awesome.min.css",
      "@odoo/o-spreadsheet/dist/o_spreadsheet.css",
      "./workbench.css",
      "./page.ts",
    ],
  },
  output: {
    path: path.resolve(__dirname, "../../node_modules/.cache/kcfin-workbench"),
    filename: "[name].[contenthash].js",
    assetModuleFilename: "[name].[contenthash][ext]",
    cssFilename: "[name].[contenthash].css",
    publicPath: "",
    clean: true,
  },
  experiments: { css: true },
  // The library's `browser` file wants its own dependencies as globals.
  resolve: { extensions: [".ts", ".js"], mainFields: ["module", "main"] },
  module: {
    rules: [
      {
        test: /\.ts$/,
        loader: "ts-loader",
        options: { transpileOnly: true, compilerOptions: { noEmit: false } },
      },
    ],
  },
  plugins: [new HtmlPlugin({ template: "./index.html" })],
  // Made anew at each start, and travels no further than this machine.
  optimization: { minimize: false },
  performance: false,
  stats: "errors-warnings",
});
