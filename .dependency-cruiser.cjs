/** What each room of src/ may import from; everything else is upstairs for it. */
const MAY_IMPORT = {
  locales: [],
  dataset: [],
  analysis: ["dataset"],
  workbook: ["dataset", "analysis", "locales"],
  releases: ["dataset", "workbook", "locales"],
  functions: ["dataset", "analysis", "locales"],
  excel: ["dataset", "analysis", "workbook", "releases", "locales"],
  commands: ["dataset", "analysis", "workbook", "releases", "excel", "functions", "locales"],
  taskpane: ["dataset", "analysis", "workbook", "releases", "excel", "functions", "commands", "locales"],
};

const layers = Object.entries(MAY_IMPORT).map(([room, rooms]) => ({
  name: `layers-${room}`,
  comment: `src/${room}/ imports from ${[...rooms, "itself"].join(", ")} only: data flows one way`,
  severity: "error",
  from: { path: `^src/${room}/` },
  to: { path: "^(src|host|test|scripts)/", pathNot: [room, ...rooms].map((name) => `^src/${name}/`) },
}));

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    ...layers,
    {
      name: "react-in-pane-only",
      comment: "Only the pane draws with React; the rest runs in formulas and on machines without a screen.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/taskpane/" },
      to: { path: "node_modules/(@types/)?(react|react-dom|@fluentui)/" },
    },
    {
      name: "pane-sees-excel-through-ports",
      comment:
        "Views know Excel by the types of their ports. Its code is loaded by the ports' implementations (excel*.ts), so that " +
        "views are tested without Excel and the first view's script stays small.",
      severity: "error",
      from: {
        path: "^src/taskpane/",
        pathNot: [
          "/excel[A-Z]\\w*\\.ts$",
          "^src/taskpane/refresh/excel/",
          "^src/taskpane/(index\\.tsx|shared/loaded\\.ts)$",
        ],
      },
      to: { path: "^src/excel/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "functions-index-registers",
      comment:
        "src/functions/index.ts registers the functions; whoever needs one of their modules imports that module.",
      severity: "error",
      from: { path: "^src/", pathNot: ["^src/commands/", "^src/taskpane/index\\.tsx$"] },
      to: { path: "^src/functions/index\\.ts$" },
    },
    {
      name: "no-node-in-the-add-in",
      severity: "error",
      comment: "src/ runs in a browser.",
      from: { path: "^src/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "shipped-packages-only",
      severity: "error",
      comment: "What src/ imports is shipped, so it belongs into dependencies (types aside).",
      from: { path: "^src/" },
      to: { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"], pathNot: "node_modules/@types/" },
    },
    {
      name: "no-circular",
      comment: "host/ is free of it: Excel's object model, which it mirrors, goes round in circles.",
      severity: "error",
      from: { path: "^src/" },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "excel-tables-below",
      comment: "Reading and writing tables knows nothing of who does it: growing and refreshing stand on it.",
      severity: "error",
      from: { path: "^src/excel/(kit|tables)/" },
      to: { path: "^src/excel/(growth|refresh|evidence|formulas)/" },
    },
    {
      name: "growth-below-refresh",
      comment: "A refresh grows the sheets; growing them works without one.",
      severity: "error",
      from: { path: "^src/excel/growth/" },
      to: { path: "^src/excel/refresh/" },
    },
    { name: "resolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
  },
};
