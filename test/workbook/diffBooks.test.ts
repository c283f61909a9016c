import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cellContent, diffBooks, toContent, type Formulas } from '../../src/workbook/diffBooks.ts';
import type { TableChange } from '../../src/workbook/ports.ts';
import { emptyBook, TABLE_NAMES, TABLES, type Book, type TableName } from '../../src/workbook/schema.ts';
import { isDate, isFormula, type CellContent } from '../../src/workbook/spec.ts';
import { any, date, number, text } from '../../src/workbook/tables/columns.ts';
import type { TableDef } from '../../src/workbook/tables/columns.ts';

type PlainRow = Record<string, string | number | null>;

const PLAIN: Formulas = { before: () => undefined, after: () => undefined };

function bookWith(tables: Partial<Record<TableName, readonly PlainRow[]>>): Book {
  return { ...emptyBook(), ...tables } as Book;
}

const holiday = (day: string, label: string): PlainRow => ({ day, label });

describe('changes', () => {
  test('a row that is new, one that is gone, one that differs', () => {
    const before = bookWith({
      NgayNghi: [holiday('2026-01-01', 'Tết'), holiday('2026-04-30', ''), holiday('2026-09-02', 'Lễ')],
    });
    const after = bookWith({
      NgayNghi: [
        holiday('2026-09-02', 'Quốc khánh'),
        holiday('2026-01-01', 'Tết'),
        holiday('2026-05-01', ''),
      ],
    });
    expect(diffBooks(before, after, PLAIN)).toEqual([
      { kind: 'update', table: 'NgayNghi', key: ['2026-09-02'], set: { 'Tên ngày nghỉ': 'Quốc khánh' } },
      { kind: 'delete', table: 'NgayNghi', keys: [['2026-04-30']] },
      {
        kind: 'insert',
        table: 'NgayNghi',
        rows: [{ 'Ngày nghỉ': { date: '2026-05-01' }, 'Tên ngày nghỉ': null }],
      },
    ]);
  });

  test('nothing differs, nothing changes', () => {
    const book = bookWith({ NgayNghi: [holiday('2026-01-01', 'Tết')] });
    expect(diffBooks(book, bookWith({ NgayNghi: [...book.NgayNghi] as PlainRow[] }), PLAIN)).toEqual([]);
  });

  test('a blank is what a formula without text gives; a nought is something else', () => {
    const figures = (value: string | number | null) => bookWith({ TQChung: [{ label: 'Kỳ', value }] });
    expect(diffBooks(figures(null), figures(''), PLAIN)).toEqual([]);
    expect(diffBooks(figures(''), figures(null), PLAIN)).toEqual([]);
    expect(diffBooks(figures(null), figures(0), PLAIN)).toHaveLength(1);
    expect(diffBooks(figures('x'), figures(''), PLAIN)).toHaveLength(1);
  });

  test('a formula cell is written with core’s value; one that gives nothing holds an empty text', () => {
    const column = number('Số', { derived: true });
    expect(cellContent('BaoCao', 'daysLate', column, { daysLate: 3 }, () => 'MAX(0,1)')).toEqual({
      formula: 'MAX(0,1)',
      value: 3,
    });
    expect(cellContent('BaoCao', 'daysLate', column, { daysLate: null }, () => 'MAX(0,1)')).toEqual({
      formula: 'MAX(0,1)',
      value: '',
    });
  });

  test('a formula that is another now is written though its value is the same', () => {
    const book = bookWith({ NgayNghi: [holiday('2026-01-01', 'Tết')] });
    const formula = (text: string) => (_: TableName, column: string) =>
      column === 'label' ? text : undefined;
    const changes = diffBooks(book, book, { before: formula('A1'), after: formula('B1') });
    expect(changes).toEqual([
      {
        kind: 'update',
        table: 'NgayNghi',
        key: ['2026-01-01'],
        set: { 'Tên ngày nghỉ': { formula: 'B1', value: 'Tết' } },
      },
    ]);
    expect(diffBooks(book, book, { before: formula('A1'), after: formula('A1') })).toEqual([]);
  });
});

describe('a value as cell content', () => {
  test.each([
    [text('Chữ'), '2026-06-05', '2026-06-05'],
    [text('Chữ'), '', null],
    [date('Ngày'), '2026-06-05', { date: '2026-06-05' }],
    [date('Ngày'), null, null],
    [any('Giá trị'), '2026-06-05', { date: '2026-06-05' }],
    [any('Giá trị'), 'Theo kỳ', 'Theo kỳ'],
    [number('Số'), 0, 0],
  ])('%#', (column, value, expected) => {
    expect(toContent(value, column)).toEqual(expected);
  });
});

function plain(content: CellContent): string | number | null {
  const value = isFormula(content) ? content.value : content;
  return isDate(value) ? value.date : (value as string | number | null);
}

/** Carries changes out on rows of typed values, as a host does on cells. */
function applied(name: TableName, rows: readonly PlainRow[], changes: readonly TableChange[]): PlainRow[] {
  const def: TableDef = TABLES[name];
  const keyByHeader = new Map(Object.entries(def.columns).map(([key, c]) => [c.header, [key, c] as const]));
  const blank = (type: string) => (type === 'text' || type === 'choice' ? '' : null);
  const typed = (set: Readonly<Record<string, CellContent>>): PlainRow =>
    Object.fromEntries(
      Object.entries(set).map(([header, content]) => {
        const [key, column] = keyByHeader.get(header)!;
        return [key, plain(content) ?? blank(column.type)];
      }),
    );
  const keyOf = (row: PlainRow) => def.key.map((k) => String(row[k] ?? '')).join('|');
  let current = [...rows];
  for (const change of changes.filter((c) => c.table === name)) {
    if (change.kind === 'insert') current = [...current, ...change.rows.map(typed)];
    if (change.kind === 'delete') {
      const gone = new Set(change.keys.map((key) => key.join('|')));
      current = current.filter((row) => !gone.has(keyOf(row)));
    }
    if (change.kind === 'update') {
      const key = change.key.join('|');
      current = current.map((row) => (keyOf(row) === key ? { ...row, ...typed(change.set) } : row));
    }
  }
  return current;
}

const rowsOf = fc.uniqueArray(
  fc.record({
    agency: fc.constantFrom('P1', 'P2', 'X1', 'X2'),
    round: fc.constantFrom(1, 2),
    letter: fc.constantFrom('', '12/BC', '=1+1'),
    letterDate: fc.constantFrom(null, '2026-06-01', '2026-06-02'),
    times: fc.constantFrom(null, 0, 1, 2),
    exempt: fc.constantFrom('', 'Chỉ phối hợp'),
  }),
  { selector: (row) => `${row.agency}|${row.round}` },
);

const BLANK_REPORT: PlainRow = Object.fromEntries(
  Object.entries(TABLES.BaoCao.columns).map(([key, c]) => [key, c.type === 'text' ? '' : null]),
);

test('the changes, applied to what was, give what shall be', () => {
  fc.assert(
    fc.property(rowsOf, rowsOf, (one, other) => {
      const rows = (list: readonly object[]) => list.map((row) => ({ ...BLANK_REPORT, ...row }) as PlainRow);
      const [before, after] = [rows(one), rows(other)];
      const changes = diffBooks(bookWith({ BaoCao: before }), bookWith({ BaoCao: after }), PLAIN);
      const sorted = (list: readonly PlainRow[]) =>
        [...list].sort((a, b) => (`${a['agency']}${a['round']}` < `${b['agency']}${b['round']}` ? -1 : 1));
      expect(sorted(applied('BaoCao', before, changes))).toEqual(sorted(after));
      expect(changes.every((c) => c.table === 'BaoCao')).toBe(true);
      // Carried out once, there is nothing left to do.
      expect(diffBooks(bookWith({ BaoCao: after }), bookWith({ BaoCao: after }), PLAIN)).toEqual([]);
    }),
    { seed: 20260605, numRuns: 300 },
  );
});

test('every table can be compared', () => {
  for (const name of TABLE_NAMES) {
    const def: TableDef = TABLES[name];
    const row = Object.fromEntries(
      Object.entries(def.columns).map(([key, c]) => [
        key,
        c.type === 'text' ? 'x' : c.type === 'number' ? 1 : null,
      ]),
    );
    const changes = diffBooks(emptyBook(), bookWith({ [name]: [row] }), PLAIN);
    expect(changes.map((c) => [c.kind, c.table])).toEqual([['insert', name]]);
    expect(diffBooks(bookWith({ [name]: [row] }), emptyBook(), PLAIN)[0]?.kind).toBe('delete');
  }
});
