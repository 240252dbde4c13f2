import { fakeRuntime } from "./fakeRuntime";

afterEach(() => {
  jest.resetModules();
  Reflect.deleteProperty(globalThis, "CustomFunctions");
});

test("loading the functions registers them with the runtime", async () => {
  const runtime = fakeRuntime();
  Object.assign(globalThis, { CustomFunctions: runtime });
  const { functionSource } = await import("../../src/functions");
  functionSource.update({ kind: "bundled" });
  expect(runtime.call("COVERAGE", "IP")).toEqual([[13]]);
});

test("without office.js they load all the same, for the pane to say what is wrong", async () => {
  const { functionSource } = await import("../../src/functions");
  functionSource.update({ kind: "bundled" });
  expect(functionSource.current()).toMatchObject({ language: "zh" });
});
