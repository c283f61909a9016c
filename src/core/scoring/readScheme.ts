import { issue } from '../issue.ts';
import type { Issue } from '../issue.ts';
import { parseIso } from '../date/parse.ts';
import { result } from '../result.ts';
import type { Result } from '../result.ts';
import { nfc } from '../text/fold.ts';
import { parseDecimal } from './decimal.ts';
import type {
  ClassBand,
  Criterion,
  CriterionKind,
  Measure,
  ScoringScheme,
  SessionDays,
  Step,
} from './types.ts';

type Fields = Readonly<Record<string, unknown>>;

const KINDS: readonly CriterionKind[] = [
  'manual',
  'count',
  'ratio',
  'steps',
  'relative',
  'level',
  'auto',
  'bonus',
  'penalty',
];
const MEASURES: readonly Measure[] = ['onTimeShare', 'resultShare', 'reportOnTimeShare'];

/** Collects what can't be read, by the place in the file: 'criteria[2].max'. */
interface Reader {
  readonly fields: Fields;
  readonly place: string;
  readonly issues: Issue[];
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wrong(reader: Reader, name: string): void {
  const about = reader.place === '' ? name : `${reader.place}.${name}`;
  reader.issues.push(issue('scheme.invalid', {}, { about }));
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

function text(reader: Reader, name: string): string {
  const value = reader.fields[name];
  if (typeof value === 'string' && value.trim() !== '') return nfc(value.trim());
  wrong(reader, name);
  return '';
}

function optionalText(reader: Reader, name: string): string | null {
  return isAbsent(reader.fields[name]) ? null : text(reader, name);
}

/** A JSON number or decimal text ('13.5'): both are exact as written. */
function decimal(reader: Reader, name: string): string {
  const value = reader.fields[name];
  const written = typeof value === 'number' ? String(value) : value;
  if (typeof written === 'string' && parseDecimal(written) !== null) return written.trim();
  wrong(reader, name);
  return '0';
}

function optionalDecimal(reader: Reader, name: string): string | null {
  return isAbsent(reader.fields[name]) ? null : decimal(reader, name);
}

function oneOf<T extends string>(reader: Reader, name: string, words: readonly T[]): T | null {
  const value = reader.fields[name];
  if (isAbsent(value)) return null;
  const word = words.find((w) => w === value);
  if (word === undefined) wrong(reader, name);
  return word ?? null;
}

function items<T>(reader: Reader, name: string, read: (item: Reader) => T): T[] {
  const value = reader.fields[name];
  if (!Array.isArray(value)) {
    wrong(reader, name);
    return [];
  }
  return value.flatMap((item: unknown, index) => {
    const place = `${name}[${index + 1}]`;
    if (isFields(item)) return [read({ fields: item, place, issues: reader.issues })];
    wrong(reader, place);
    return [];
  });
}

/** Fields that may be absent are absent in what was read, too. */
function given<T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } {
  const present = Object.entries(fields).filter(([, value]) => value !== null);
  return Object.fromEntries(present) as { [K in keyof T]?: NonNullable<T[K]> };
}

function flag(reader: Reader, name: string): boolean {
  const value = reader.fields[name] ?? true;
  if (typeof value !== 'boolean') wrong(reader, name);
  return value === true;
}

function optionalFlag(reader: Reader, name: string): boolean | null {
  return isAbsent(reader.fields[name]) ? null : flag(reader, name);
}

function groups(reader: Reader): readonly string[] | null {
  const value = reader.fields['groups'];
  if (isAbsent(value)) return null;
  const words = Array.isArray(value)
    ? value.filter((one) => typeof one === 'string' && one.trim() !== '')
    : [];
  if (!Array.isArray(value) || words.length !== value.length) wrong(reader, 'groups');
  return words.map((one) => nfc(String(one).trim()));
}

function step(reader: Reader): Step {
  return {
    from: optionalDecimal(reader, 'from'),
    includesFrom: flag(reader, 'includesFrom'),
    label: optionalText(reader, 'label') ?? '',
    points: decimal(reader, 'points'),
  };
}

function criterion(reader: Reader): Criterion {
  const steps = isAbsent(reader.fields['steps']) ? null : items(reader, 'steps', step);
  return {
    code: text(reader, 'code'),
    parent: optionalText(reader, 'parent'),
    title: text(reader, 'title'),
    kind: oneOf(reader, 'kind', KINDS),
    max: optionalDecimal(reader, 'max'),
    measure: oneOf(reader, 'measure', MEASURES),
    ...given({
      points: optionalDecimal(reader, 'points'),
      target: optionalDecimal(reader, 'target'),
      steps,
      appraiser: optionalText(reader, 'appraiser'),
      evidence: optionalFlag(reader, 'evidence'),
    }),
  };
}

function classBand(reader: Reader): ClassBand {
  const to = optionalDecimal(reader, 'to');
  return {
    name: text(reader, 'name'),
    from: decimal(reader, 'from'),
    includesFrom: flag(reader, 'includesFrom'),
    ...(to === null ? {} : { to, includesTo: flag(reader, 'includesTo') }),
    ...given({
      floor: optionalDecimal(reader, 'floor'),
      floorBy: oneOf(reader, 'floorBy', ['criterion', 'field'] as const),
      condition: optionalText(reader, 'condition'),
      quota: optionalDecimal(reader, 'quota'),
      quotaOf: oneOf(reader, 'quotaOf', ['all', 'next'] as const),
    }),
  };
}

function date(reader: Reader): string | null {
  const written = optionalText(reader, 'date');
  if (written === null) return null;
  const day = parseIso(written);
  if (day === null) wrong(reader, 'date');
  return day;
}

function year(reader: Reader): number | null {
  const value = reader.fields['year'];
  if (isAbsent(value)) return null;
  if (Number.isInteger(value)) return Number(value);
  wrong(reader, 'year');
  return null;
}

const DAYS = ['dossierBy', 'explainBy', 'decideBy'] as const;

/** A day of every year; a leap year has all of them. */
function monthDay(reader: Reader, name: (typeof DAYS)[number]): string | null {
  const written = optionalText(reader, name);
  if (written === null) return null;
  if (!/^\d{2}-\d{2}$/.test(written) || parseIso(`2028-${written}`) === null) wrong(reader, name);
  return written;
}

function days(reader: Reader): SessionDays | null {
  const value = reader.fields['days'];
  if (isAbsent(value)) return null;
  if (!isFields(value)) {
    wrong(reader, 'days');
    return null;
  }
  const inner: Reader = { ...reader, fields: value, place: 'days' };
  const [dossierBy = null, explainBy = null, decideBy = null] = DAYS.map((name) => monthDay(inner, name));
  return given({ dossierBy, explainBy, decideBy });
}

/**
 * A scoring scheme from JSON: the fields of ScoringScheme; number, date and year may be absent, points may be
 * numbers or decimal text, includesFrom is true where absent. Only the shape is read here: checkScheme tells
 * whether the scheme can be used. Null where anything is missing or of the wrong kind.
 */
export function readSchemeJson(value: unknown): Result<ScoringScheme | null> {
  if (!isFields(value)) {
    return result(null, [issue('scheme.unreadable')]);
  }
  const reader: Reader = { fields: value, place: '', issues: [] };
  const scheme: ScoringScheme = {
    number: optionalText(reader, 'number') ?? '',
    date: date(reader),
    title: text(reader, 'title'),
    year: year(reader),
    max: decimal(reader, 'max'),
    ...given({
      bonusMax: optionalDecimal(reader, 'bonusMax'),
      penaltyMax: optionalDecimal(reader, 'penaltyMax'),
      groups: groups(reader),
      secondAppraisal: optionalFlag(reader, 'secondAppraisal'),
      days: days(reader),
    }),
    criteria: items(reader, 'criteria', criterion),
    classes: items(reader, 'classes', classBand),
  };
  return reader.issues.length === 0 ? result(scheme) : result(null, reader.issues);
}
