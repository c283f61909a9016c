import { formatPadded } from '../../core/date/format.ts';
import { parseIso } from '../../core/date/parse.ts';
import { fill } from '../../messages/fill.ts';
import type { Language } from '../../messages/types.ts';
import { viewWords } from '../../messages/views.ts';
import { TABLES, type Book, type TableName } from '../../workbook/schema.ts';
import type { PlainRow } from '../rowPlaces.ts';

/** A value as its cell shows it: dd/mm/yyyy, a decimal comma; '' for blank. */
export function cellText(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value).replace('.', ',');
  const date = parseIso(value);
  return date === null ? value : formatPadded(date);
}

/** The column that says most of a row, besides its key. */
const HEADLINES: Partial<Record<TableName, string>> = {
  CaiDat: 'label',
  NhiemVu: 'title',
  CoQuan: 'name',
  PhanCong: 'via',
  KyBaoCao: 'due',
  TheoDoi: 'title',
  BaoCao: 'agencyName',
  QuyetDinh: 'question',
  NhatKy: 'detail',
};

export function headlineOf(table: TableName): string {
  const columns = Object.keys(TABLES[table].columns);
  const key: readonly string[] = TABLES[table].key;
  return HEADLINES[table] ?? columns.find((column) => !key.includes(column)) ?? columns[0] ?? '';
}

/** Names that rows are called by. */
export interface RowNames {
  readonly tasks: ReadonlyMap<string, string>;
  readonly agencies: ReadonlyMap<string, string>;
}

export function rowNames(book: Pick<Book, 'NhiemVu' | 'CoQuan'>): RowNames {
  return {
    tasks: new Map(book.NhiemVu.map((row) => [row.code, row.path || row.tt || row.code])),
    agencies: new Map(book.CoQuan.map((row) => [row.code, row.name])),
  };
}

/** A row in words: 'UBND xã An Lư · 3.2 · kỳ 1'; where its table has no better name, its key. */
export function rowText(table: TableName, row: PlainRow, names: RowNames, language: Language = 'vi'): string {
  const P = viewWords(language).PLACE_WORDS;
  const text = (key: string) => String(row[key] ?? '');
  const agency = names.agencies.get(text('agency')) ?? text('agency');
  const tt = names.tasks.get(text('task')) ?? text('task');
  const round = text('round');
  if (table === 'TheoDoi') return fill(P.obligation, { agency, tt, round });
  if (table === 'PhanCong') return fill(P.assignment, { agency, tt, role: text('role') });
  if (table === 'BaoCao' || table === 'DanhGiaChung') return fill(P.agencyRound, { agency, round });
  if (table === 'KyBaoCao' || table === 'TQKy')
    return fill(P.round, { round: text(table === 'TQKy' ? 'round' : 'number') });
  if (table === 'NhiemVu') return names.tasks.get(text('code')) ?? text('code');
  if (table === 'CaiDat') return text('label');
  // What a question is about says more than its code.
  if (table === 'QuyetDinh' && text('row') !== '')
    return [names.tasks.get(text('row')) ?? text('row'), text('field')].filter(Boolean).join(' · ');
  const parts = TABLES[table].key.map((key) => (key === 'agency' ? agency : cellText(row[key] ?? null)));
  return parts.join(' · ');
}
