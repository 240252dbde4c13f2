import type { DefinedName } from "../model";
import type { Context } from "./context";
import { formulaText, sheetPath } from "./context";
import { printNames } from "./sheets/printing";
import { NS, document, element, escapeXml } from "./xml";

const PATH = "xl/workbook.xml";
const STATES = { Visible: undefined, Hidden: "hidden", VeryHidden: "veryHidden" } as const;

/** The workbook's own part: sheets, names, how to calculate. All other parts must be there already. */
export function addWorkbookPart(context: Context): void {
  const { workbook, parts, sheets } = context;
  parts.relate("", PATH, "workbook");
  const listed = sheets.map(({ id, name, visibility }, index) =>
    element("sheet", {
      name,
      sheetId: index + 1,
      state: STATES[visibility],
      "r:id": parts.relate(PATH, sheetPath(context, id), "worksheet"),
    }),
  );
  parts.relate(PATH, "xl/theme/theme1.xml", "theme");
  parts.relate(PATH, "xl/styles.xml", "styles");
  parts.relate(PATH, "xl/sharedStrings.xml", "sharedStrings");
  if (context.usesDynamicArrays) {
    parts.add("xl/metadata.xml", "metadata", dynamicArrayMetadata());
    parts.relate(PATH, "xl/metadata.xml", "metadata");
  }
  const names = definedNames(context);
  const activeTab = sheets.findIndex(({ id }) => id === workbook.sheets.active());
  const root = element(
    "workbook",
    { xmlns: NS.main, "xmlns:r": NS.relationships },
    element("workbookPr", { defaultThemeVersion: 166925 }),
    element(
      "bookViews",
      {},
      element("workbookView", {
        xWindow: 0,
        yWindow: 0,
        windowWidth: 28800,
        windowHeight: 15000,
        activeTab: activeTab > 0 ? activeTab : undefined,
      }),
    ),
    element("sheets", {}, ...listed),
    names.length === 0 ? "" : element("definedNames", {}, ...names),
    // Values in the file are current; recalculating on opening would lose those of custom functions.
    element("calcPr", { calcId: 191029, fullCalcOnLoad: false }),
  );
  parts.add(PATH, "workbook", document(root));
}

function definedNames(context: Context): string[] {
  const { workbook, sheets } = context;
  const scopes = [
    { scope: null, localSheetId: undefined },
    ...sheets.map(({ id }, index) => ({ scope: id, localSheetId: index })),
  ];
  const own = scopes.flatMap(({ scope, localSheetId }) =>
    workbook.names.list(scope).map((name) => definedName(context, name, localSheetId)),
  );
  return [...printNames(context), ...own].sort();
}

function definedName(
  context: Context,
  { name, formula, comment, visible }: DefinedName,
  localSheetId: number | undefined,
): string {
  const attributes = {
    name,
    comment: comment || undefined,
    localSheetId,
    hidden: visible ? undefined : true,
  };
  return element("definedName", attributes, escapeXml(formulaText(context, formula)));
}

/** Says that formulas with cell metadata 1 are dynamic arrays, which spill. */
function dynamicArrayMetadata(): string {
  const properties = `<ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext>`;
  const type = element("metadataType", {
    name: "XLDAPR",
    minSupportedVersion: 120000,
    copy: 1,
    pasteAll: 1,
    pasteValues: 1,
    merge: 1,
    splitFirst: 1,
    rowColShift: 1,
    clearFormats: 1,
    clearComments: 1,
    assign: 1,
    coerce: 1,
    cellMeta: 1,
  });
  const root = element(
    "metadata",
    { xmlns: NS.main, "xmlns:xda": "http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray" },
    element("metadataTypes", { count: 1 }, type),
    element("futureMetadata", { name: "XLDAPR", count: 1 }, `<bk><extLst>${properties}</extLst></bk>`),
    element("cellMetadata", { count: 1 }, `<bk><rc t="1" v="0"/></bk>`),
  );
  return document(root);
}
