import type { ClassBand, Criterion, ScoringScheme, Step } from '../../core/scoring/types.ts';
import { compareBands } from '../../core/scoring/checkClasses.ts';
import { parseIso } from '../../core/date/parse.ts';
import type { Book, Row } from '../../workbook/schema.ts';
import {
  CRITERION_KIND_WORDS,
  FLOOR_WORDS,
  INCLUDES_WORDS,
  MEASURE_WORDS,
  QUOTA_WORDS,
} from '../../workbook/tables/scoring.ts';
import { YES } from '../../workbook/tables/words.ts';
import { codeOf } from './words.ts';

type SchemeTables = Pick<Book, 'BoTieuChi' | 'TieuChi' | 'BacDiem' | 'MucXepLoai'>;

const GROUP_SEPARATOR = '; ';

/** Groups that a scheme is for; none: all that no other scheme of the session names. */
export function groupsOf({ groups }: Pick<Row<'BoTieuChi'>, 'groups'>): string[] {
  return groups
    .split(/[;\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

const numberOf = (text: string | null | undefined) =>
  text === null || text === undefined ? null : Number(text);
const boundaryOf = (includesFrom: boolean) => INCLUDES_WORDS[includesFrom ? 'from' : 'above'];

/** A scheme as rows of the tables of the sheet Bộ tiêu chí. */
export function schemeRows(scheme: ScoringScheme, code: string): SchemeTables {
  const { number, date, title, year, max } = scheme;
  const limits = { bonusMax: numberOf(scheme.bonusMax), penaltyMax: numberOf(scheme.penaltyMax) };
  return {
    BoTieuChi: [
      {
        code,
        number,
        date: parseIso(date ?? ''),
        title,
        year,
        max: Number(max),
        ...limits,
        groups: (scheme.groups ?? []).join(GROUP_SEPARATOR),
        second: scheme.secondAppraisal === true ? YES : '',
      },
    ],
    TieuChi: scheme.criteria.map((c) => criterionRow(c, code)),
    BacDiem: scheme.criteria.flatMap((c) => (c.steps ?? []).map((s, i) => stepRow(s, i, c.code, code))),
    MucXepLoai: scheme.classes.map((c) => classRow(c, code)),
  };
}

function criterionRow(c: Criterion, scheme: string): Row<'TieuChi'> {
  return {
    scheme,
    code: c.code,
    parent: c.parent ?? '',
    title: c.title,
    kind: c.kind === null ? '' : CRITERION_KIND_WORDS[c.kind],
    max: numberOf(c.max),
    measure: c.measure === null ? '' : MEASURE_WORDS[c.measure],
    points: numberOf(c.points),
    target: numberOf(c.target),
    appraiser: c.appraiser ?? '',
    evidence: c.evidence === true ? YES : '',
  };
}

function stepRow(s: Step, index: number, criterion: string, scheme: string): Row<'BacDiem'> {
  const boundary = s.from === null ? '' : boundaryOf(s.includesFrom);
  const { label } = s;
  return {
    scheme,
    criterion,
    step: index + 1,
    boundary,
    from: numberOf(s.from),
    label,
    points: Number(s.points),
  };
}

function classRow(c: ClassBand, scheme: string): Row<'MucXepLoai'> {
  return {
    scheme,
    name: c.name,
    boundary: boundaryOf(c.includesFrom),
    from: Number(c.from),
    floor: numberOf(c.floor),
    condition: c.condition ?? '',
    quota: numberOf(c.quota),
    floorBy: c.floor === undefined ? '' : FLOOR_WORDS[c.floorBy ?? 'criterion'],
    quotaOf: c.quota === undefined ? '' : QUOTA_WORDS[c.quotaOf ?? 'all'],
    place: null,
  };
}

/** A cell's number as decimal text, under its name; nothing where the cell is blank. */
function given<K extends string>(name: K, value: number | null): { readonly [N in K]?: string } {
  return (value === null ? {} : { [name]: String(value) }) as { readonly [N in K]?: string };
}

function classOf(row: Row<'MucXepLoai'>): ClassBand {
  const { floor, quota, condition } = row;
  return {
    name: row.name,
    from: String(row.from ?? 0),
    includesFrom: row.boundary !== INCLUDES_WORDS.above,
    ...given('floor', floor),
    ...(floor === null ? {} : { floorBy: codeOf(FLOOR_WORDS, row.floorBy) ?? 'criterion' }),
    ...(condition === '' ? {} : { condition }),
    ...given('quota', quota),
    ...(quota === null ? {} : { quotaOf: codeOf(QUOTA_WORDS, row.quotaOf) ?? 'all' }),
  };
}

/** Rows of one scheme as schemeRows makes them. */
export function schemeTables(book: SchemeTables, code: string): SchemeTables {
  return {
    BoTieuChi: book.BoTieuChi.filter((row) => row.code === code),
    TieuChi: book.TieuChi.filter((row) => row.scheme === code),
    BacDiem: book.BacDiem.filter((row) => row.scheme === code),
    MucXepLoai: book.MucXepLoai.filter((row) => row.scheme === code).map((row) => ({ ...row, place: null })),
  };
}

/** The scheme as core scores with it; null where the book has none of that code. */
export function schemeOf(book: SchemeTables, code: string): ScoringScheme | null {
  const head = book.BoTieuChi.find((row) => row.code === code);
  if (head === undefined) return null;
  const { number, date, title, year, max, bonusMax, penaltyMax } = head;
  const groups = groupsOf(head);
  const steps = book.BacDiem.filter((row) => row.scheme === code);
  return {
    number,
    date,
    title,
    year,
    max: String(max ?? 0),
    ...given('bonusMax', bonusMax),
    ...given('penaltyMax', penaltyMax),
    ...(groups.length === 0 ? {} : { groups }),
    ...(head.second === '' ? {} : { secondAppraisal: true }),
    criteria: book.TieuChi.filter((row) => row.scheme === code).map((row) => criterionOf(row, steps)),
    classes: book.MucXepLoai.filter((row) => row.scheme === code)
      .map(classOf)
      .sort(compareBands),
  };
}

function stepOf(row: Row<'BacDiem'>): Step {
  return {
    from: row.from === null ? null : String(row.from),
    includesFrom: row.boundary !== INCLUDES_WORDS.above,
    label: row.label,
    points: String(row.points ?? 0),
  };
}

function criterionOf(row: Row<'TieuChi'>, all: readonly Row<'BacDiem'>[]): Criterion {
  const steps = all.filter((s) => s.criterion === row.code).map(stepOf);
  return {
    code: row.code,
    parent: row.parent === '' ? null : row.parent,
    title: row.title,
    kind: codeOf(CRITERION_KIND_WORDS, row.kind),
    max: row.max === null ? null : String(row.max),
    measure: codeOf(MEASURE_WORDS, row.measure),
    ...given('points', row.points),
    ...given('target', row.target),
    ...(steps.length === 0 ? {} : { steps }),
    ...(row.appraiser === '' ? {} : { appraiser: row.appraiser }),
    ...(row.evidence === '' ? {} : { evidence: true }),
  };
}
