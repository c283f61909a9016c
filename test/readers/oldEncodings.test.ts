import { describe, expect, test } from '@jest/globals';
import { utils, write } from '@e965/xlsx';
import { readPlan } from '../../src/core/plan/readPlan.ts';
import { readDocument } from '../../src/readers/readDocument.ts';
import { asTcvn3, asVni, tcvn3Bytes } from '../support/oldText.ts';
import { documentOf, p, tbl, tc, tr, workbookOf } from './support/packages.ts';

const ROWS = [
  ['TT', 'Nhiệm vụ', 'Thời gian', 'Cơ quan chủ trì'],
  ['1', 'Rà soát thủ tục hành chính', 'Quý II/2026', 'Sở Nội vụ'],
  ['2', 'Tuyên truyền, vận động nhân dân', 'Thường xuyên', 'Công an'],
  // In TCVN3 ạ is ¹, which elsewhere is the mark of a footnote.
  ['3', 'Bồi dưỡng, đào tạo lại cán bộ', 'Tháng 10/2026', 'Sở Giáo dục và đào tạo'],
];
const WANTED = [
  ['1', 'Rà soát thủ tục hành chính', '2026-06-30', 'Sở Nội vụ'],
  ['2', 'Tuyên truyền, vận động nhân dân', null, 'Công an'],
  ['3', 'Bồi dưỡng, đào tạo lại cán bộ', '2026-10-31', 'Sở Giáo dục và đào tạo'],
];

const ENCODINGS = [
  ['TCVN3', asTcvn3, '.VnTime'],
  ['VNI', asVni, 'VNI-Times'],
] as const;

type Encode = (text: string) => string;

function docx(encode: Encode, font: string): Uint8Array {
  const run = `<w:rFonts w:ascii="${font}" w:hAnsi="${font}"/>`;
  const rows = ROWS.map((row) => tr(row.map((text) => tc(p(encode(text), '', run)))));
  return documentOf({ body: tbl(rows) });
}

function xlsx(encode: Encode, font: string): Uint8Array {
  const rows = ROWS.map((row, r) => {
    const cells = row.map(
      (text, c) => `<c r="${'ABCD'[c]}${r + 1}" s="1" t="str"><v>${encode(text)}</v></c>`,
    );
    return `<row r="${r + 1}">${cells.join('')}</row>`;
  });
  const styles =
    `<fonts><font><name val="Arial"/></font><font><name val="${font}"/></font></fonts>` +
    '<cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs>';
  return workbookOf({ data: rows.join(''), styles });
}

function html(encode: Encode, font: string): Uint8Array {
  const rows = ROWS.map((row) =>
    row.map((t) => `<td><font face="${font}">${encode(t)}</font></td>`).join(''),
  );
  return new TextEncoder().encode(`<table>${rows.map((row) => `<tr>${row}</tr>`).join('')}</table>`);
}

function tabbed(encode: Encode): Uint8Array {
  return new TextEncoder().encode(ROWS.map((row) => row.map(encode).join('\t')).join('\n'));
}

async function rowsOf(name: string, bytes: Uint8Array): Promise<unknown> {
  const { value, issues } = await readDocument(name, bytes);
  expect(issues.map(({ code }) => code)).toContain('file.oldEncoding');
  const plan = value === null ? null : readPlan(value).value;
  return plan?.rows.map((row) => [row.tt, row.title, row.deadline?.due ?? null, row.leads[0]?.text]);
}

describe.each(ENCODINGS)('%s', (_, encode, font) => {
  test('in a Word file', async () => {
    expect(await rowsOf('a.docx', docx(encode, font))).toEqual(WANTED);
  });

  test('in a workbook', async () => {
    expect(await rowsOf('a.xlsx', xlsx(encode, font))).toEqual(WANTED);
  });

  test('in a page from the clipboard', async () => {
    expect(await rowsOf('a.html', html(encode, font))).toEqual(WANTED);
  });

  test('in a text that a program has saved as Unicode', async () => {
    expect(await rowsOf('a.tsv', tabbed(encode))).toEqual(WANTED);
  });
});

test('a text file in the bytes of TCVN3', async () => {
  const bytes = tcvn3Bytes(ROWS.map((row) => row.join('\t')).join('\n'));
  expect(await rowsOf('a.txt', bytes)).toEqual(WANTED);
});

test.each([asTcvn3, asVni])(
  'a legacy workbook, which tells no fonts, beside Unicode (%#)',
  async (encode) => {
    const [head = [], ...rows] = ROWS;
    const sheet = utils.aoa_to_sheet([head, ...rows.map((row) => row.map(encode))]);
    const book = utils.book_new(sheet, 'KH');
    const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'biff8' }) as ArrayBuffer);
    expect(await rowsOf('a.xls', bytes)).toEqual(WANTED);
  },
);

test('in TCVN3 Word keeps ư as a soft hyphen', async () => {
  const font = '<w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr>';
  const body = `<w:p><w:r>${font}<w:t>Båi d</w:t><w:softHyphen/><w:t>ìng c¸n bé</w:t></w:r></w:p>`;
  const { value } = await readDocument('a.docx', documentOf({ body }));
  const [block] = value?.kind === 'flow' ? value.blocks : [];
  expect(block?.kind !== 'table' && block?.text).toBe('Bồi dưỡng cán bộ');
});

test('letters and marks apart are the same plan', async () => {
  const text = ROWS.map((row) => row.join('\t')).join('\n');
  const { value, issues } = await readDocument('a.tsv', new TextEncoder().encode(text.normalize('NFD')));
  expect(issues).toEqual([]);
  const rows = value === null ? [] : (readPlan(value).value?.rows ?? []);
  expect(rows.map((row) => [row.tt, row.title, row.deadline?.due ?? null, row.leads[0]?.text])).toEqual(
    WANTED,
  );
});

test('a title in the capitals of TCVN3, by its font or by the letters around', async () => {
  const font = (name: string): string => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`;
  const body = (title: string): string =>
    title + p(asTcvn3('Công tác thi đua năm 2026'), '', font('.VnTime'));
  const titleOf = async (title: string) => {
    const { value } = await readDocument('a.docx', documentOf({ body: body(title) }));
    return value?.kind === 'flow' ? value.blocks.map((b) => (b.kind === 'table' ? '' : b.text)) : [];
  };
  const wanted = ['KẾ HOẠCH', 'Công tác thi đua năm 2026'];
  expect(await titleOf(p(asTcvn3('kế hoạch'), '', font('.VnTimeH')))).toEqual(wanted);
  expect(await titleOf(p('KÕ HO¹CH', '', font('.VnTime')))).toEqual(wanted);
});
