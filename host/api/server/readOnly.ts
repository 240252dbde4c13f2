import type { Workbook } from "../../workbook/model";
import { excelError } from "../errors";

/** Methods that only read, or that only affect this client's view. */
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

/** A workbook whose writes are refused, for a client that has it open read-only. */
export function readOnlyWorkbook(workbook: Workbook): Workbook {
  return guarded(workbook);
}
