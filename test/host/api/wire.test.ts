/** Smoke test: does the installed library still speak as `host/api/wire.ts` describes? */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { libraryFolder, loadOffice, type LoadedOffice } from "../../../host/api/office/loader";
import { CURRENT_EXCEL } from "../../../host/api/office/apiSets";
import * as wire from "../../../host/api/wire";

interface Exchange {
  readonly office: LoadedOffice;
  readonly requests: wire.WireRequest[];
  readonly notify: (notification: wire.Notification) => void;
}

const loaded: LoadedOffice[] = [];
afterEach(() => {
  loaded.splice(0).forEach((office) => {
    office.dispose();
  });
});

/** The library over a far end that answers everything with an object of id "1". */
async function exchange(): Promise<Exchange> {
  const requests: wire.WireRequest[] = [];
  let deliver: (text: string) => void = () => undefined;
  const office = await loadOffice(
    {
      connect: (to) => {
        deliver = to;
      },
      receive: (text) => {
        const request = wire.parseRequest(text);
        requests.push(request);
        const { Actions } = request.message.body;
        const body: wire.WireResponseBody = {
          Results: Actions.map(({ Id }) => ({ ActionId: Id, Value: { Id: "1" } })),
          TraceIds: Actions.filter(({ ActionType }) => ActionType === wire.ActionType.trace).map(
            ({ Id }) => Id,
          ),
        };
        queueMicrotask(() => {
          deliver(wire.responseText(request.id, body));
        });
      },
    },
    {
      apiSets: { ...CURRENT_EXCEL, ExcelApiOnline: "1.1" },
      displayLanguage: "zh-CN",
      contentLanguage: "zh-CN",
      readOnly: false,
      documentUrl: "book.xlsx",
      settings: { read: () => ({}), write: () => undefined },
    },
  );
  loaded.push(office);
  return {
    office,
    requests,
    notify: (notification) => {
      deliver(wire.notificationText([notification], 1));
    },
  };
}

const actionsOf = (requests: readonly wire.WireRequest[]): wire.WireAction[] =>
  requests.flatMap(({ message }) => message.body.Actions);

const pathsOf = (requests: readonly wire.WireRequest[]): wire.WirePath[] =>
  requests.flatMap(({ message }) => Object.values(message.body.ObjectPaths));

it("was written for the installed version of the library", () => {
  const text = readFileSync(join(libraryFolder(), "..", "package.json"), "utf8");
  expect(text).toContain(`"version": "${wire.LIBRARY_VERSION}"`);
});

it("loads Microsoft's loader, host file and messages, and becomes ready as Excel for Windows", async () => {
  const { office } = await exchange();
  const info = await office.globals.Office.onReady();
  expect(info.host).toBe(office.globals.Office.HostType.Excel);
  expect(info.platform).toBe(office.globals.Office.PlatformType.PC);
  expect(office.globals.Office.context.displayLanguage).toBe("zh-CN");
});

it("sends actions and object paths of the known types", async () => {
  const { office, requests } = await exchange();
  await office.globals.Excel.run({ delayForCellEdit: true }, async (context) => {
    const sheet = context.workbook.worksheets.getItem("a");
    const range = sheet.getRange("A1");
    range.load("values");
    range.values = [[1]];
    range.getBoundingRect(sheet.getRange("B2")).select();
    await context.sync();
  });
  const batch = requests.find(({ flags }) => (flags & wire.RequestFlag.delayForCellEdit) !== 0);
  expect(batch).toBeDefined();
  const actions = actionsOf(batch === undefined ? [] : [batch]);
  const paths = pathsOf(batch === undefined ? [] : [batch]);
  const { instantiate, query, method, setProperty } = wire.ActionType;
  expect(new Set(actions.map(({ ActionType }) => ActionType))).toEqual(
    new Set([instantiate, query, method, setProperty]),
  );
  expect(actions.find(({ ActionType }) => ActionType === query)?.QueryInfo?.Select).toEqual(["values"]);
  expect(actions.find(({ ActionType }) => ActionType === setProperty)).toMatchObject({
    Name: "Values",
    ArgumentInfo: { Arguments: [[[1]]] },
  });
  const types = new Set(paths.map(({ ObjectPathType }) => ObjectPathType));
  expect(types).toEqual(
    new Set([wire.PathType.global, wire.PathType.property, wire.PathType.indexer, wire.PathType.method]),
  );
  const bounding = paths.find(({ Name }) => Name === "GetBoundingRect")?.ArgumentInfo;
  expect(bounding?.ReferencedObjectPathIds).toEqual([expect.any(Number)]);
});

it("tracks ranges, and lets go of them by itself after a run", async () => {
  const { office, requests } = await exchange();
  await office.globals.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("a").getRange("A1").load("values");
    await context.sync();
  });
  const names = actionsOf(requests).map(({ Name }) => Name);
  expect(names.some((name) => wire.TRACKING_METHODS.has(name))).toBe(true);
});

it("splits a big array into pieces within one request, after checking its size", async () => {
  const { office, requests } = await exchange();
  await office.globals.Excel.run(async (context) => {
    const values = Array.from({ length: 400 }, () => Array.from({ length: 10 }, () => 1));
    context.workbook.worksheets.getItem("a").getRange("A1:J400").values = values;
    await context.sync();
  });
  const writes = requests.filter(({ message }) =>
    message.body.Actions.some(({ ActionType }) => ActionType === wire.ActionType.setProperty),
  );
  expect(writes).toHaveLength(1);
  const actions = actionsOf(writes);
  expect(actions.some(({ Name }) => Name === "_ValidateArraySize")).toBe(true);
  expect(actions.filter(({ Name }) => Name === "Values").length).toBeGreaterThan(1);
});

it("puts a range inside an option as its path's id", async () => {
  const { office, requests } = await exchange();
  await office.globals.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("a");
    sheet.getRange("A1").dataValidation.rule = {
      list: { inCellDropDown: true, source: sheet.getRange("B1:B3") },
    };
    await context.sync();
  });
  const rule = actionsOf(requests).find(({ Name }) => Name === "Rule");
  expect(rule?.ArgumentInfo?.Arguments).toEqual([
    { list: { inCellDropDown: true, source: { [wire.NESTED_PATH_ID]: expect.any(Number) } } },
  ]);
});

const SHEET_EVENTS = {
  onChanged: wire.EventType.worksheetChanged,
  onActivated: wire.EventType.worksheetActivated,
  onDeactivated: wire.EventType.worksheetDeactivated,
  onSelectionChanged: wire.EventType.worksheetSelectionChanged,
  onCalculated: wire.EventType.worksheetCalculated,
  onFormatChanged: wire.EventType.worksheetFormatChanged,
  onRowSorted: wire.EventType.worksheetRowSorted,
  onNameChanged: wire.EventType.worksheetNameChanged,
} as const;

const EVENTS = {
  worksheets: {
    ...SHEET_EVENTS,
    onAdded: wire.EventType.worksheetAdded,
    onDeleted: wire.EventType.worksheetDeleted,
    onMoved: wire.EventType.worksheetMoved,
  },
  worksheet: SHEET_EVENTS,
  tables: {
    onAdded: wire.EventType.tableAdded,
    onChanged: wire.EventType.tableChanged,
    onDeleted: wire.EventType.tableDeleted,
  },
  table: { onChanged: wire.EventType.tableChanged, onSelectionChanged: wire.EventType.tableSelectionChanged },
} as const;

const eventCases = Object.entries(EVENTS).flatMap(([owner, events]) =>
  Object.entries(events).map(([name, type]) => ({ owner, name, type })),
);

it.each(eventCases)(
  "registers $owner $name by a method of wire.ts and takes messages of type $type",
  async (one) => {
    const { office, requests, notify } = await exchange();
    const target = one.owner === "worksheets" || one.owner === "tables" ? wire.WORKBOOK_TARGET : "1";
    const received: unknown[] = [];
    await office.globals.Excel.run(async (context) => {
      const { worksheets, tables } = context.workbook;
      const owners: Record<string, OfficeExtension.ClientObject> = {
        worksheets,
        worksheet: worksheets.getItem("a"),
        tables,
        table: tables.getItem("t"),
      };
      const handlers: unknown = Reflect.get(owners[one.owner] ?? worksheets, one.name);
      if (!(handlers instanceof office.globals.OfficeExtension.EventHandlers))
        throw new Error("no such event");
      handlers.add((args: unknown) => {
        received.push(args);
        return Promise.resolve();
      });
      await context.sync();
    });
    const registered = actionsOf(requests).flatMap(({ Name }) => {
      const [, direction, ending = ""] = wire.EVENT_METHOD.exec(Name) ?? [];
      return direction === "Register" ? [ending] : [];
    });
    expect(registered).toHaveLength(1);
    const known = Object.values(wire.EVENT_METHODS).some(
      (methods) => methods[registered[0] ?? ""] === one.type,
    );
    expect(known).toBe(true);
    notify({ category: wire.MessageCategory.event, type: one.type, target, message: "{}" });
    await new Promise(setImmediate);
    expect(received).toHaveLength(1);
  },
);

it("takes the workbook's selection event without registering it", async () => {
  const { office, notify } = await exchange();
  let calls = 0;
  await office.globals.Excel.run(async (context) => {
    context.workbook.onSelectionChanged.add(() => {
      calls++;
      return Promise.resolve();
    });
    await context.sync();
  });
  const event = { category: wire.MessageCategory.event, type: wire.EventType.selectionChanged };
  notify({ ...event, target: wire.SELECTION_TARGET, message: "{}" });
  await new Promise(setImmediate);
  expect(calls).toBe(1);
});

it("calls a custom function and sends the result to the service of wire.ts", async () => {
  const { office, requests, notify } = await exchange();
  const { CustomFunctions } = office.globals;
  CustomFunctions.associate("ADD", (a: number, b: number) => a + b);
  CustomFunctions.associate("FAIL", () => {
    throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "nothing here");
  });
  const invoke = (id: number, name: string, args: unknown[]): void => {
    const message = [id, name, args, "Sheet1!A1", 0];
    notify({
      category: wire.MessageCategory.customFunction,
      type: wire.FunctionMessage.invoke,
      target: "",
      message,
    });
  };
  invoke(7, "ADD", [1, 2]);
  invoke(8, "FAIL", []);
  await new Promise((resolve) => setTimeout(resolve, 150));
  const service = requests.filter((request) =>
    pathsOf([request]).some(({ Name }) => Name === wire.ServiceClass.customFunctions),
  );
  const names = actionsOf(service).map(({ Name }) => Name);
  expect(names).toContain("_SetOsfControlContainerReadyForCustomFunctions");
  expect(names).toContain("_GetEnabledFeatures");
  const results = actionsOf(service).find(({ Name }) => Name === "SetInvocationArrayResults");
  expect(results?.ArgumentInfo?.Arguments).toEqual([
    [
      [7, true, 3, expect.anything()],
      [8, false, "nothing here", 1, expect.anything()],
    ],
  ]);
  expect(wire.FUNCTION_ERRORS[1]).toBe("#N/A");
});

it("names what it does not understand", () => {
  const strange = JSON.stringify({
    id: 1,
    type: 1,
    flags: 0,
    message: { url: "ProcessQuery", body: { Actions: [] } },
  });
  expect(() => wire.parseRequest(strange)).toThrow(/wire\.ts \(written for .*message\.body\.ObjectPaths/);
});
