import fc from "fast-check";
import {
  planTable,
  questions,
  settle,
  type BaseRow,
  type Choices,
  type Fields,
  type PresentRow,
  type ReleasedRow,
  type RowPlan,
  type Sides,
} from "../../../src/dataset";
import { SEED } from "../../support/seed";

const RUNS = { seed: SEED, numRuns: 3000 };
const RULES = { table: "t", about: ["a"] };
const IDS = ["r1", "r2", "r3"];

beforeAll(() => {
  process.stdout.write(`KCFIN_SEED=${SEED} repeats this run\n`);
});

const fields: fc.Arbitrary<Fields> = fc.record({
  a: fc.constantFrom("", "x", "y"),
  b: fc.constantFrom("", "x", "y", "z"),
  n: fc.constantFrom(1, 2),
});
const some = <T>(row: fc.Arbitrary<T>): fc.Arbitrary<ReadonlyMap<string, T & { id: string }>> =>
  fc
    .tuple(...IDS.map(() => fc.option(row)))
    .map(
      (rows) =>
        new Map(
          rows.flatMap((row, index) =>
            row === null ? [] : [[IDS[index] ?? "", { ...row, id: IDS[index] ?? "" }] as const],
          ),
        ),
    );
const sides: fc.Arbitrary<Sides> = fc.record({
  base: some(
    fc.record({
      fields,
      origin: fc.record({ release: fc.constantFrom("R0", "R1"), withdrawn: fc.boolean() }),
    }),
  ),
  mine: some(fc.record({ fields, origin: fc.constant("R0") })),
  theirs: some(fc.record({ fields })),
  own: fc.array(fields, { maxLength: 2 }),
});

/** The sides after everything that the plan comes to has been done. */
function carriedOut(before: Sides, plans: readonly RowPlan[], choices: Choices): Sides {
  const base = new Map<string, BaseRow>(before.base);
  const mine = new Map<string, PresentRow>(before.mine);
  for (const plan of plans) {
    const settled = settle(plan, "R2", choices);
    if (settled === null) continue;
    base.set(plan.id, settled.base);
    if (settled.add !== null) mine.set(plan.id, { id: plan.id, fields: settled.add, origin: "R2" });
    const present = mine.get(plan.id);
    if (present === undefined) continue;
    const changed = Object.fromEntries(settled.changes.map(({ field, to }) => [field, to]));
    mine.set(plan.id, { ...present, fields: { ...present.fields, ...changed } });
  }
  return { ...before, base, mine };
}

const isQuiet = (plan: RowPlan) => settle(plan, "R2", {}) === null;

test("carried out once, there is nothing left to do but what waits for a choice", () => {
  fc.assert(
    fc.property(sides, (before) => {
      const after = carriedOut(before, planTable(RULES, before), {});
      return planTable(RULES, after).every(isQuiet);
    }),
    RUNS,
  );
});

test("once every question is answered nothing is asked again", () => {
  fc.assert(
    fc.property(
      sides,
      fc.infiniteStream(fc.constantFrom("mine" as const, "theirs" as const)),
      (before, answers) => {
        const plans = planTable(RULES, before);
        const choices = Object.fromEntries(
          plans.flatMap(questions).map((key) => [key, answers.next().value]),
        );
        return planTable(RULES, carriedOut(before, plans, choices)).length === 0;
      },
    ),
    RUNS,
  );
});

test("without a choice no value that somebody has edited changes, and no row goes", () => {
  fc.assert(
    fc.property(sides, (before) => {
      const after = carriedOut(before, planTable(RULES, before), {});
      return [...before.mine].every(([id, { fields: had }]) => {
        const has = after.mine.get(id)?.fields;
        return Object.entries(had).every(([field, value]) => {
          const written = before.base.get(id)?.fields[field];
          const isFree = written === undefined && value === "";
          return has !== undefined && (has[field] === value || value === written || isFree);
        });
      });
    }),
    RUNS,
  );
});

test("whatever nobody has edited takes the release's value", () => {
  fc.assert(
    fc.property(sides, (before) => {
      const after = carriedOut(before, planTable(RULES, before), {});
      return [...before.theirs].every(([id, theirs]: [string, ReleasedRow]) => {
        const [base, mine] = [before.base.get(id), before.mine.get(id)];
        if (base === undefined || mine === undefined) return true;
        return Object.entries(theirs.fields).every(
          ([field, value]) =>
            mine.fields[field] !== base.fields[field] || after.mine.get(id)?.fields[field] === value,
        );
      });
    }),
    RUNS,
  );
});

test("a row of the analysts' own about the same thing is not doubled silently", () => {
  const theirs = new Map([["r1", { id: "r1", fields: { a: "X", b: "", n: 1 } }]]);
  const nothing = { base: new Map(), mine: new Map(), theirs };
  expect(planTable(RULES, { ...nothing, own: [] })[0]?.kind).toBe("added");
  expect(planTable(RULES, { ...nothing, own: [{ a: "x", b: "mine", n: 2 }] })[0]?.kind).toBe("doubled");
});
