import { APPRAISAL_TEXTS as T } from '../../messages/vi/scoring.ts';
import type { Row } from '../../workbook/schema.ts';
import { CRITERION_KIND_WORDS, SESSION_STEP_WORDS } from '../../workbook/tables/scoring.ts';

export type AppraisalColumn = keyof typeof T.headers;
/** Steps in which people fill in forms. */
export type FormStep = 'self' | 'appraise' | 'explain' | 'second';
export type SessionStep = keyof typeof SESSION_STEP_WORDS;

type ScoreRow = Row<'ChamDiem'>;

/** What a form of a step shows, what is free on it, and who gets one. */
export interface StepDef {
  /** Stands before the form's number in its code. */
  readonly letter: string;
  readonly columns: readonly AppraisalColumn[];
  readonly free: readonly AppraisalColumn[];
  readonly recipient: (row: ScoreRow) => string;
  readonly asks: (row: ScoreRow) => boolean;
}

const PLACE: readonly AppraisalColumn[] = ['agency', 'agencyName', 'criterion', 'title', 'max'];
const APPRAISED: readonly AppraisalColumn[] = [
  ...PLACE,
  'actual',
  'level',
  'self',
  'evidence',
  'explanation',
  'appraised',
  'reason',
];

const appraiserOf = (row: ScoreRow) => (row.appraiser.trim() === '' ? T.unnamed : row.appraiser.trim());
const agencyOf = (row: ScoreRow) => row.agencyName;

/** A person appraised less, or more, than the agency had given itself. */
function isDisputed({ appraised, self, max }: ScoreRow): boolean {
  return appraised !== null && appraised !== (self ?? max);
}

export const STEPS: Readonly<Record<FormStep, StepDef>> = {
  self: {
    letter: 'C',
    columns: [...PLACE, 'actual', 'level', 'self', 'evidence'],
    free: ['actual', 'level', 'self', 'evidence'],
    recipient: agencyOf,
    asks: () => true,
  },
  appraise: {
    letter: 'T',
    columns: APPRAISED,
    free: ['appraised', 'reason'],
    recipient: appraiserOf,
    asks: () => true,
  },
  explain: {
    letter: 'G',
    columns: [...PLACE, 'self', 'appraised', 'reason', 'explanation'],
    free: ['explanation'],
    recipient: agencyOf,
    asks: isDisputed,
  },
  second: {
    letter: 'H',
    columns: [...PLACE, 'self', 'appraised', 'reason', 'explanation', 'second', 'secondReason'],
    free: ['second', 'secondReason'],
    recipient: appraiserOf,
    asks: isDisputed,
  },
};

/** Rows that people score: neither left out nor computed from progress. */
export function isScored(row: ScoreRow): boolean {
  return row.excluded === '' && row.kind !== CRITERION_KIND_WORDS.auto;
}

const ORDER = Object.keys(SESSION_STEP_WORDS) as SessionStep[];

/** The step of a session; a book that says none is at the first one. */
export function stepOf({ step, locked }: Pick<Row<'DotCham'>, 'step' | 'locked'>): SessionStep {
  if (locked !== null) return 'decided';
  return ORDER.find((one) => SESSION_STEP_WORDS[one] === step) ?? 'self';
}

/** The steps of a session in their order; a second appraisal only where the scheme has one. */
export function stepsOf(hasSecond: boolean): readonly SessionStep[] {
  return ORDER.filter((one) => one !== 'second' || hasSecond);
}

/** The step after this one; a second appraisal only where the scheme has one. Null after the last. */
export function nextStep(step: SessionStep, hasSecond: boolean): SessionStep | null {
  const order = stepsOf(hasSecond);
  return order[order.indexOf(step) + 1] ?? null;
}

export function stepBefore(step: SessionStep, hasSecond: boolean): SessionStep | null {
  const order = stepsOf(hasSecond);
  return order[order.indexOf(step) - 1] ?? null;
}

/** What a session takes in now: forms of its own step, and at the self-score those of appraisers, which end it. */
export function isOpenFor(form: FormStep, step: SessionStep): boolean {
  return form === step || (step === 'self' && form === 'appraise');
}
