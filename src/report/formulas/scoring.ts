import type { CriterionKind } from '../../core/scoring/types.ts';
import { CRITERION_KIND_WORDS, INCLUDES_WORDS, NOTE_WORDS } from '../../workbook/tables/scoring.ts';
import { lookUp, own, quoted, whole } from './refs.ts';

const agency = own('ChamDiem', 'agency');
const isAuto = `${own('ChamDiem', 'kind')}=${quoted(CRITERION_KIND_WORDS.auto)}`;
const excluded = `${own('ChamDiem', 'excluded')}<>""`;
// A text in a referenced cell is no number to MIN and MAX: they would pass it over, and the maximum would be earned.
const max = `N(${own('ChamDiem', 'max')})`;
const denominator = `N(${own('ChamDiem', 'denominator')})`;
/** A share is known, and there is nothing to judge; a blank one waits for the session's round. */
const nothingToJudge = `AND(ISNUMBER(${own('ChamDiem', 'denominator')}),${denominator}=0)`;
const appraised = own('ChamDiem', 'appraised');

const second = own('ChamDiem', 'second');
/** What the last appraisal says: the second one where it was given. */
const judged = `IF(ISNUMBER(${second}),${second},N(${appraised}))`;
const given = `ROUND(MAX(0,MIN(${judged},${max})),2)`;
/** Only numbers are points: a text or a logical value says nothing. */
const isGiven = `COUNT(${appraised},${second})>0`;

/** Điểm thống nhất of criteria that a person judges or that rest on progress, rounded as ROUND(…, 2). */
function agreedOrShare(): string {
  const share = `IF(${denominator}=0,"",ROUND(${max}*${own('ChamDiem', 'numerator')}/${denominator},2))`;
  return `IF(${excluded},"",IF(${isAuto},${share},IF(${isGiven},${given},"")))`;
}

const actual = own('ChamDiem', 'actual');
const [ownScheme, ownCode] = [own('ChamDiem', 'scheme'), own('ChamDiem', 'criterion')];
/** A number of the row's criterion: two schemes may have criteria of the same code. */
const ofCriterion = (column: 'points' | 'target') =>
  `SUMPRODUCT((${whole('TieuChi', 'scheme')}=${ownScheme})*(${whole('TieuChi', 'code')}=${ownCode})*${whole('TieuChi', column)})`;
const ownSteps = `(${whole('BacDiem', 'scheme')}=${ownScheme})*(${whole('BacDiem', 'criterion')}=${ownCode})`;

/** Points of the highest step that is reached; thresholds are moved by one, so that 0 differs from none. */
function stepPoints(): string {
  const [from, boundary] = [whole('BacDiem', 'from'), whole('BacDiem', 'boundary')];
  const above = quoted(INCLUDES_WORDS.above);
  const reached = `${ownSteps}*((${boundary}<>${above})*(${actual}>=${from})+(${boundary}=${above})*(${actual}>${from}))`;
  const highest = `SUMPRODUCT(MAX(${reached}*(${from}+1)))`;
  // Of two steps with the same threshold (a blank one is 0) the higher points.
  const points = `SUMPRODUCT(MAX(${ownSteps}*(ABS(${from}+1-${highest})<0.0000001)*${whole('BacDiem', 'points')}))`;
  return `IF(${highest}=0,0,${points})`;
}

/** The agency's own figure: stands in the column of numerators, where a text counts as none reported. */
const ownFigure = `N(${actual})`;

/** Best figure of the group: stands in the column of denominators, where people see it. */
function bestOfGroup(): string {
  const same = (column: 'session' | 'criterion' | 'group') =>
    `(${whole('ChamDiem', column)}=${own('ChamDiem', column)})`;
  const scored = `(${whole('ChamDiem', 'excluded')}="")`;
  const mask = `${same('session')}*${same('criterion')}*${same('group')}*${scored}`;
  return `SUMPRODUCT(MAX(${mask}*${whole('ChamDiem', 'numerator')}))`;
}

function relativePoints(): string {
  const target = ofCriterion('target');
  const simple = `${max}*${actual}/${denominator}`;
  const below = `${max}*${actual}/(2*${target})`;
  const reach = `(${denominator}-${target})`;
  const between = `${max}*(${reach}+${actual}-${target})/(2*${reach})`;
  const withTarget = `IF(${actual}<${target},${below},IF(${reach}<=0,${max},${between}))`;
  return `IF(${denominator}<=0,0,IF(N(${target})<=0,${simple},${withTarget}))`;
}

function levelPoints(): string {
  const level = own('ChamDiem', 'level');
  const same = `${ownSteps}*(${whole('BacDiem', 'label')}=TRIM(${level}))`;
  const points = `SUMPRODUCT(${same}*${whole('BacDiem', 'points')})`;
  return `IF(TRIM(${level})="","",IF(SUMPRODUCT(${same})=0,"",ROUND(MAX(0,MIN(${points},${max})),2)))`;
}

/** What the rest of the formulas of a row of Chấm điểm depends on. */
export interface RowCriterion {
  readonly kind: CriterionKind | null;
  /** Points for each one are stated: a figure gives points. */
  readonly hasPoints: boolean;
  /** Points need evidence. */
  readonly evidence: boolean;
}

function figurePoints({ kind, hasPoints }: RowCriterion): string | null {
  switch (kind) {
    case 'count':
    case 'bonus':
    case 'penalty':
      return hasPoints ? `${actual}*${ofCriterion('points')}` : null;
    case 'ratio':
      return `${max}*${actual}/${ofCriterion('target')}`;
    case 'steps':
      return stepPoints();
    case 'relative':
      return relativePoints();
    default:
      return null;
  }
}

const isBlank = (column: 'evidence' | 'reason' | 'secondReason') => `TRIM(${own('ChamDiem', column)})=""`;
/** Neither the document that the scheme asks for, nor an appraiser's reason. */
const unproved = `AND(${(['evidence', 'reason', 'secondReason'] as const).map(isBlank).join(',')})`;
const needsProof = ({ evidence, kind }: RowCriterion) => evidence && kind !== 'penalty' && kind !== 'auto';

/**
 * Điểm thống nhất: a person's points, else what the kind computes, between 0 and the maximum, ROUND(…, 2). Blank where
 * the scheme asks for evidence, there is none, and no appraiser stated a reason.
 */
export function agreedPoints(criterion: RowCriterion): string {
  const points = claimedPoints(criterion);
  return needsProof(criterion) ? `IF(${unproved},IF(N(${points})>0,"",${points}),${points})` : points;
}

/** Points that wait for proof, and points that rest on what the agency itself reported: they are not final. */
function note(criterion: RowCriterion): string | undefined {
  const isFigure = figurePoints(criterion) !== null || criterion.kind === 'level';
  if (!isFigure && !needsProof(criterion)) return undefined;
  const claimed = `N(${claimedPoints(criterion)})>0`;
  const [out, self] = [quoted(NOTE_WORDS.unproved), quoted(NOTE_WORDS.selfOnly)];
  const reported = isFigure
    ? `IF(OR(${excluded},${isGiven},${own('ChamDiem', 'agreed')}=""),"",${self})`
    : '""';
  return needsProof(criterion) ? `IF(AND(${unproved},${claimed}),${out},${reported})` : reported;
}

function claimedPoints(criterion: RowCriterion): string {
  const figure = figurePoints(criterion);
  if (figure === null && criterion.kind !== 'level') return agreedOrShare();
  // Against nothing there is no share: blank, as core has it, and no division by zero.
  const nothing = criterion.kind === 'ratio' ? `${ofCriterion('target')}<=0` : '';
  const unsaid = `NOT(ISNUMBER(${actual}))`;
  const isUnknown = nothing === '' ? unsaid : `OR(${unsaid},${nothing})`;
  const fromFigure = `IF(${isUnknown},"",ROUND(MAX(0,MIN(${figure ?? ''},${max})),2))`;
  const computed = figure === null ? levelPoints() : fromFigure;
  return `IF(${excluded},"",IF(${isGiven},${given},${computed}))`;
}

const isOutside = `OR(${own('ChamDiem', 'kind')}=${quoted(CRITERION_KIND_WORDS.bonus)},${own('ChamDiem', 'kind')}=${quoted(CRITERION_KIND_WORDS.penalty)})`;

/** Maximum that enters the agency's denominator: 0 where the criterion is not scored. */
export function countedMax(): string {
  return `IF(OR(${excluded},${isOutside},AND(${isAuto},${nothingToJudge})),0,MAX(0,${max}))`;
}

export function difference(): string {
  const self = own('ChamDiem', 'self');
  return `IF(NOT(ISNUMBER(${self})),"",IF(${isGiven},ROUND(${judged}-${self},2),""))`;
}

/**
 * Share of its maximum that a criterion lost, in percent; 0 where it is not scored. The binary dust of the difference
 * is rounded away first: it could tip a half.
 */
function lostShare(): string {
  const [counted, agreed] = [own('ChamDiem', 'counted'), own('ChamDiem', 'agreed')];
  return `IF(N(${counted})=0,0,ROUND(ROUND(MAX(0,${counted}-N(${agreed})),6)*100/${counted},2))`;
}

/** The formula of a derived cell of Chấm điểm whatever its measure. */
export function appraisalColumn(column: string, criterion: RowCriterion): string | undefined {
  switch (column) {
    case 'agreed':
      return agreedPoints(criterion);
    case 'note':
      return note(criterion);
    case 'counted':
      return countedMax();
    case 'difference':
      return difference();
    case 'lostShare':
      return lostShare();
    case 'group':
      return criterion.kind === 'relative' ? `${lookUp('XepLoai', 'group', 'agency', agency)}&""` : undefined;
    case 'numerator':
      return criterion.kind === 'relative' ? ownFigure : undefined;
    case 'denominator':
      return criterion.kind === 'relative' ? bestOfGroup() : undefined;
    default:
      return undefined;
  }
}
