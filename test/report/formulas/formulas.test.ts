import { describe, expect, test } from '@jest/globals';
import { monthRows } from '../../../src/report/book/chartRows.ts';
import { formulasFor } from '../../../src/report/formulas/formulaOf.ts';
import { own, quoted, whole } from '../../../src/report/formulas/refs.ts';
import { COMPARISONS, FIGURES } from '../../../src/messages/vi/figures.ts';
import { TABLE_NAMES, TABLES, type Row, type TableName } from '../../../src/workbook/schema.ts';
import { CRITERION_KIND_WORDS, MEASURE_WORDS } from '../../../src/workbook/tables/scoring.ts';
import type { TableDef } from '../../../src/workbook/tables/columns.ts';
import { readFormula } from '../../support/repair/formula.ts';
import { judgeFunction } from '../../support/repair/functions.ts';

type PlainRow = Readonly<Record<string, string | number | null>>;

const KINDS = Object.values(CRITERION_KIND_WORDS);
const MEASURES = Object.values(MEASURE_WORDS);

/** Criteria of every kind and every measure. */
const CRITERIA: readonly Row<'TieuChi'>[] = [
  ...MEASURES.map((measure) => ({ measure, kind: CRITERION_KIND_WORDS.auto })),
  ...KINDS.map((kind) => ({ measure: '', kind })),
].map(({ measure, kind }, i) => ({
  scheme: 'BTC1',
  code: `TC${i}`,
  parent: '',
  title: '',
  kind,
  max: 10,
  measure,
  points: 2,
  target: 5,
  appraiser: '',
  evidence: '',
}));

const formulaOf = formulasFor({ asOfFixed: false, criteria: CRITERIA, frozen: new Set() });

/** Rows whose formulas differ from those of other rows of their table. */
const ROWS: Partial<Record<TableName, readonly PlainRow[]>> = {
  TQChung: Object.values(FIGURES).map((label) => ({ label })),
  TQSoSanh: Object.values(COMPARISONS).map((label) => ({ label })),
  TQThang: monthRows(),
  ChamDiem: CRITERIA.map((c) => ({ criterion: c.code, scheme: c.scheme })),
  CaiDat: [{ key: 'asOf' }],
};

interface Found {
  readonly where: string;
  readonly formula: string;
}

const found: readonly Found[] = TABLE_NAMES.flatMap((name) => {
  const def: TableDef = TABLES[name];
  return (ROWS[name] ?? [{}]).flatMap((row) =>
    Object.keys(def.columns).flatMap((column) => {
      const formula = formulaOf(name, column, row);
      return formula === undefined ? [] : [{ where: `${name}.${column}`, formula }];
    }),
  );
});

test('every derived column has a formula, and no other has', () => {
  const derived = TABLE_NAMES.flatMap((name) => {
    const def: TableDef = TABLES[name];
    return Object.entries(def.columns).flatMap(([key, c]) => (c.derived ? [`${name}.${key}`] : []));
  });
  const having = new Set(found.map((f) => f.where));
  // Số liệu tính đến ngày is a formula until a person types a day over it.
  expect([...having].filter((where) => !derived.includes(where))).toEqual(['CaiDat.value']);
  expect(derived.filter((where) => !having.has(where))).toEqual([]);
});

test('a day that a person fixed has no formula', () => {
  const fixed = formulasFor({ asOfFixed: true, criteria: [], frozen: new Set() });
  expect(fixed('CaiDat', 'value', { key: 'asOf' })).toBeUndefined();
  expect(formulaOf('CaiDat', 'value', { key: 'issuer' })).toBeUndefined();
});

describe('every formula', () => {
  test('can be read, and uses functions of Excel 2007 only', () => {
    for (const { where, formula } of found) {
      const { error, functions } = readFormula(formula);
      expect({ where, error }).toEqual({ where, error: null });
      for (const name of functions)
        expect({ where, name, is: judgeFunction(name) }).toEqual({ where, name, is: 'known' });
    }
  });

  test('names tables and columns that there are', () => {
    for (const { where, formula } of found) {
      for (const { table, columns } of readFormula(formula).tables) {
        const def = TABLES[table as TableName] as TableDef | undefined;
        const headers = Object.values(def?.columns ?? {}).map((c) => c.header);
        expect({ where, table, known: def !== undefined }).toEqual({ where, table, known: true });
        for (const column of columns) expect(headers).toContain(column);
      }
    }
  });

  test('depends on no clock and no country', () => {
    for (const { formula } of found) {
      expect(formula).not.toMatch(/\b(TODAY|NOW|TEXT|RAND|INDIRECT|OFFSET)\(/);
      expect(formula.length).toBeLessThanOrEqual(8192);
    }
  });
});

describe('references', () => {
  test('a column of the own row, a whole column, quotes', () => {
    expect(own('TheoDoi', 'status')).toBe('TheoDoi[[#This Row],[Tình hình (cơ quan báo cáo)]]');
    expect(whole('TheoDoi', 'task')).toBe('TheoDoi[Mã nhiệm vụ]');
    expect(whole('TheoDoi', 'status')).toBe('TheoDoi[[Tình hình (cơ quan báo cáo)]]');
    expect(quoted('Thi đua "khéo"')).toBe('"Thi đua ""khéo"""');
  });
});
