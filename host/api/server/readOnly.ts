import type { Workbook } from "../../workbook/model";
import { excelError } from "../errors";

/** Everything that only looks, and what concerns this client's view alone. */
const ALLOWED: ReadonlySet<string> = new Set([
  ...[
    "list",
    "find",
    "at",
    "get",
    "has",
    "keys",
    "area",
    "values",
    "grid",
    "normal",
    "dataArea",
    "valid",
    "border",
  ],
  ...[
    "valueTypes",
    "formulas",
    "texts",
    "result",
    "isQuotedText",
    "spillOf",
    "spillParent",
    "usedArea",
    "seriesValues",
  ],
  ...["numberFormats", "columnWidth", "rowHeight", "isColumnWidthShared", "isRowHeightShared"],
  ...["columnsHidden", "rowsHidden", "active", "activate", "selection", "select"],
  ...["defineFunction", "removeFunction", "settle", "pendingCells", "evaluate", "recalculate"],
  ...["batch", "onChange", "save", "dispose"],
]);

function guarded<T extends object>(target: T): T {
  return new Proxy(target, {
    get(object, name): unknown {
      const member: unknown = Reflect.get(object, name, object);
      if (typeof member === "function") {
        if (typeof name === "string" && ALLOWED.has(name)) return member.bind(object);
        return () => {
          throw excelError("AccessDenied", "The workbook is open for reading only.");
        };
      }
      return typeof member === "object" && member !== null ? guarded(member) : member;
    },
  });
}

/** The workbook as a client sees it who may not change it. */
export function readOnlyWorkbook(workbook: Workbook): Workbook {
  return guarded(workbook);
}
