import type { Issue, IssueCode, SourceRef } from '../core/issue.ts';
import { checkScheme } from '../core/scoring/checkScheme.ts';
import { schemeOf } from '../report/book/schemeRows.ts';
import type { Book } from '../workbook/schema.ts';
import type { TableName } from '../workbook/tableNames.ts';
import type { TrackedBook } from './openBook.ts';
import { placeOf, type PlainRow } from './rowPlaces.ts';

/** The column in which a fault is mended; of others the row is named. */
const FIELDS: Partial<Record<IssueCode, string>> = {
  'scheme.maxInvalid': 'max',
  'scheme.sumMismatch': 'max',
  'scheme.fieldMismatch': 'max',
  'scheme.overCap': 'max',
  'scheme.kindMissing': 'kind',
  'scheme.kindOnParent': 'kind',
  'scheme.measureMissing': 'measure',
  'scheme.targetMissing': 'target',
  'scheme.stepsInvalid': 'points',
  'scheme.classGap': 'from',
  'scheme.classHole': 'from',
  'scheme.classOverlap': 'from',
  'scheme.quotaLower': 'quota',
  'scheme.duplicateClass': 'name',
};

type Found = readonly [table: TableName, row: PlainRow];

/** The row that a fault speaks of: a step, a criterion or a class of the scheme, else the scheme itself. */
function rowOf(book: Book, scheme: string, { code, params }: Issue): Found | null {
  const said = String(params['criterion'] ?? params['about'] ?? params['name'] ?? '');
  const own = <T extends { readonly scheme: string }>(rows: readonly T[]) =>
    rows.filter((row) => row.scheme === scheme);
  const step = own(book.BacDiem).find((row) => row.criterion === said);
  if (code === 'scheme.stepsInvalid' && step !== undefined) return ['BacDiem', step];
  const criterion = own(book.TieuChi).find((row) => row.code === said);
  if (criterion !== undefined) return ['TieuChi', criterion];
  const band = own(book.MucXepLoai).find((row) => row.name === said);
  if (band !== undefined) return ['MucXepLoai', band];
  const head = book.BoTieuChi.find((row) => row.code === scheme);
  return head === undefined ? null : ['BoTieuChi', head];
}

function cellOf({ book, places }: Source, scheme: string, fault: Issue): SourceRef {
  const found = rowOf(book, scheme, fault);
  return found === null ? fault.at : placeOf(places, found[0], found[1], FIELDS[fault.code]);
}

type Source = Pick<TrackedBook, 'book' | 'places'>;

/** What is wrong with schemes as the sheet Bộ tiêu chí holds them now, each with the cell to be mended. */
export function schemeFaults(source: Source, codes: readonly string[]): Issue[] {
  return codes.flatMap((code) => {
    const scheme = schemeOf(source.book, code);
    if (scheme === null) return [];
    // That it is a sample was said when it was read, and is no fault of a cell.
    const faults = checkScheme(scheme).filter((fault) => fault.code !== 'scheme.sample');
    return faults.map((fault) => ({ ...fault, at: cellOf(source, code, fault) }));
  });
}
