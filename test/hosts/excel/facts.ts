/** What two books are compared by, topic by topic; each line is one fact. */
export interface SheetFacts {
  readonly looks: readonly string[];
  readonly widths: readonly string[];
  readonly merges: readonly string[];
  readonly view: readonly string[];
  readonly validations: readonly string[];
  readonly conditionalFormats: readonly string[];
  readonly page: readonly string[];
  readonly charts: readonly string[];
}

export interface Facts {
  readonly names: readonly string[];
  readonly sheets: Readonly<Record<string, SheetFacts>>;
}
