import { bundledDataset } from "../../src/dataset/bundled";
import { createContextSource, type ContextSource } from "../../src/functions/contextSource";
import { DEFINITIONS } from "../../src/functions/definitions";
import { registerFunctions } from "../../src/functions/register";
import { record, smallDataset } from "../analysis/smallDataset";
import { fakeRuntime, RuntimeError } from "./fakeRuntime";

const PATIENCE = 10_000;
const bundled = { kind: "bundled" } as const;
const fallback = { dataset: bundledDataset, language: "zh" as const };
const own = {
  kind: "workbook" as const,
  dataset: smallDataset({ T: ["T1"] }, { x: { T1: "listed" }, y: {} }),
  language: "en" as const,
};

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

function register(): { runtime: ReturnType<typeof fakeRuntime>; source: ContextSource } {
  const runtime = fakeRuntime();
  const source = createContextSource({ fallback, patience: PATIENCE });
  registerFunctions(runtime, source);
  return { runtime, source };
}

function ready(state: Parameters<ContextSource["update"]>[0] = bundled) {
  const registered = register();
  registered.source.update(state);
  return registered;
}

/** The runtime's error that a call throws, as plain data. */
function failure(call: () => unknown): { code: string; message: string | undefined } {
  try {
    call();
  } catch (error) {
    if (error instanceof RuntimeError) return { code: error.code, message: error.message };
    throw error;
  }
  throw new Error("Nothing was thrown.");
}

describe("registered functions", () => {
  test("are all of them, under their ids", () => {
    expect(register().runtime.ids()).toEqual(DEFINITIONS.map(({ id }) => id));
  });

  test("answer in rows, as the metadata promise", () => {
    const { runtime } = ready();
    expect(runtime.call("COVERAGE", "IP")).toEqual([[13]]);
    expect(runtime.call("COVERAGE", [["IP"]], null, null)).toEqual([[13]]);
    expect(runtime.call("COVERAGE", [["IP"], ["ECO"]], null, null)).toEqual([[13], [10]]);
    expect(runtime.call("THEMES")).toHaveLength(6);
  });

  test("do not take the object about the call for an argument, however few are passed", () => {
    expect(ready().runtime.call("DATAINFO")).toHaveLength(11);
  });

  test("throw the runtime's own error, with its code and the reason", () => {
    const { runtime } = ready();
    expect(failure(() => runtime.call("COVERAGE", "IPX"))).toEqual({
      code: "#VALUE!",
      message: expect.stringContaining("是否指“IP”"),
    });
    expect(failure(() => runtime.call("EVIDENCE", "天津", "IP-FUND"))).toMatchObject({ code: "#N/A" });
  });

  test("have such errors stand in their places in rows", () => {
    const { runtime } = ready();
    const rows = runtime.call("COVERAGE", [["IP"], ["IPX"]]);
    expect(rows).toEqual([
      [13],
      [expect.objectContaining({ code: "#VALUE!", message: expect.stringContaining("IPX") })],
    ]);
  });

  test("give back the runtime's errors from cells, last argument or not", () => {
    const { runtime } = ready();
    const error = new RuntimeError(runtime.ErrorCode.notAvailable);
    expect(failure(() => runtime.call("COVERAGE", error))).toMatchObject({ code: "#N/A" });
    expect(failure(() => runtime.call("COVERAGE", "IP", null, error))).toMatchObject({ code: "#N/A" });
  });
});

describe("before the workbook has been read", () => {
  test("a function promises its answer, and gives it from the workbook in its language", async () => {
    const { runtime, source } = register();
    const answers = [runtime.call("DATAINFO", "language"), runtime.call("COVERAGE", "T")];
    for (const answer of answers) expect(answer).toBeInstanceOf(Promise);
    source.update(own);
    expect(await Promise.all(answers)).toEqual([[["en"]], [[1]]]);
    expect(runtime.call("COVERAGE", "T")).toEqual([[1]]);
  });

  test("an error is a rejection with the runtime's error", async () => {
    const { runtime, source } = register();
    const answer = runtime.call("COVERAGE", "IPX");
    source.update({ kind: "bundled" });
    await expect(answer).rejects.toBeInstanceOf(RuntimeError);
  });

  test("the bundled data answer in Chinese in a workbook that is none of ours", async () => {
    const { runtime, source } = register();
    const answer = runtime.call("STATUS", "合肥", "ECO-PLATFORM");
    source.update({ kind: "bundled" });
    expect(await answer).toEqual([["明确缺失"]]);
  });

  test("patience ends: cells say so, and answer once the workbook has been read", async () => {
    const { runtime, source } = register();
    const answer = runtime.call("DATAINFO", "language");
    jest.advanceTimersByTime(PATIENCE);
    await expect(answer).rejects.toMatchObject({
      code: "#N/A",
      message: expect.stringContaining("尚未读取"),
    });
    expect(failure(() => runtime.call("COVERAGE", "IP"))).toMatchObject({ code: "#N/A" });
    source.update(own);
    jest.advanceTimersByTime(PATIENCE);
    expect(runtime.call("DATAINFO", "language")).toEqual([["en"]]);
  });
});

describe("figures that cannot be known", () => {
  test.each(DEFINITIONS.map(({ id }) => id))("%s says why, in both languages", (id) => {
    const { runtime } = ready({ kind: "unavailable", reason: { zh: "读不到。", en: "Not readable." } });
    expect(failure(() => runtime.call(id, "IP", "IP"))).toEqual({
      code: "#N/A",
      message: "读不到。 / Not readable.",
    });
  });

  test("a period that is not in the workbook's data", () => {
    const { runtime } = ready({ ...own, period: "P9" });
    expect(failure(() => runtime.call("COVERAGE", "IP"))).toMatchObject({
      code: "#N/A",
      message: expect.stringContaining("plan period"),
    });
  });

  test("never leave another data set's figures behind", () => {
    const { runtime, source } = ready(own);
    source.update({ kind: "unavailable", reason: { zh: "读不到。", en: "Not readable." } });
    expect(failure(() => runtime.call("COVERAGE", "T"))).toMatchObject({ code: "#N/A" });
    source.update(own);
    expect(runtime.call("COVERAGE", "T")).toEqual([[1]]);
  });
});

describe("a new state of the workbook", () => {
  test("is what functions answer from then on", () => {
    const { runtime, source } = ready(own);
    expect(runtime.call("COVERAGE", "T")).toEqual([[1]]);
    const records = [...own.dataset.records, record("y", "T1", "detailed")];
    source.update({ ...own, dataset: { ...own.dataset, records } });
    expect(runtime.call("COVERAGE", "T")).toEqual([[2]]);
  });

  test("can be of another period", () => {
    const next = { ...own.dataset.periods[0]!, id: "P2", from: 2026, to: 2030 };
    const dataset = {
      ...own.dataset,
      periods: [...own.dataset.periods, next],
      records: [...own.dataset.records, record("y", "T1", "detailed", "P2")],
    };
    const { runtime, source } = ready({ ...own, dataset });
    expect(runtime.call("CITIES", "T")).toEqual([["y"]]);
    source.update({ ...own, dataset, period: "P1" });
    expect(runtime.call("CITIES", "T")).toEqual([["x"]]);
  });
});
