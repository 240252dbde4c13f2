/** Brings files of earlier versions of the shape up to the present one. Pure; the file has not been checked yet. */
import { SCHEMA_VERSION } from "../schema";

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Version 2 brought reasons and actions of recommendations, which a file of version 1 does not have. */
function withActions(recommendation: unknown): unknown {
  return isObject(recommendation) ? { reasons: [], actions: [], ...recommendation } : recommendation;
}

/**
 * @param input a parsed file of any version; it is not modified
 * @returns the file as one of the present version; what is no file of an earlier version is returned as it is, for the check to judge
 */
export function upgraded(input: unknown): unknown {
  if (!isObject(input) || input["schemaVersion"] !== 1) return input;
  const { recommendations } = input;
  return {
    ...input,
    schemaVersion: SCHEMA_VERSION,
    ...(Array.isArray(recommendations) && { recommendations: recommendations.map(withActions) }),
  };
}
