import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { openWorkbook } from '../../../src/hosts/file/openWorkbook.ts';
import { writeWorkbook } from '../../../src/hosts/file/writeWorkbook.ts';
import type { ReadTable, TableChange } from '../../../src/workbook/ports.ts';
import type { SheetSpec, TableSpec } from '../../../src/workbook/spec.ts';
import { findRepairs } from '../../support/excelRepair.ts';
import { validate } from '../../support/ooxmlValidator.ts';
import { book, KEYS, partsOf, rewritten, settings, sheet, TASKS, type Parts } from './books.ts';
import { fullSpec } from './fullSpec.ts';

const SIDE: TableSpec = {
  name: 'BangBen',
  at: 'G4',
  columns: [
    { header: 'Mã', style: 'code' },
    { header: 'Tên', style: 'text' },
  ],
  rows: [
    ['B1', 'một'],
    ['B2', 'hai'],
    ['B3', 'ba'],
    ['B4', 'bốn'],
  ],
};

function plain(over: Partial<SheetSpec> = {}): Uint8Array {
  return writeWorkbook(book([settings(), sheet('Nhiệm vụ', { tables: [TASKS, SIDE], ...over })]));
}

const SHEET = 'xl/worksheets/sheet2.xml';

function apply(bytes: Uint8Array, ...changes: TableChange[]): Uint8Array {
  const applied = openWorkbook('s', bytes).value?.apply(changes, KEYS);
  expect(applied?.issues).toEqual([]);
  return applied?.value ?? new Uint8Array();
}

function refused(bytes: Uint8Array, ...changes: TableChange[]): unknown {
  const applied = openWorkbook('s', bytes).value?.apply(changes, KEYS);
  expect(applied?.value).toBeNull();
  return applied?.issues;
}

async function table(bytes: Uint8Array, name: string): Promise<ReadTable> {
  const read = await openWorkbook('s', bytes).value?.read([name]);
  const found = read?.value[0];
  if (found === undefined) throw new Error(JSON.stringify(read?.issues));
  return found;
}

/** Values of some columns, row by row. */
async function values(bytes: Uint8Array, name: string, ...headers: string[]): Promise<unknown[][]> {
  return (await table(bytes, name)).rows.map((r) => headers.map((h) => r.cells[h]?.value ?? null));
}

const insert = (...codes: string[]): TableChange => ({
  kind: 'insert',
  table: 'NhiemVu',
  rows: codes.map((code) => ({
    Mã: code,
    'Nội dung': `Việc ${code}`,
    Kỳ: 9,
    'Ngày nhận': { date: '2025-12-31' },
  })),
});
const remove = (...codes: string[]): TableChange => ({
  kind: 'delete',
  table: 'NhiemVu',
  keys: codes.map((code) => [code]),
});
const update = (code: string, set: Extract<TableChange, { kind: 'update' }>['set']): TableChange => ({
  kind: 'update',
  table: 'NhiemVu',
  key: [code],
  set,
});

describe('update', () => {
  test('sets the named columns only; other cells and parts keep every byte', async () => {
    const before = plain();
    const after = apply(
      before,
      update('NV0002', { 'Nội dung': '= mới', 'Ngày nhận': { date: '2025-04-30' } }),
    );
    expect(await values(after, 'NhiemVu', 'Mã', 'Nội dung', 'Ngày nhận')).toEqual([
      ['NV0001', 'Việc 1', '2025-03-01'],
      ['NV0002', '= mới', '2025-04-30'],
      ['NV0003', 'Việc 3', '2025-03-03'],
    ]);
    const [old, now] = [partsOf(before), partsOf(after)];
    expect(Object.keys(now)).toEqual(Object.keys(old));
    expect(Object.keys(now).filter((name) => now[name] !== old[name])).toEqual([SHEET]);
    const others = (xml: string | undefined): string => (xml ?? '').replace(/<c r="[BD]6".*?<\/c>/g, '');
    expect(others(now[SHEET])).toBe(others(old[SHEET]));
  });

  test('what a cell holds already changes nothing: the same bytes', () => {
    const before = plain();
    const formula = TASKS.columns[4]?.formula ?? '';
    const set = { Kỳ: 2, 'Ngày nhận': { date: '2025-03-02' }, 'Đánh giá': { formula, value: 'Sau' } };
    expect(apply(before, update('NV0002', set))).toBe(before);
  });

  test('a new cached value leaves the formula and its attributes', () => {
    const before = rewritten(plain(), (parts) => {
      parts[SHEET] = (parts[SHEET] ?? '').replace(
        /(<c r="E6"[^>]*?) t="str"><f>/,
        '$1 cm="1" t="str"><f ca="1">',
      );
    });
    const formula = TASKS.columns[4]?.formula ?? '';
    const after = apply(before, update('NV0002', { 'Đánh giá': { formula, value: 5 } }));
    const cell = /<c r="E6".*?<\/c>/.exec(partsOf(after)[SHEET] ?? '')?.[0] ?? '';
    expect(cell).toContain('cm="1"');
    expect(cell).toContain('<f ca="1">IF(');
    expect(cell).toMatch(/<\/f><v>5<\/v><\/c>$/);
    expect(cell).not.toContain('t="str"');
  });

  test('blank empties a cell and keeps its format', async () => {
    const after = apply(plain(), update('NV0001', { 'Nội dung': null, Kỳ: '' }));
    expect((await values(after, 'NhiemVu', 'Nội dung', 'Kỳ'))[0]).toEqual([null, null]);
    expect(partsOf(after)[SHEET]).toMatch(/<c r="B5" s="\d+"\/>/);
  });

  test('rows are found by key, wherever sorting put them', async () => {
    const sorted = rewritten(plain(), (parts) => {
      parts[SHEET] = (parts[SHEET] ?? '')
        .replace('NV0001', 'TAM')
        .replace('NV0003', 'NV0001')
        .replace('TAM', 'NV0003');
    });
    const after = apply(sorted, update('NV0001', { 'Nội dung': 'x' }));
    expect(await values(after, 'NhiemVu', 'Mã', 'Nội dung')).toEqual([
      ['NV0003', 'Việc 1'],
      ['NV0002', 'Việc 2'],
      ['NV0001', 'x'],
    ]);
  });

  test('a hidden row stays hidden', () => {
    const hidden = rewritten(plain(), (parts) => {
      parts[SHEET] = (parts[SHEET] ?? '').replace('<row r="6">', '<row r="6" hidden="1" spans="1:8">');
    });
    const after = apply(hidden, update('NV0002', { Kỳ: 5 }));
    expect(partsOf(after)[SHEET]).toContain('<row r="6" hidden="1" spans="1:8">');
  });

  test('a day in a text cell is seen as a day, a number in a day cell as a number', async () => {
    const after = apply(plain(), update('NV0001', { 'Nội dung': { date: '2025-06-05' }, 'Ngày nhận': 3 }));
    const row = (await table(after, 'NhiemVu')).rows[0];
    expect(row?.cells['Nội dung']).toEqual({ kind: 'date', value: '2025-06-05' });
    expect(row?.cells['Ngày nhận']).toEqual({ kind: 'number', value: 3 });
    expect(await validate(after)).toEqual([]);
  }, 120_000);

  test('unknown rows, columns and tables, double keys and long texts are refused, all named', () => {
    const double = rewritten(plain(), (parts) => {
      parts[SHEET] = (parts[SHEET] ?? '').replace('NV0003', 'NV0001');
    });
    expect(refused(double, update('NV0001', { Kỳ: 1 }))).toMatchObject([
      { code: 'book.duplicateKey', at: { file: 's', sheet: 'Nhiệm vụ' }, params: { key: 'NV0001' } },
    ]);
    expect(
      refused(
        plain(),
        update('NV0009', { Kỳ: 1 }),
        update('NV0001', { Lạ: 1 }),
        update('NV0001', { 'Nội dung': 'x'.repeat(32_768) }),
        insert('NV0002'),
      ),
    ).toMatchObject([
      { code: 'book.rowMissing' },
      { code: 'book.columnMissing', params: { table: 'NhiemVu', column: 'Lạ' } },
      { code: 'book.textTooLong' },
      { code: 'book.duplicateKey' },
    ]);
    const foreign: TableChange = { kind: 'delete', table: 'KhongCo', keys: [['x']] };
    expect(refused(plain(), foreign)).toMatchObject([{ code: 'book.tableMissing' }]);
  });
});

describe('insert', () => {
  test('grows the table, beside another that stays as it is', async () => {
    const after = apply(plain(), insert('NV0010', 'NV0011'));
    expect(await values(after, 'NhiemVu', 'Mã', 'Ngày nhận')).toEqual([
      ['NV0001', '2025-03-01'],
      ['NV0002', '2025-03-02'],
      ['NV0003', '2025-03-03'],
      ['NV0010', '2025-12-31'],
      ['NV0011', '2025-12-31'],
    ]);
    expect(await values(after, 'BangBen', 'Mã')).toEqual([['B1'], ['B2'], ['B3'], ['B4']]);
    const parts = partsOf(after);
    expect(parts['xl/tables/table2.xml']).toContain(
      'ref="A4:E9" totalsRowShown="0"><autoFilter ref="A4:E9"/>',
    );
    expect(parts[SHEET]).toContain('<dimension ref="A4:H9"/>');
    expect(findRepairs(after)).toEqual([]);
    expect(await validate(after)).toEqual([]);
  }, 120_000);

  test('new cells look like those above, calculated columns get their formula', async () => {
    const after = apply(plain(), insert('NV0010'));
    const xml = partsOf(after)[SHEET] ?? '';
    const style = (cell: string): string | undefined =>
      new RegExp(`<c r="${cell}" s="(\\d+)"`).exec(xml)?.[1];
    for (const column of 'ABCDE') expect(style(`${column}8`)).toBe(style(`${column}7`));
    expect((await table(after, 'NhiemVu')).rows[3]?.cells['Đánh giá']?.formula).toBe(
      TASKS.columns[4]?.formula,
    );
  });

  test("a person's own calculated column with plain references goes on as Excel would fill it", async () => {
    const own: TableSpec = {
      ...TASKS,
      columns: [...TASKS.columns.slice(0, 4), { header: 'Của tôi', style: 'number', formula: 'C5*$C$2' }],
      rows: TASKS.rows.map((r, i) => [...r.slice(0, 4), { formula: `C${String(5 + i)}*$C$2`, value: 1 }]),
    };
    const after = apply(plain({ tables: [own] }), insert('NV0010'));
    expect((await table(after, 'NhiemVu')).rows[3]?.cells['Của tôi']?.formula).toBe('C8*$C$2');
  });

  test('the blank row of an empty table is filled first', async () => {
    const after = apply(plain({ tables: [{ ...TASKS, rows: [] }] }), insert('NV0010'));
    expect(await values(after, 'NhiemVu', 'Mã', 'Ngày nhận')).toEqual([['NV0010', '2025-12-31']]);
    expect(partsOf(after)['xl/tables/table2.xml']).toContain('ref="A4:E5"');
  });

  test('rules and names that covered the column grow, others stay', () => {
    const before = plain({
      conditionalFormats: [
        { range: 'E5:E7', formula: '$C5>1', look: 'bad' },
        { range: 'E5:E6 H5:H8', formula: '$C5>1', look: 'warn' },
      ],
      validations: [{ range: 'C5:C7 A5:A7', kind: 'whole', min: 1, max: 4 }],
      page: {
        paper: 'A4',
        orientation: 'portrait',
        margins: { top: 1, bottom: 1, left: 1, right: 1, header: 1, footer: 1 },
        fitToWidth: true,
        printArea: 'A1:E7',
        repeatRows: '4:4',
      },
    });
    const parts = partsOf(apply(before, insert('NV0010', 'NV0011')));
    expect([...(parts[SHEET] ?? '').matchAll(/ sqref="([^"]*)"/g)].map((m) => m[1])).toEqual([
      'E5:E9',
      'E5:E6 H5:H8',
      'C5:C9 A5:A9',
    ]);
    expect(parts['xl/workbook.xml']).toContain(`'Nhiệm vụ'!$A$1:$E$9<`);
    expect(parts['xl/workbook.xml']).toContain(`'Nhiệm vụ'!$4:$4<`);
  });

  test('rules of the 2010 extension grow too', () => {
    const before = rewritten(plain(), (parts) => {
      const rule =
        '<x14:dataValidation type="list"><x14:formula1><xm:f>Khac!$A$1</xm:f></x14:formula1><xm:sqref>C5:C7</xm:sqref></x14:dataValidation>';
      parts[SHEET] = (parts[SHEET] ?? '').replace(
        '<tableParts',
        `<extLst><ext>${rule}</ext></extLst><tableParts`,
      );
    });
    expect(partsOf(apply(before, insert('NV0010')))[SHEET]).toContain('<xm:sqref>C5:C8</xm:sqref>');
  });

  test.each([
    ['a value', '<row r="9"><c r="B9"><v>1</v></c></row>', 'B9'],
    ['a formula', '<row r="9"><c r="E9"><f>1+1</f></c></row>', 'E9'],
  ])("%s of a person's own below the table is not written over", (_, row, cell) => {
    const before = rewritten(plain(), (parts) => {
      parts[SHEET] = (parts[SHEET] ?? '').replace('</sheetData>', `${row}</sheetData>`);
    });
    expect(refused(before, insert('NV0010', 'NV0011'))).toMatchObject([
      {
        code: 'book.blocked',
        at: { file: 's', sheet: 'Nhiệm vụ', cell },
        params: { table: 'NhiemVu', cell },
      },
    ]);
    expect(openWorkbook('s', before).value?.apply([insert('NV0010')], KEYS).value).not.toBeNull();
  });

  test('neither is another table, nor a merged cell', () => {
    const below = { ...SIDE, at: 'A10', rows: [] };
    expect(refused(plain({ tables: [TASKS, below] }), insert('a', 'b', 'c'))).toMatchObject([
      { code: 'book.blocked', params: { cell: 'A10' } },
    ]);
    expect(refused(plain({ merges: ['E8:F8'] }), insert('a'))).toMatchObject([
      { code: 'book.blocked', params: { cell: 'E8' } },
    ]);
  });

  test('a blank cell with a format below, and cells beside, are no obstacle', async () => {
    const before = rewritten(plain(), (parts) => {
      const rows = '<row r="9" ht="30"><c r="A9" s="3"/><c r="J9"><v>7</v></c></row>';
      parts[SHEET] = (parts[SHEET] ?? '').replace('</sheetData>', `${rows}</sheetData>`);
    });
    const after = apply(before, insert('NV0010', 'NV0011'));
    expect(partsOf(after)[SHEET]).toMatch(/<row r="9" ht="30"><c r="A9".*<c r="J9"><v>7<\/v><\/c><\/row>/);
    expect(findRepairs(after)).toEqual([]);
  });

  test('a totals row moves down', async () => {
    const before = rewritten(plain({ tables: [TASKS] }), (parts) => {
      parts['xl/tables/table2.xml'] = (parts['xl/tables/table2.xml'] ?? '').replace(
        'ref="A4:E7" totalsRowShown="0"',
        'ref="A4:E8" totalsRowCount="1"',
      );
      parts[SHEET] = (parts[SHEET] ?? '').replace(
        '</sheetData>',
        '<row r="8"><c r="A8" t="inlineStr"><is><t>Cộng</t></is></c><c r="C8"><f>SUBTOTAL(109,NhiemVu[Kỳ])</f><v>6</v></c></row></sheetData>',
      );
    });
    const after = apply(before, insert('NV0010', 'NV0011'));
    expect((await table(after, 'NhiemVu')).rows).toHaveLength(5);
    const parts = partsOf(after);
    expect(parts['xl/tables/table2.xml']).toContain('ref="A4:E10"');
    expect(parts['xl/tables/table2.xml']).toContain('<autoFilter ref="A4:E9"/>');
    expect(parts[SHEET]).toContain('<c r="C10"><f>SUBTOTAL(109,NhiemVu[Kỳ])</f><v>6</v></c>');
  });
});

describe('delete', () => {
  test('the rows below move up, within the table only', async () => {
    const after = apply(plain(), remove('NV0001'));
    expect(await values(after, 'NhiemVu', 'Mã', 'Kỳ', 'Đánh giá')).toEqual([
      ['NV0002', 2, 'Sau'],
      ['NV0003', 3, 'Sau'],
    ]);
    expect(await values(after, 'BangBen', 'Mã', 'Tên')).toEqual([
      ['B1', 'một'],
      ['B2', 'hai'],
      ['B3', 'ba'],
      ['B4', 'bốn'],
    ]);
    expect(partsOf(after)['xl/tables/table2.xml']).toContain('ref="A4:E6"');
    expect(findRepairs(after)).toEqual([]);
    expect(await validate(after)).toEqual([]);
  }, 120_000);

  test('formulas follow the rows that they speak of', async () => {
    const own: TableSpec = {
      ...TASKS,
      rows: TASKS.rows.map((r, i) => {
        const row = String(5 + i);
        return [
          ...r.slice(0, 4),
          { formula: `IF(C${row}>1,$C${row}&"C7",J${row}+'Nhiệm vụ'!A${row})`, value: i },
        ];
      }),
    };
    const after = apply(plain({ tables: [own] }), remove('NV0001'));
    expect((await table(after, 'NhiemVu')).rows.map((r) => r.cells['Đánh giá']?.formula)).toEqual([
      `IF(C5>1,$C5&"C7",J6+'Nhiệm vụ'!A5)`,
      `IF(C6>1,$C6&"C7",J7+'Nhiệm vụ'!A6)`,
    ]);
  });

  test('all rows: one blank row is left, its calculated columns kept', async () => {
    const after = apply(plain(), remove('NV0001', 'NV0002', 'NV0003'));
    expect((await table(after, 'NhiemVu')).rows).toEqual([]);
    expect(partsOf(after)['xl/tables/table2.xml']).toContain('ref="A4:E5"');
    expect(findRepairs(after)).toEqual([]);
    const again = apply(after, insert('NV0010'));
    expect(await values(again, 'NhiemVu', 'Mã')).toEqual([['NV0010']]);
  });

  test('a shared formula whose first cell goes leaves its followers their texts', async () => {
    const shared = rewritten(plain({ tables: [TASKS] }), (parts) => {
      let i = 0;
      parts[SHEET] = (parts[SHEET] ?? '').replace(/<f>.*?<\/f>/g, () => {
        i += 1;
        return i === 1 ? '<f t="shared" ref="E5:E7" si="3">C5*2</f>' : '<f t="shared" si="3"/>';
      });
    });
    const formulas = async (bytes: Uint8Array): Promise<unknown[]> =>
      (await table(bytes, 'NhiemVu')).rows.map((r) => r.cells['Đánh giá']?.formula);
    expect(await formulas(apply(shared, remove('NV0001')))).toEqual(['C5*2', 'C6*2']);
    expect(await formulas(apply(shared, update('NV0001', { 'Đánh giá': 'tay' })))).toEqual([
      undefined,
      'C6*2',
      'C7*2',
    ]);
  });
});

describe('the package around', () => {
  const foreign = (parts: Parts): void => {
    parts['xl/calcChain.xml'] = '<calcChain xmlns="x"><c r="E5"/></calcChain>';
    parts['[Content_Types].xml'] = (parts['[Content_Types].xml'] ?? '').replace(
      '</Types>',
      '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>',
    );
    parts['xl/_rels/workbook.xml.rels'] = (parts['xl/_rels/workbook.xml.rels'] ?? '').replace(
      '</Relationships>',
      '<Relationship Id="rIdC" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>',
    );
    parts['customXml/item1.xml'] = '<a>\r\n  <b/></a>';
    parts['xl/workbook.xml'] = (parts['xl/workbook.xml'] ?? '').replace(/<calcPr[^>]*>/, '');
  };

  test('the calculation chain goes, everything else that is not ours stays byte for byte', () => {
    const before = rewritten(writeWorkbook(fullSpec()), foreign);
    const after = apply(before, {
      kind: 'update',
      table: 'NhiemVu',
      key: ['NV0002'],
      set: { 'Nội dung nhiệm vụ': 'mới' },
    });
    const [old, now] = [partsOf(before), partsOf(after)];
    const changed = Object.keys(old).filter((name) => now[name] !== old[name]);
    expect(changed.sort()).toEqual(
      [
        '[Content_Types].xml',
        'xl/_rels/workbook.xml.rels',
        'xl/calcChain.xml',
        'xl/workbook.xml',
        SHEET,
      ].sort(),
    );
    expect(now['xl/calcChain.xml']).toBeUndefined();
    expect(Object.values(now).some((text) => text.includes('calcChain'))).toBe(false);
    expect(now['xl/workbook.xml']).toContain('</definedNames><calcPr fullCalcOnLoad="1"/></workbook>');
    expect(now['customXml/item1.xml']).toBe('<a>\r\n  <b/></a>');
  });

  test('a UTF-16 part with prefixes is patched in its own spelling', async () => {
    const parts = partsOf(plain());
    const files = { ...parts };
    const xml = (files[SHEET] ?? '')
      .replace(/<(\/?)(?=[a-z])/gi, '<$1x:')
      .replace(' xmlns=', ' xmlns:x=')
      .replace('<x:row r="6">', '<x:row>');
    files[SHEET] = xml;
    const after = apply(
      rewritten(plain(), (p) => Object.assign(p, files)),
      insert('NV0010'),
      remove('NV0001'),
    );
    expect(await values(after, 'NhiemVu', 'Mã')).toEqual([['NV0002'], ['NV0003'], ['NV0010']]);
    expect(partsOf(after)[SHEET]).not.toMatch(/<(row|c|v|f|is|t)[ >]/);
  });
});

test('any changes: the table is what a plain list would be, its neighbour untouched (seeded)', async () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant('insert' as const), n: fc.integer({ min: 0, max: 12 }) }),
    fc.record({ kind: fc.constant('delete' as const), n: fc.integer({ min: 0, max: 12 }) }),
    fc.record({ kind: fc.constant('update' as const), n: fc.integer({ min: 0, max: 12 }) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      let list = TASKS.rows.map((r) => [String(r[0]), String(r[1])]);
      const changes: TableChange[] = [];
      for (const [i, { kind, n }] of steps.entries()) {
        const code = `NV00${String(n).padStart(2, '0')}`;
        const has = list.some(([c]) => c === code);
        if (kind === 'insert' && !has) {
          list.push([code, `Việc ${code}`]);
          changes.push(insert(code));
        } else if (kind === 'delete' && has) {
          list = list.filter(([c]) => c !== code);
          changes.push(remove(code));
        } else if (kind === 'update' && has) {
          list = list.map((row) => (row[0] === code ? [code, `sửa ${String(i)}`] : row));
          changes.push(update(code, { 'Nội dung': `sửa ${String(i)}` }));
        }
      }
      const after = apply(plain(), ...changes);
      expect(await values(after, 'NhiemVu', 'Mã', 'Nội dung')).toEqual(list);
      expect(await values(after, 'BangBen', 'Mã')).toEqual([['B1'], ['B2'], ['B3'], ['B4']]);
      expect(findRepairs(after)).toEqual([]);
    }),
    { seed: 20251231, numRuns: 40 },
  );
}, 60_000);
