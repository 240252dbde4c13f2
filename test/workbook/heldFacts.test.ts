import fc from "fast-check";
import { bundledDataset, type Dataset } from "../../src/dataset";
import {
  constantFormula,
  constantText,
  formerFacts,
  heldNames,
  NAMES,
  readHeldFacts,
  refreshedFacts,
} from "../../src/workbook";
import { seedProperties } from "../analysis/seed";

seedProperties(300);

const facts = ({ release, periods }: Dataset) => ({ release, periods });
const FIRST = { now: facts(bundledDataset), before: null };
const LATER: Dataset = {
  ...bundledDataset,
  release: { ...bundledDataset.release, id: "2027.1", date: "2027-01-31" },
  periods: [{ id: "15FYP", name: { zh: "十五五", en: "15th Five-Year Plan" }, from: 2026, to: 2030 }],
};
const remembered = (held: typeof FIRST | ReturnType<typeof refreshedFacts>) =>
  readHeldFacts(new Map(heldNames(held, "zh")).get(NAMES.facts) ?? null);

test("any text comes back from its formula, in pieces that Excel takes, or is refused as a whole", () => {
  const text = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 600 }),
    fc
      .array(fc.constantFrom('"', "𠮷", "市", "=1", "&", "\n"), { maxLength: 6000 })
      .map((parts) => parts.join("")),
  );
  fc.assert(
    fc.property(text, (value) => {
      const formula = constantFormula(value);
      if (formula === null) {
        expect(value.length).toBeGreaterThan(3000);
        return;
      }
      expect(formula.length).toBeLessThan(8192);
      for (const [literal] of formula.matchAll(/"(?:[^"]|"")*"/g))
        expect(literal.length).toBeLessThanOrEqual(257);
      expect(constantText(formula)).toBe(value);
      // Files leave the equals sign out.
      expect(constantText(formula.slice(1))).toBe(value);
    }),
  );
});

test.each(["=1+1", '="a"&B2', '="a', "='说明'!$B$7", ""])(
  "a formula that is no text is none: %s",
  (formula) => {
    expect(constantText(formula)).toBeNull();
  },
);

test("what is held is remembered with what was before, and gone back to once", () => {
  expect(remembered(FIRST)).toEqual(FIRST);
  const later = refreshedFacts(FIRST, LATER);
  const periods = [...LATER.periods, ...bundledDataset.periods];
  expect(remembered(later)).toEqual({ now: { release: LATER.release, periods }, before: FIRST.now });
  expect(refreshedFacts(later, LATER)).toEqual(later);
  const { id } = bundledDataset.release;
  expect(formerFacts(later, id, "2027.1")).toEqual(FIRST);
  expect(formerFacts(later, "another", "2027.1")).toBeNull();
  expect(formerFacts(FIRST, id, "2027.1")).toEqual(FIRST);
  expect(formerFacts(FIRST, "another", id)).toBeNull();
});

test("what does not fit or is not sound is not remembered", () => {
  const title = { zh: "长".repeat(7200), en: "long" };
  const long = { ...LATER, release: { ...LATER.release, source: { ...LATER.release.source, title } } };
  expect(remembered(refreshedFacts(FIRST, long))).toMatchObject({
    now: { release: long.release },
    before: null,
  });
  const longer = {
    ...LATER,
    periods: Array.from({ length: 200 }, (_, at) => ({ ...LATER.periods[0]!, id: `p${at}` })),
  };
  expect(remembered(refreshedFacts(FIRST, longer))).toBeNull();
  expect(readHeldFacts('{"now":{"release":{"id":"x"}}}')).toBeNull();
  expect(readHeldFacts("{")).toBeNull();
  expect(readHeldFacts(null)).toBeNull();
});
