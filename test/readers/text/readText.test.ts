import { describe, expect, test } from '@jest/globals';
import { readDocument } from '../../../src/readers/readDocument.ts';
import { blocks, codes, flow, grid, read, tableText } from '../support/show.ts';

const rows = async (text: string): Promise<string[]> => tableText((await grid(text)).sheets[0]!.table);

function utf16(text: string, little: boolean, mark: boolean): Uint8Array {
  const units = [...((mark ? '\ufeff' : '') + text)].map((c) => c.charCodeAt(0));
  return new Uint8Array(units.flatMap((u) => (little ? [u & 255, u >> 8] : [u >> 8, u & 255])));
}

describe('delimited text', () => {
  test('commas, semicolons, tabs, a declared sign; quotes and line breaks in a field', async () => {
    const expected = ['Mã | Tên | Nhóm', 'VP | Văn phòng, huyện | a/b', '2 | "x" | '];
    const data = (d: string): string =>
      `Mã${d}Tên${d}Nhóm\n\nVP${d}"Văn phòng, huyện"${d}"a\nb"\n2${d}"""x"""${d}\n`;
    expect(await rows(data(','))).toEqual(expected);
    expect(await rows(data(';').replaceAll('\n', '\r\n'))).toEqual(expected);
    expect(await rows(data('\t'))).toEqual(expected);
    expect(await rows('sep=|\n' + data('|'))).toEqual(expected);
    expect((await read(data('\t'))).format).toBe('tsv');
    expect((await read(data(';'))).format).toBe('csv');
  });

  test('a title may stand above the header, with or without the empty fields beside it', async () => {
    const rest = 'Mã,Tên\n1,"Xã A, B"\n2,Xã C\n';
    const expected = ['Mã | Tên', '1 | Xã A, B', '2 | Xã C'];
    expect(await rows(`"DANH SÁCH CƠ QUAN, ĐƠN VỊ",\n${rest}`)).toEqual([
      'DANH SÁCH CƠ QUAN, ĐƠN VỊ | ',
      ...expected,
    ]);
    expect((await rows(`DANH SÁCH\n${rest}`)).slice(1)).toEqual(expected);
  });

  test('records are numbered with the blank ones', async () => {
    const { sheets } = await grid('a,b\n\n1,2\n');
    expect(sheets[0]!.table.rows[1]![1]!.at).toEqual({ file: 'tệp', row: 3, column: 2, cell: 'B3' });
  });

  test('a quote at the head of a cell that nothing closes is a letter', async () => {
    expect(await rows('1\t"Dân vận khéo" năm 2023\tQuý I\n2\t"x\tQuý II\n')).toEqual([
      '1 | "Dân vận khéo" năm 2023 | Quý I',
      '2 | "x | Quý II',
    ]);
  });

  test('prose with commas is no table', async () => {
    expect(
      (await read('Căn cứ Luật A, Luật B, Luật C;\nXét đề nghị, theo đó.\nUBND huyện giao, gồm: a, b, c.\n'))
        .format,
    ).toBe('txt');
    expect((await read('Một dòng, hai ý')).format).toBe('txt');
  });

  test('encodings', async () => {
    const text = 'Mã,Tên\n1,Phòng Nội vụ\n';
    const expected = ['Mã | Tên', '1 | Phòng Nội vụ'];
    for (const bytes of [
      utf16(text, true, true),
      utf16(text, false, true),
      utf16(text, true, false),
      new TextEncoder().encode('\ufeff' + text),
    ]) {
      expect(tableText((await grid(bytes)).sheets[0]!.table)).toEqual(expected);
    }
  });

  test('windows-1258 is read and said to be a guess', async () => {
    // "Số,Tên" with ô + combining acute (0xEC), ê as 0xEA
    const bytes = new Uint8Array([0x53, 0xf4, 0xec, 0x2c, 0x54, 0xea, 0x6e, 0x0a, 0x31, 0x2c, 0x78, 0x0a]);
    expect(await codes(bytes)).toEqual(['file.encodingGuessed']);
    expect(tableText((await grid(bytes)).sheets[0]!.table)).toEqual(['Số | Tên', '1 | x']);
  });
});

describe('plain text', () => {
  const plan = [
    'KẾ HOẠCH', '', 'Nơi nhận:\t\tTM. UBND', '',
    'TT\tNhiệm vụ\tThời gian', '1\tMỤC A\t', '1.1\tTuyên <i>truyền</i> ¹ .\tCả năm', '',
    '¹- Quyết định A', '', '- Luật B', '', '2', '',
    '1.2\tKiểm tra²\tQuý I', '2\tMỤC B', '2.1\tBáo cáo³\t', '',
    '² Theo C', '', 'III. TỔ CHỨC', '**TM. UBND', 'CHỦ TỊCH**',
  ].join('\n'); // prettier-ignore

  test('one table, whatever stands between its rows; notes at their cells', async () => {
    expect(await blocks(plan)).toEqual([
      'KẾ HOẠCH',
      'Nơi nhận:\t\tTM. UBND',
      'TT | Nhiệm vụ | Thời gian\n1 | MỤC A | \n1.1 | Tuyên truyền. | Cả năm\n1.2 | Kiểm tra | Quý I\n2 | MỤC B | \n2.1 | Báo cáo | ',
      'III. TỔ CHỨC',
      'TM. UBND',
      'CHỦ TỊCH',
    ]);
    const document = await flow(plan);
    const table = document.blocks.find((block) => block.kind === 'table')!;
    const notes = table.kind === 'table' ? table.table.rows.map((row) => row[1]!.footnotes ?? []) : [];
    expect(notes).toEqual([[], [], ['Quyết định A\n- Luật B'], ['Theo C'], [], []]);
    expect(document.blocks.map((block) => block.kind !== 'table' && block.bold)).toEqual([
      false,
      false,
      false,
      false,
      true,
      true,
    ]);
  });

  test('a mark without a note is told', async () => {
    const { issues } = await readDocument('kế hoạch.txt', new TextEncoder().encode(plan));
    expect(issues).toEqual([
      expect.objectContaining({ code: 'file.noteMissing', severity: 'info', params: { marks: ['³'] } }),
    ]);
  });

  test('two tables with a title between them; paragraphs know their line', async () => {
    const document = await flow('a\tb\tc\n1\t2\t3\n\nBảng 2\n\na\tb\tc\n1\t2\t3\n');
    expect(document.blocks.map((block) => block.kind)).toEqual(['table', 'paragraph', 'table']);
    expect(document.blocks[1]).toMatchObject({ text: 'Bảng 2', at: { file: 'tệp', row: 4 } });
    expect(document.blocks[2]!.kind === 'table' && document.blocks[2]!.table.at).toEqual({
      file: 'tệp',
      table: 2,
    });
  });

  test('a single tabbed line and lone stars are text', async () => {
    expect(await blocks('Số: 1\tHà Nội\tngày\n(**) Ghi chú')).toEqual([
      'Số: 1\tHà Nội\tngày',
      '(**) Ghi chú',
    ]);
  });
});
