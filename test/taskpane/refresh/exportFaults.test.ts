import { bundledDataset, checkDataset } from "../../../src/dataset";
import { exportFaults } from "../../../src/taskpane/refresh/exportFaults";

const [first, ...others] = bundledDataset.records;
const city = bundledDataset.cities.find(({ id }) => id === first?.city);

function faultsOf(records: typeof bundledDataset.records) {
  const dataset = { ...bundledDataset, records };
  const checked = checkDataset(dataset);
  return exportFaults("faults" in checked ? checked.faults : [], dataset);
}

test("are told by city, measure and column, and once where a text is blank in both languages", () => {
  const blank = { ...first!, citations: [], summary: { zh: "", en: "" } };
  const { faults, more } = faultsOf([blank, ...others]);
  expect(faults.map(({ place }) => place.zh).sort()).toEqual([
    `${city!.name.zh} · ${blank.measure} · 摘要`,
    `${city!.name.zh} · ${blank.measure} · 章节`,
  ]);
  expect(faults.map(({ text }) => text.zh)).toEqual([
    expect.stringContaining("不能为空"),
    expect.stringContaining("不能为空"),
  ]);
  expect(more).toBe(0);
});

test("are counted beyond the first fifty", () => {
  const records = bundledDataset.records.map((record) => ({ ...record, citations: [] }));
  const { faults, more } = faultsOf(records);
  expect(faults).toHaveLength(50);
  expect(more).toBe(records.length - 50);
});
