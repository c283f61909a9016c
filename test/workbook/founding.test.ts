import { describe, expect, test } from '@jest/globals';
import { isComputed, isLaterTable, lackingIn, laterColumns } from '../../src/workbook/founding.ts';
import { TABLE_NAMES, TABLES, type TableName } from '../../src/workbook/schema.ts';
import type { TableDef } from '../../src/workbook/tables/columns.ts';

const own = TABLE_NAMES.filter((name) => !isComputed(name));

describe('what every book has had from the first version on', () => {
  test('the columns that name a row are among it', () => {
    const later = own
      .filter((name) => !isLaterTable(name))
      .flatMap((name) =>
        laterColumns(name).filter((key) => (TABLES[name].key as readonly string[]).includes(key)),
      );
    expect(later).toEqual([]);
  });

  test('a table that came later came as a whole', () => {
    const whole = own.filter(isLaterTable);
    expect(whole).toEqual(['KhoiBieu', 'CotKhoi', 'NamTruoc', 'BacDiem']);
    expect(whole.map((name) => laterColumns(name).length)).toEqual(
      whole.map((name) => Object.keys(TABLES[name].columns).length),
    );
  });
});

test('a book lacks what came later and is not there; tables that are only computed are not asked for', () => {
  const table = (name: TableName, without: readonly string[] = []) => {
    const def: TableDef = TABLES[name];
    const headers = Object.values(def.columns).map(({ header }) => header);
    const left = headers.filter((header) => !without.includes(header));
    return { name, sheet: def.sheet, headers: left, columns: {}, rows: [] };
  };
  const all = own.map((name) => table(name));
  expect(lackingIn(all)).toEqual({ tables: [], columns: {} });
  const some = own
    .filter((name) => name !== 'BacDiem' && name !== 'NhiemVu')
    .map((name) => table(name, ['Bước', 'Lưu ý', 'Tên đợt']));
  // "Tên đợt" and NhiemVu were there from the first: that they are missing is no sign of age.
  expect(lackingIn(some)).toEqual({
    tables: ['BacDiem'],
    columns: { DotCham: ['step'], ChamDiem: ['note'] },
  });
});
