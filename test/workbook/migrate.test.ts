import { describe, expect, test } from '@jest/globals';
import { migrate, versionOf, type Migration } from '../../src/workbook/migrate.ts';
import type { ReadTable } from '../../src/workbook/ports.ts';

function info(version: string | number): ReadTable {
  const cells = {
    Mục: { kind: 'text' as const, value: 'schemaVersion' },
    'Nội dung': { kind: 'text' as const, value: version },
  };
  return {
    name: 'ThongTin',
    sheet: '_skh',
    headers: ['Mục', 'Nội dung'],
    columns: { Mục: 'A', 'Nội dung': 'B' },
    rows: [{ row: 2, cells }],
  };
}

const renamed =
  (from: string, to: string): Migration =>
  (tables) =>
    tables.map((t) => (t.name === from ? { ...t, name: to } : t));

/** 1 → 2 → 3: a table is renamed twice, so the order shows. */
const STEPS = { 1: renamed('Cu', 'Giua'), 2: renamed('Giua', 'Moi') };
const OLD: readonly ReadTable[] = [{ ...info('1'), name: 'Cu' }];

describe('bringing tables up', () => {
  test('step by step', () => {
    expect(migrate(OLD, 1, 3, STEPS).value?.map((t) => t.name)).toEqual(['Moi']);
    expect(migrate(OLD, 1, 2, STEPS).value?.map((t) => t.name)).toEqual(['Giua']);
  });

  test('the present version as it is', () => {
    expect(migrate(OLD, 3, 3, STEPS)).toEqual({ value: OLD, issues: [] });
  });

  test('a newer one is refused, naming both versions', () => {
    const { value, issues } = migrate(OLD, 4, 3, STEPS);
    expect(value).toBeNull();
    expect(issues).toEqual([
      expect.objectContaining({ code: 'book.newerVersion', params: { version: 4, known: 3 } }),
    ]);
  });

  test.each([0, -1, 1.5])('a version that never was: %d', (version) => {
    const { value, issues } = migrate(OLD, version, 3, STEPS);
    expect(value).toBeNull();
    expect(issues.map((i) => i.code)).toEqual(['book.notOurs']);
  });

  test('the released version needs no step', () => {
    expect(migrate(OLD, 1).value).toBe(OLD);
  });
});

describe('the version a workbook says it has', () => {
  test.each([
    ['1', 1],
    [2, 2],
    ['', 0],
    ['mới', 0],
  ])('%j', (written, expected) => {
    expect(versionOf([info(written)])).toBe(expected);
  });

  test('none at all', () => {
    expect(versionOf([])).toBe(0);
  });
});
