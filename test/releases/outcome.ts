/** What came of reading a file, in lines short enough for a table of cases. */
import { read, told } from "./support";

/** Records as `hefei IP-PLEDGE detailed 二`, then notices as `unnamed 2022.2`; of a refused file the faults, as `A2（“城市”列） blank`. */
export function outcomeOf(file: Uint8Array | string): string[] {
  const reading = read(file);
  if (reading.status !== "ok") return told(reading);
  const { dataset, notices } = reading;
  const records = dataset.records.map(({ city, measure, level, citations }) =>
    [city, measure, level, ...citations.map(({ section }) => section)].join(" "),
  );
  return [...records, ...notices.map(({ code, names }) => `${code} ${names.join(", ")}`)];
}
