import type { ClassBand, Criterion, ScoringScheme } from '../../core/scoring/types.ts';
import { parseIso } from '../../core/date/parse.ts';
import type { Book, Row } from '../../workbook/schema.ts';
import { CRITERION_KIND_WORDS, INCLUDES_WORDS, MEASURE_WORDS } from '../../workbook/tables/scoring.ts';
import { codeOf } from './words.ts';

type SchemeTables = Pick<Book, 'BoTieuChi' | 'TieuChi' | 'MucXepLoai'>;

/** A scheme as rows of the three tables of the sheet Bộ tiêu chí. */
export function schemeRows(scheme: ScoringScheme, code: string): SchemeTables {
  const { number, date, title, year, max } = scheme;
  return {
    BoTieuChi: [{ code, number, date: parseIso(date ?? ''), title, year, max: Number(max) }],
    TieuChi: scheme.criteria.map((c) => criterionRow(c, code)),
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
    max: c.max === null ? null : Number(c.max),
    measure: c.measure === null ? '' : MEASURE_WORDS[c.measure],
  };
}

function classRow(c: ClassBand, scheme: string): Row<'MucXepLoai'> {
  const boundary = INCLUDES_WORDS[c.includesFrom ? 'from' : 'above'];
  return { scheme, name: c.name, boundary, from: Number(c.from), floor: null, condition: '', quota: null };
}

/** The scheme as core scores with it; null where the book has none of that code. */
export function schemeOf(book: SchemeTables, code: string): ScoringScheme | null {
  const head = book.BoTieuChi.find((row) => row.code === code);
  if (head === undefined) return null;
  const classes = book.MucXepLoai.filter((row) => row.scheme === code).map((row) => ({
    name: row.name,
    from: String(row.from ?? 0),
    includesFrom: row.boundary !== INCLUDES_WORDS.above,
  }));
  return {
    number: head.number,
    date: head.date,
    title: head.title,
    year: head.year,
    max: String(head.max ?? 0),
    criteria: book.TieuChi.filter((row) => row.scheme === code).map(criterionOf),
    classes: classes.sort((a, b) => Number(b.from) - Number(a.from)),
  };
}

function criterionOf(row: Row<'TieuChi'>): Criterion {
  return {
    code: row.code,
    parent: row.parent === '' ? null : row.parent,
    title: row.title,
    kind: codeOf(CRITERION_KIND_WORDS, row.kind),
    max: row.max === null ? null : String(row.max),
    measure: codeOf(MEASURE_WORDS, row.measure),
  };
}
