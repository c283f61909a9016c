/** Decimal numbers are decimal text ('89.5') wherever they are exact; core computes with a decimal library. */
export type DecimalText = string;

/**
 * manual: an appraiser gives points. count (chấm thẳng): number × points, capped. ratio, steps, relative (định lượng):
 * by a figure, against the target, by thresholds, against the best of the group. level (định tính): by a word.
 * auto: from progress by `measure`. bonus, penalty (cộng, trừ): outside of the maximum, number × points, capped.
 */
export type CriterionKind =
  'manual' | 'count' | 'ratio' | 'steps' | 'relative' | 'level' | 'auto' | 'bonus' | 'penalty';

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
  /** count, bonus, penalty: points for each one; absent: an appraiser gives the points. */
  readonly points?: DecimalText;
  /** ratio: the figure that earns the maximum. relative: the figure that earns half of it. */
  readonly target?: DecimalText;
  /** steps, level: what a figure or a word earns. */
  readonly steps?: readonly Step[];
  /** Who appraises it, as people call them; absent: whoever holds the book. */
  readonly appraiser?: string;
  /** Points need a document that proves them (minh chứng). */
  readonly evidence?: boolean;
}

/** steps: from this figure on (or above it) these points. level: for this word these points. */
export interface Step {
  readonly from: DecimalText | null;
  readonly includesFrom: boolean;
  readonly label: string;
  readonly points: DecimalText;
}

/** Bonus and penalty stand beside the maximum: they are no part of what an agency can be scored out of. */
export function inDenominator(criterion: Pick<Criterion, 'kind'>): boolean {
  return criterion.kind !== 'bonus' && criterion.kind !== 'penalty';
}

export interface ClassBand {
  readonly name: string;
  readonly from: DecimalText;
  /** true: from 90 upwards; false: above 90. */
  readonly includesFrom: boolean;
  /** Where the band is printed to end; absent: it reaches to the class above. */
  readonly to?: DecimalText;
  readonly includesTo?: boolean;
  /** Smallest share (%) of its maximum that each criterion, or each field, must reach. */
  readonly floor?: DecimalText;
  readonly floorBy?: 'criterion' | 'field';
  /** Said in words, and confirmed by a person. */
  readonly condition?: string;
  /** Best class only: at most this share (%) of the agencies of a group that reach the class that quotaOf names. */
  readonly quota?: DecimalText;
  /** all: of all that are ranked in the group (default); next: of those in this class and the next one below. */
  readonly quotaOf?: 'all' | 'next';
}

/** Days of a year, 'MM-DD', on which a step of its session can still be taken. */
export interface SessionDays {
  readonly dossierBy?: string;
  readonly explainBy?: string;
  readonly decideBy?: string;
}

export interface ScoringScheme {
  readonly number: string;
  readonly date: string | null;
  readonly title: string;
  readonly year: number | null;
  readonly max: DecimalText;
  /** Most that bonus points add, and penalties take, in all; absent: no limit. */
  readonly bonusMax?: DecimalText;
  readonly penaltyMax?: DecimalText;
  /** Groups of agencies that are scored by it, as the register names them; absent: all that no other scheme names. */
  readonly groups?: readonly string[];
  /** Points are appraised a second time after the agencies have explained. */
  readonly secondAppraisal?: boolean;
  /** When the decision that the scheme comes with wants what. */
  readonly days?: SessionDays;
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
  /** Null: not known yet, since nobody has said on which round the session rests. */
  readonly measures: Readonly<Record<Measure, Share | null>>;
  /** Shares by automatic criterion that are kept from before, in place of `measures`. */
  readonly shares?: Readonly<Record<string, Share | null>>;
  /** Points given by a person, per leaf criterion; absent = not appraised. */
  readonly points: Readonly<Record<string, DecimalText>>;
  /** Maxima of leaf criteria that are other than the scheme's for this agency. */
  readonly maxima?: Readonly<Record<string, DecimalText>>;
  /** Leaf criteria that don't apply ("Không chấm"): they leave the denominator. */
  readonly excluded: readonly string[];
  /** Figures by criterion, for kinds that compute points from one. */
  readonly actuals?: Readonly<Record<string, DecimalText>>;
  /** Levels by criterion, as written. */
  readonly levels?: Readonly<Record<string, string>>;
  /** Best figure of the agency's group, by criterion: see bestOfGroups. */
  readonly best?: Readonly<Record<string, DecimalText>>;
  /** Criteria for which evidence was handed in; absent: not known, and not asked for. */
  readonly evidence?: readonly string[];
  /** Criteria of which an appraiser stated a reason: it lets points stand without evidence. */
  readonly reasoned?: readonly string[];
  /** "Không xếp loại": scored, but in no rank and no class. */
  readonly unranked?: boolean;
  /** Outside of the tree: added to, and taken off, the converted total. Absent = 0. */
  readonly bonus?: DecimalText;
  readonly penalty?: DecimalText;
}

export interface LostPoints {
  readonly criterion: string;
  readonly points: DecimalText;
  readonly rule: 'share' | 'appraised' | 'notAppraised' | 'noEvidence' | 'computed';
  readonly share?: Share;
}

export interface CriterionScore {
  readonly criterion: string;
  readonly max: DecimalText;
  readonly points: DecimalText;
  readonly excluded: boolean;
}

/** Smallest share (%) of their maximum that the agency's criteria, and its fields, reach; two places. */
export interface Lowest {
  readonly criterion: DecimalText;
  readonly field: DecimalText;
}

/** Why the class is lower than the points alone would give. */
export interface Lowered {
  readonly by: 'floor' | 'quota';
  /** The class that was lost. */
  readonly from: string;
}

/** What is missing for the next better class. */
export interface Lift {
  readonly class: string;
  /** Points by which the converted total must grow; '0' where it is enough. */
  readonly points: DecimalText;
  /** Criteria or fields below the floor of that class. */
  readonly below: readonly string[];
  /** The group has as many in that class as its quota allows. */
  readonly quota: boolean;
}

/** Places of classes count from 1 for the best; null: none is reached. */
export interface ClassPlaces {
  readonly byPoints: number | null;
  readonly withFloors: number | null;
  readonly withQuota: number | null;
}

export interface Scorecard {
  readonly agency: string;
  readonly group: string;
  readonly lowest: Lowest;
  readonly places: ClassPlaces;
  readonly lowered: readonly Lowered[];
  readonly lift: Lift | null;
  readonly scores: readonly CriterionScore[];
  /** "Chưa chấm": no criterion that people speak of has points yet. Then it has no total, rank, class or place in a quota. */
  readonly unscored: boolean;
  /** Criteria that count and have no points yet. While there are any it has no converted total, rank or class. */
  readonly open: number;
  /** Codes of criteria without points: nobody has spoken, or evidence is missing; bonus and penalty among them. */
  readonly blank: readonly string[];
  /** Of these the ones whose points wait for evidence, or for an appraiser's reason. */
  readonly unproved: readonly string[];
  /** Codes of criteria whose points follow from what the agency itself reported: not appraised, so not final. */
  readonly selfOnly: readonly string[];
  /** Where nothing is scored yet: what progress alone gives. */
  readonly total: DecimalText;
  readonly bonus: DecimalText;
  readonly penalty: DecimalText;
  /** Total rescaled to the scheme's maximum where criteria were left out; of no account while some are open. */
  readonly converted: DecimalText;
  /** Within the group; equal scores share a rank (1, 2, 2, 4). Null: not ranked, or nothing to score. */
  readonly rank: number | null;
  readonly class: string | null;
  readonly lost: readonly LostPoints[];
}
