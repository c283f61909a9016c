/** Decimal numbers are decimal text ('89.5') wherever they are exact; core computes with a decimal library. */
export type DecimalText = string;

/**
 * manual: điểm do người thẩm định cho; count: chấm thẳng, số lượng × điểm, có trần; auto: from progress by `measure`.
 */
export type CriterionKind = 'manual' | 'count' | 'auto';

/** Shares taken from tracking, each with a numerator and a denominator. */
export type Measure = 'onTimeShare' | 'resultShare' | 'reportOnTimeShare';

export interface Criterion {
  readonly code: string;
  /** null for a field (lĩnh vực). Points stand on leaves only. */
  readonly parent: string | null;
  readonly title: string;
  readonly kind: CriterionKind | null;
  readonly max: DecimalText | null;
  readonly measure: Measure | null;
}

export interface ClassBand {
  readonly name: string;
  readonly from: DecimalText;
  /** true: from 90 upwards; false: above 90. */
  readonly includesFrom: boolean;
}

export interface ScoringScheme {
  readonly number: string;
  readonly date: string | null;
  readonly title: string;
  readonly year: number | null;
  readonly max: DecimalText;
  readonly criteria: readonly Criterion[];
  /** Best first. */
  readonly classes: readonly ClassBand[];
}

export interface Share {
  readonly numerator: number;
  readonly denominator: number;
}

/** What an agency is scored on. */
export interface ScoringInput {
  readonly agency: string;
  readonly group: string;
  readonly measures: Readonly<Record<Measure, Share>>;
  /** Points given by a person, per leaf criterion; absent = not appraised. */
  readonly points: Readonly<Record<string, DecimalText>>;
  /** Leaf criteria that don't apply ("Không chấm"): they leave the denominator. */
  readonly excluded: readonly string[];
  /** Outside of the tree: added to, and taken off, the converted total. Absent = 0. */
  readonly bonus?: DecimalText;
  readonly penalty?: DecimalText;
}

export interface LostPoints {
  readonly criterion: string;
  readonly points: DecimalText;
  readonly rule: 'share' | 'appraised' | 'notAppraised';
  readonly share?: Share;
}

export interface CriterionScore {
  readonly criterion: string;
  readonly max: DecimalText;
  readonly points: DecimalText;
  readonly excluded: boolean;
}

export interface Scorecard {
  readonly agency: string;
  readonly group: string;
  readonly scores: readonly CriterionScore[];
  readonly total: DecimalText;
  readonly bonus: DecimalText;
  readonly penalty: DecimalText;
  /** Total rescaled to the scheme's maximum where criteria were left out. */
  readonly converted: DecimalText;
  /** Within the group; equal scores share a rank (1, 2, 2, 4). */
  readonly rank: number;
  readonly class: string | null;
  readonly lost: readonly LostPoints[];
}
