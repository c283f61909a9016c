import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readDocument } from '../../../src/readers/readDocument.ts';
import { blocks, codes, flow } from '../support/show.ts';
import { pdfOf, picture, say, stroke } from '../support/pdfFile.ts';
import { printedTable, printedTables, type Printing } from '../support/pdfTable.ts';

const PLAIN: Printing = {
  widths: [40, 160, 80, 100],
  room: 400,
  repeat: 1,
  cutRows: true,
  border: 'lines',
  turn: 'none',
  numbers: true,
};

const ROWS = [
  ['TT', 'Nhiệm vụ', 'Thời gian', 'Chủ trì'],
  [
    '1',
    'Tổ chức quán triệt các văn bản về công tác dân vận đến cán bộ, công chức.',
    'Quý I/2026',
    'Sở Nội vụ',
  ],
  [
    '1.1',
    'Kiểm tra việc thực hiện quy chế dân chủ ở cơ sở tại các xã, phường.',
    'Quý II/2026',
    'Thanh tra tỉnh',
  ],
  ['2', 'Báo cáo kết quả.', '30/11/2026', 'Các sở, ban, ngành; UBND các xã, phường'],
];

async function rowsOf(bytes: Uint8Array): Promise<string[]> {
  return (await blocks(bytes)).flatMap((text) => text.split('\n'));
}

const AS_TEXT = ROWS.map((row) => row.join(' | '));

describe('a table', () => {
  test('on one page', async () => {
    expect(await rowsOf(printedTable(ROWS, PLAIN))).toEqual(AS_TEXT);
  });

  test.each(['lines', 'shapes', 'boxes'] as const)('whose borders are drawn as %s', async (border) => {
    expect(await rowsOf(printedTable(ROWS, { ...PLAIN, border }))).toEqual(AS_TEXT);
  });

  test.each(['declared', 'drawn'] as const)('on a turned page (%s)', async (turn) => {
    expect(await rowsOf(printedTable(ROWS, { ...PLAIN, turn, room: 90 }))).toEqual(AS_TEXT);
  });

  test('cut in the middle of rows, header printed again, page numbers between', async () => {
    const document = await flow(printedTable(ROWS, { ...PLAIN, room: 75 }));
    expect(await rowsOf(printedTable(ROWS, { ...PLAIN, room: 75 }))).toEqual(AS_TEXT);
    const [block] = document.blocks;
    if (block?.kind !== 'table') throw new Error('no table');
    expect(block.table.headerRows).toBe(1);
    expect(block.table.rows.map((row) => row[0]?.at.page)).toEqual([1, 1, 2, 3]);
  });

  test('cut without a header on the later pages', async () => {
    expect(await rowsOf(printedTable(ROWS, { ...PLAIN, room: 75, repeat: 0 }))).toEqual(AS_TEXT);
  });

  test('lines of a cell that were ended on purpose stay lines', async () => {
    const rows = [
      ...ROWS.slice(0, 1),
      ['1', 'Đợt 1: tháng 6;\nĐợt 2: tháng 9', 'Quý I', 'Sở Nội vụ\nSở Tài chính'],
    ];
    expect((await rowsOf(printedTable(rows, PLAIN)))[1]).toBe(
      '1 | Đợt 1: tháng 6;/Đợt 2: tháng 9 | Quý I | Sở Nội vụ/Sở Tài chính',
    );
  });

  test('that begins anew under the same header is another table', async () => {
    const first = ROWS.slice(0, 3);
    const second = [ROWS[0]!, ['1', 'Tổng kết công tác năm.', 'Quý IV/2026', 'Sở Nội vụ']];
    const texts = await blocks(printedTables([first, second], PLAIN));
    expect(texts).toEqual([first, second].map((rows) => rows.map((row) => row.join(' | ')).join('\n')));
  });

  test('of other columns on the next page is another table', async () => {
    const narrow = [
      ['Mã', 'Tên'],
      ['01', 'Sở Nội vụ'],
    ];
    const wide = printedTables([ROWS.slice(0, 2)], PLAIN);
    expect(await blocks(wide)).toHaveLength(1);
    expect(
      await blocks(printedTables([narrow, narrow.slice(1)], { ...PLAIN, widths: [60, 200] })),
    ).toHaveLength(1);
  });
});

/** Words that a random plan is made of; the first of a cell begins with a capital. */
const WORDS =
  'thực hiện công tác dân vận chính quyền các cấp năm 2026 của Ủy ban nhân dân tỉnh; Sở Nội vụ, (CCHC)'.split(
    ' ',
  );

const text = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 30 })
  .map((words) => `Việc ${words.join(' ')}`);

const printing: fc.Arbitrary<Printing> = fc.record({
  widths: fc
    .array(fc.integer({ min: 70, max: 200 }), { minLength: 2, maxLength: 5 })
    .map((widths) => [40, ...widths]),
  room: fc.integer({ min: 60, max: 500 }),
  repeat: fc.constantFrom(0, 1),
  cutRows: fc.boolean(),
  border: fc.constantFrom('lines', 'shapes', 'boxes'),
  turn: fc.constantFrom('none', 'declared', 'drawn'),
  numbers: fc.boolean(),
});

test('a table is the same wherever its pages end, however it is drawn and turned', async () => {
  const cases = printing.chain((how) =>
    fc.record({
      how: fc.constant(how),
      body: fc.array(fc.array(text, { minLength: how.widths.length - 1, maxLength: how.widths.length - 1 }), {
        minLength: 1,
        maxLength: 8,
      }),
    }),
  );
  await fc.assert(
    fc.asyncProperty(cases, async ({ how, body }) => {
      const header = ['TT', ...how.widths.slice(1).map((_, i) => `Cột ${'abcde'[i]}`)];
      const rows = [header, ...body.map((cells, i) => [String(i + 1), ...cells])];
      const expected = rows.map((row) => row.join(' | '));
      const found = (await rowsOf(printedTable(rows, how))).map((row) => row.replaceAll('/', ' '));
      expect(found).toEqual(expected);
    }),
    { seed: 20260101, numRuns: 20 },
  );
});

/** 'TT | Việc' over a merged pair, drawn line by line. */
const MERGED =
  [200, 230, 260, 320].map((x) => stroke(x, 700, x, 600)).join('') +
  [700, 680, 600].map((y) => stroke(200, y, 320, y)).join('') +
  stroke(200, 640, 230, 640) +
  stroke(230, 640, 260, 640);

describe('a page', () => {
  test('merged cells', async () => {
    const content =
      MERGED +
      say(203, 686, 8, 'TT') +
      say(233, 686, 8, 'Việc') +
      say(263, 686, 8, 'Hạn') +
      say(203, 650, 8, '1') +
      say(203, 610, 8, '2') +
      say(233, 650, 8, 'a') +
      say(233, 610, 8, 'b') +
      say(263, 650, 8, 'Quý I');
    expect(await blocks(pdfOf([{ content }]))).toEqual(['TT | Việc | Hạn\n1 | a | Quý I{2×1}\n2 | b | ^']);
  });

  test('paragraphs from lines; a letterhead column by column; bold type', async () => {
    const content =
      say(60, 780, 12, 'UBND TỈNH A', 'F2') +
      say(320, 780, 12, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA', 'F2') +
      say(60, 764, 12, 'Số: 12/KH-UBND') +
      say(320, 764, 12, 'Độc lập - Tự do - Hạnh phúc') +
      say(90, 700, 12, 'Căn cứ Luật Tổ chức chính quyền địa phương và các nghị định có') +
      say(60, 684, 12, 'liên quan, Ủy ban nhân dân tỉnh ban hành Kế hoạch năm 2025-') +
      say(60, 668, 12, '2026 như sau:') +
      say(90, 646, 12, '1. Mục đích');
    const document = await flow(pdfOf([{ content }]));
    const found = document.blocks.map((b) => (b.kind === 'table' ? '' : `${b.bold ? '*' : ''}${b.text}`));
    expect(found).toEqual([
      '*UBND TỈNH A',
      'Số: 12/KH-UBND',
      '*CỘNG HÒA XÃ HỘI CHỦ NGHĨA',
      'Độc lập - Tự do - Hạnh phúc',
      'Căn cứ Luật Tổ chức chính quyền địa phương và các nghị định có liên quan, Ủy ban nhân dân tỉnh ban hành Kế hoạch năm 2025-2026 như sau:',
      '1. Mục đích',
    ]);
  });

  test('a footnote goes to its mark, its lines joined, also from the next page', async () => {
    const content =
      say(60, 700, 12, 'Thực hiện Quy chế dân chủ') +
      say(213, 705, 7, '1') +
      say(217, 700, 12, ' ở cơ sở.') +
      stroke(60, 120, 180, 120) +
      say(60, 108, 6, '1') +
      say(
        64,
        104,
        9,
        'Theo Luật Thực hiện dân chủ ở cơ sở năm 2022 và các văn bản hướng dẫn của Chính phủ, các bộ',
      ) +
      say(60, 92, 9, 'ngành trung ương.');
    const document = await flow(pdfOf([{ content }]));
    expect(document.blocks).toHaveLength(1);
    expect(document.blocks[0]).toMatchObject({
      text: 'Thực hiện Quy chế dân chủ ở cơ sở.',
      footnotes: [
        'Theo Luật Thực hiện dân chủ ở cơ sở năm 2022 và các văn bản hướng dẫn của Chính phủ, các bộ ngành trung ương.',
      ],
    });
  });

  test('text printed twice for bold type is read once; signs far apart are words', async () => {
    const content = say(60, 700, 12, 'Kế hoạch') + say(60.4, 700, 12, 'Kế hoạch') + say(120, 700, 12, 'năm');
    expect(await blocks(pdfOf([{ content }]))).toEqual(['Kế hoạch năm']);
  });

  test('a frame around the page is no table, an underlined word no cell', async () => {
    const content = `20 20 555 800 re S\n${say(60, 700, 12, 'Nơi nhận:')}${stroke(60, 697, 114, 697)}`;
    expect(await blocks(pdfOf([{ content }]))).toEqual(['Nơi nhận:']);
  });

  test('a paragraph goes on over the page; page numbers and repeated heads are left out', async () => {
    const line = (i: number) => `Dòng thứ ${i} của một đoạn văn dài viết kín cả trang giấy từ lề trái sang`;
    const page = (i: number) => ({
      content:
        say(290, 815, 10, String(i)) +
        say(60, 800, 9, 'Công báo tỉnh A') +
        say(60, 700, 12, line(i)) +
        say(60, 684, 12, line(i)),
    });
    const texts = await blocks(pdfOf([1, 2, 3].map(page)));
    expect(texts).toEqual([[1, 1, 2, 2, 3, 3].map(line).join(' ')]);
  });
});

describe('refused', () => {
  test('a photographed document', async () => {
    const scan = { content: picture(595, 842) };
    const { value, issues } = await readDocument('a.pdf', pdfOf([scan, scan, scan]));
    expect(value).toBeNull();
    expect(issues.map(({ code, params }) => [code, params])).toEqual([['file.pdfScan', { pages: '1-3' }]]);
  });

  test('recognised text that is laid invisibly over a picture counts as none', async () => {
    const content = `${picture(595, 842)}BT 3 Tr ET ${say(60, 700, 12, 'Kế hoạch công tác dân vận '.repeat(12))}`;
    expect(await codes(pdfOf([{ content }]))).toEqual(['file.pdfScan']);
  });

  test('one photographed page among others is a warning', async () => {
    const text = { content: say(60, 700, 12, 'Kế hoạch công tác dân vận năm 2026') };
    const { value, issues } = await readDocument('a.pdf', pdfOf([text, { content: picture(595, 842) }]));
    expect(value).not.toBeNull();
    expect(issues.map(({ code, params }) => [code, params])).toEqual([
      ['file.pdfPagePictured', { pages: '2' }],
    ]);
  });

  test('text that runs upwards beside the rest is left out with a warning', async () => {
    const upwards = `q 0 1 -1 0 300 300 cm ${say(0, 0, 10, 'Ghi chú bên lề')} Q\n`;
    const content = say(60, 700, 12, 'Kế hoạch công tác dân vận năm 2026') + upwards;
    expect(await codes(pdfOf([{ content }]))).toEqual(['file.pdfTextAcross']);
    expect(await blocks(pdfOf([{ content }]))).toEqual(['Kế hoạch công tác dân vận năm 2026']);
  });

  test('codes without what they mean', async () => {
    // Glyph numbers as a subset font has them: Latin letters 29 lower than in ASCII.
    const shifted = [...'Kế hoạch công tác dân vận của tỉnh'].map((c) =>
      String.fromCharCode(
        c.charCodeAt(0) < 128 ? Math.max(3, c.charCodeAt(0) - 29) : 0x4c0 + (c.charCodeAt(0) % 60),
      ),
    );
    const content = say(60, 700, 12, shifted.join('').repeat(3));
    const { issues } = await readDocument('a.pdf', pdfOf([{ content }], { noUnicode: true }));
    expect(issues.map(({ code, params }) => [code, params])).toEqual([['file.pdfGarbled', { page: 1 }]]);
  });

  test('a page without anything', async () => {
    expect(await codes(pdfOf([{ content: '' }]))).toEqual(['file.empty']);
  });
});
