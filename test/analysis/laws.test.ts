/** What must hold of any data. */
import fc from "fast-check";
import {
  ALL,
  COVER_MODES,
  combinedCities,
  covers,
  coverage,
  coveredMeasures,
  createIndex,
  depth,
  gaps,
  isCoded,
  lessons,
  lessonsToDeepen,
  measuresOf,
  peers,
  penetration,
  rank,
  ranking,
  similarity,
  type EvidenceIndex,
  type Scope,
} from "../../src/analysis";
import { seedProperties } from "./seed";
import { anyDataset } from "./smallDataset";

seedProperties(300);

/** An index with a scope and a level to ask it about. */
const anyQuestion = anyDataset.chain((dataset) => {
  const scopes: Scope[] = [
    ALL,
    ...dataset.themes.map(({ id }) => ({ kind: "theme" as const, id })),
    ...dataset.measures.map(({ id }) => ({ kind: "measure" as const, id })),
  ];
  return fc.record({
    index: fc.constant(createIndex(dataset)),
    scope: fc.constantFrom(...scopes),
    level: fc.constantFrom("listed" as const, "detailed" as const),
    city: fc.constantFrom(...dataset.cities.map(({ id }) => id)),
    other: fc.constantFrom(...dataset.cities.map(({ id }) => id)),
    cities: fc.subarray(dataset.cities.map(({ id }) => id)),
  });
});

/** Of the coded cities. */
const cityIds = (index: EvidenceIndex) => index.codedCities.map(({ id }) => id);

test("coverage is monotone: in the cities, and from detailed to listed", () => {
  fc.assert(
    fc.property(anyQuestion, ({ index, scope, level, cities }) => {
      expect(coverage(index, scope, { cities, level })).toBeLessThanOrEqual(
        coverage(index, scope, { level }),
      );
      expect(coverage(index, scope, { level: "detailed" })).toBeLessThanOrEqual(coverage(index, scope));
    }),
  );
});

test("coverage adds up over cities, and penetration is its share", () => {
  fc.assert(
    fc.property(anyQuestion, ({ index, scope, level }) => {
      const single = cityIds(index).map((id) => coverage(index, scope, { cities: [id], level }));
      const sum = single.reduce((a, b) => a + b, 0);
      expect(coverage(index, scope, { level })).toBe(sum);
      expect(penetration(index, scope, { level })).toBe(
        index.codedCities.length === 0 ? undefined : sum / index.codedCities.length,
      );
    }),
  );
});

test("a city's covered measures and its gaps part every scope", () => {
  fc.assert(
    fc.property(anyQuestion, ({ index, scope, city }) => {
      const covered = measuresOf(index, scope).filter(({ id }) => covers(index, city, id));
      const missing = gaps(index, city, scope).map((gap) => gap.measure);
      if (!isCoded(index, city)) {
        expect([covered, missing]).toEqual([[], []]);
        return;
      }
      expect(new Set([...covered, ...missing])).toEqual(new Set(measuresOf(index, scope)));
      expect(covered.length + missing.length).toBe(measuresOf(index, scope).length);
    }),
  );
});

test("what is to deepen is covered, and exactly what others are detailed on and the city is not", () => {
  fc.assert(
    fc.property(anyQuestion, ({ index, scope, city, cities }) => {
      const found = lessonsToDeepen(index, city, scope, { cities });
      const expected = measuresOf(index, scope).filter(
        ({ id }) =>
          covers(index, city, id) &&
          !covers(index, city, id, "detailed") &&
          cities.some((other) => covers(index, other, id, "detailed")),
      );
      expect(new Set(found.map(({ measure }) => measure))).toEqual(new Set(expected));
      expect(found).toHaveLength(expected.length);
      for (const { measure, coveredBy, models } of found) {
        const detailed = cities.filter((other) => covers(index, other, measure.id, "detailed"));
        expect(coveredBy.map(({ id }) => id).sort()).toEqual([...detailed].sort());
        expect(models.map((model) => model.city.id).sort()).toEqual([...detailed].sort());
        expect(models.every((model) => model.detailed)).toBe(true);
      }
    }),
  );
});

test("depth over all is the mean of the themes' depths weighted by their size", () => {
  fc.assert(
    fc.property(anyQuestion, ({ index, city, level }) => {
      const themes = [...index.themes.keys()].map((id): Scope => ({ kind: "theme", id }));
      const weighted = themes.map(
        (theme) => (depth(index, city, theme, { level }) ?? 0) * measuresOf(index, theme).length,
      );
      const total = themes.reduce((sum, theme) => sum + measuresOf(index, theme).length, 0);
      const covered = Math.round(weighted.reduce((sum, each) => sum + each, 0));
      const known = total > 0 && isCoded(index, city);
      expect(depth(index, city, ALL, { level })).toBe(known ? covered / total : undefined);
    }),
  );
});

test("ranks are those of the sorted counts", () => {
  fc.assert(
    fc.property(anyQuestion, ({ index, scope, level, city }) => {
      const count = (id: string) => coveredMeasures(index, id, scope, { level }).length;
      const counts = cityIds(index).map(count);
      const place = rank(index, city, scope, { level });
      if (count(city) === 0) expect(place).toBeUndefined();
      else expect(counts.sort((a, b) => b - a).indexOf(count(city)) + 1).toBe(place);
      const tied = cityIds(index).filter((id) => rank(index, id, scope, { level }) === place);
      expect(tied).toHaveLength(counts.filter((each) => each === count(city)).length);
    }),
  );
});

test("a ranking has every city once, with its rank and its share", () => {
  fc.assert(
    fc.property(anyQuestion, ({ index, scope, level }) => {
      const rows = ranking(index, scope, { level });
      expect(rows.map((each) => each.city.id).sort()).toEqual(cityIds(index).sort());
      for (const each of rows) {
        expect(each.rank).toBe(rank(index, each.city.id, scope, { level }));
        expect(each.share).toBe(depth(index, each.city.id, scope, { level }));
        expect(each.detailed).toBeLessThanOrEqual(each.covered);
      }
      expect(rows.map(({ covered }) => covered)).toEqual(
        rows.map(({ covered }) => covered).sort((a, b) => b - a),
      );
    }),
  );
});

test("cities that cover all of several, or any, are the intersection and the union, less those that are unwanted", () => {
  fc.assert(
    fc.property(anyQuestion, fc.array(fc.nat(), { maxLength: 4 }), ({ index, level, cities }, picks) => {
      const measures = measuresOf(index, ALL);
      const picked = picks.flatMap((n): Scope[] => {
        const measure = measures[n % Math.max(1, measures.length)];
        return measure ? [{ kind: "measure", id: measure.id }] : [];
      });
      const [scopes, without] = [picked.slice(0, 2), picked.slice(2)];
      const has = (id: string) => (each: Scope) => coverage(index, each, { cities: [id], level }) === 1;
      const expected = (mode: "all" | "any") =>
        cities.filter(
          (id) =>
            isCoded(index, id) &&
            (mode === "all" ? scopes.every(has(id)) : scopes.some(has(id))) &&
            !without.some(has(id)),
        );
      for (const mode of COVER_MODES) {
        const found = combinedCities(index, { scopes, mode, without }, { cities, level });
        expect(found.map(({ id }) => id)).toEqual(expected(mode));
      }
    }),
  );
});

test("similarity is symmetric, from 0 to 1, and 1 to itself or undefined", () => {
  fc.assert(
    fc.property(anyQuestion, ({ index, scope, level, city, other }) => {
      const value = similarity(index, city, other, scope, { level });
      expect(similarity(index, other, city, scope, { level })).toBe(value);
      if (value !== undefined) {
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
      }
      expect([1, undefined]).toContain(similarity(index, city, city, scope, { level }));
    }),
  );
});

test("1 − similarity is a metric: it obeys the triangle inequality", () => {
  fc.assert(
    fc.property(anyQuestion, ({ index, scope, city, other }) => {
      for (const third of cityIds(index)) {
        const [ab, bc, ac] = [
          similarity(index, city, other, scope),
          similarity(index, other, third, scope),
          similarity(index, city, third, scope),
        ];
        if (ab === undefined || bc === undefined || ac === undefined) continue;
        expect(1 - ac).toBeLessThanOrEqual(1 - ab + (1 - bc) + 1e-12);
      }
    }),
  );
});

test("peers fall in similarity, and rise in rank only when it falls", () => {
  fc.assert(
    fc.property(anyQuestion, ({ index, scope, level, city }) => {
      const list = peers(index, city, scope, { level });
      expect(list.map((peer) => peer.city.id)).not.toContain(city);
      const alike = cityIds(index).filter(
        (id) => id !== city && (similarity(index, city, id, scope, { level }) ?? 0) > 0,
      );
      expect(list.map((peer) => peer.city.id).sort()).toEqual(alike.sort());
      for (const [n, peer] of list.entries()) {
        expect(peer.similarity).toBe(similarity(index, city, peer.city.id, scope, { level }));
        expect(peer.rank).toBe(1 + list.filter((each) => each.similarity > peer.similarity).length);
        if (n > 0) expect(peer.similarity).toBeLessThanOrEqual(list[n - 1]!.similarity);
      }
    }),
  );
});

test("cities to learn from are exactly those that cover the gap, and each place says truly who is ahead", () => {
  fc.assert(
    fc.property(anyQuestion, ({ index, scope, level, city, cities }) => {
      for (const { measure, models } of lessons(index, city, scope, { cities, level })) {
        const covering = cities.filter((id) => covers(index, id, measure.id, level));
        expect(models.map((model) => model.city.id).sort()).toEqual([...covering].sort());
        for (const model of models) {
          const ahead = models.filter(
            (other) =>
              Number(other.detailed) > Number(model.detailed) ||
              (other.detailed === model.detailed &&
                (other.breadth > model.breadth ||
                  (other.breadth === model.breadth && other.similarity > model.similarity))),
          );
          expect(model.rank).toBe(ahead.length + 1);
        }
      }
    }),
  );
});
