/** The city and measure that the user looks at; it stays the same from view to view. */
export interface Focus {
  /** Id of a city; null: none chosen yet. */
  city: string | null;
  /** Id of a measure; null: all of them. */
  measure: string | null;
}
