/** The key of a row of evidence as a formula: city, measure, period and mark, each given as an expression. */
export function evidenceKey(city: string, measureId: string, period: string, mark: string): string {
  return [city, measureId, period, mark].join('&"|"&');
}
