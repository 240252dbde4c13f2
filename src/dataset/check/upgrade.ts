/** Brings files of earlier versions of the shape up to the present one. Pure; the file has not been checked yet. */
import { SCHEMA_VERSION } from "../schema";

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Version 2 brought reasons and actions of recommendations, which a file of version 1 does not have. */
function withActions(recommendation: unknown): unknown {
  return isObject(recommendation) ? { reasons: [], actions: [], ...recommendation } : recommendation;
}

/** In version 1 the source was published in a year, the same in every language; since version 2 this is a text. */
function withPublished(release: unknown): unknown {
  if (!isObject(release) || !isObject(release["source"])) return release;
  const { published } = release["source"];
  if (typeof published !== "string") return release;
  return { ...release, source: { ...release["source"], published: { zh: published, en: published } } };
}

/** And a target had one number, whatever the language of its unit. */
function withAmount(target: unknown): unknown {
  if (!isObject(target) || target["value"] === undefined || isObject(target["value"])) return target;
  return { ...target, value: { zh: target["value"], en: target["value"] } };
}

/** @param input a release without its entries, as any version of the product has kept it in a workbook; it is not modified */
export function upgradedFacts(input: unknown): unknown {
  return isObject(input) ? { ...input, release: withPublished(input["release"]) } : input;
}

/**
 * @param input a parsed file of any version; it is not modified
 * @returns the file as one of the present version; what is no file of an earlier version is returned as it is, for the check to judge
 */
export function upgraded(input: unknown): unknown {
  if (!isObject(input) || input["schemaVersion"] !== 1) return input;
  const { release, targets, recommendations } = input;
  return {
    ...input,
    ...(isObject(release) && { release: withPublished(release) }),
    ...(Array.isArray(targets) && { targets: targets.map(withAmount) }),
    schemaVersion: SCHEMA_VERSION,
    ...(Array.isArray(recommendations) && { recommendations: recommendations.map(withActions) }),
  };
}
