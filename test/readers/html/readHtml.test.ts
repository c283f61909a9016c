import { describe, expect, test } from '@jest/globals';
import { blocks, flow } from '../support/show.ts';

const page = (body: string, style = ''): string =>
  `<!DOCTYPE html><html><head><title>t</title><style>${style}</style></head><body>${body}</body></html>`;

describe('tables', () => {
  test('spans, line breaks, paragraphs, hidden rows and texts', async () => {
    const body = `<table><thead><tr><th rowspan=2>TT<th colspan="2">Cơ quan</tr><tr><th>chủ trì<th>phối hợp</tr></thead>
      <tr><td>1</td><td><p>Phòng
         Nội vụ</p><p>Phòng&nbsp;Tư pháp</p></td><td>a<br>b<span style='display:none'>ẩn</span></td></tr>
      <tr style="display:none"><td>x</td></tr><tr><td colspan=3>II. Mục</td></tr></table>`;
    expect(await blocks(page(body))).toEqual([
      'TT{2×1} | Cơ quan{1×2} | ^\n^ | chủ trì | phối hợp\n1 | Phòng Nội vụ/Phòng Tư pháp | a/b\nII. Mục{1×3} | ^ | ^',
    ]);
    const [table] = (await flow(page(body))).blocks;
    expect(table!.kind === 'table' && table!.table.headerRows).toBe(2);
  });

  test('rowspan 0 goes to the end; tables in cells follow the outer one', async () => {
    expect(
      await blocks('<table><tr><td rowspan=0>a<td>b<tr><td>c<table><tr><td>trong</table></table>'),
    ).toEqual(['a{2×1} | b\n^ | c', 'trong']);
  });

  test('what Excel puts on the clipboard: classes, fonts, a header of offsets', async () => {
    const clip = `Version:1.0\r\nStartHTML:0000000105\r\n<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style><!--table
      {mso-x:1;} .xl65 {font-weight:700; font-family:".VnTime", sans-serif;} /* } .xl65 {font-weight:400;} */ --></style></head><body>
      <!--StartFragment--><table><col width=64><tr height=20><td class=xl65 x:num>1.10</td><td>Quý I</td></tr></table><!--EndFragment--></body></html>`;
    const [table] = (await flow(clip)).blocks;
    expect(table!.kind === 'table' && table!.table.rows[0]).toEqual([
      expect.objectContaining({ text: '1.10', font: '.VnTime', bold: true }),
      expect.objectContaining({ text: 'Quý I', bold: false }),
    ]);
  });
});

describe('texts', () => {
  test('headings, lists with their numbers, deleted text', async () => {
    const body =
      '<h2>Mục</h2><ol type=a start=3><li>x<li><p>y</p><ul><li>z</ul></ol><p>a <del>cũ</del><ins>mới</ins></p>text';
    expect(await blocks(page(body))).toEqual(['h2 Mục', 'l0 c. x', 'l0 d. y', 'l1 • z', 'a mới', 'text']);
  });

  test('numbers that Word writes as text', async () => {
    const word = `<p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>1.<span style='font:7pt'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>Nhiệm vụ</p>`;
    expect(await blocks(page(word))).toEqual(['1. Nhiệm vụ']);
    expect(
      await blocks(
        `<table><tr><td>${word.replace('Nhiệm vụ', '<o:p>&nbsp;</o:p>')}</td><td>x</td></tr></table>`,
      ),
    ).toEqual(['1. | x']);
  });
});

describe('footnotes', () => {
  const cell = async (html: string): Promise<unknown> => {
    const { blocks: found } = await flow(html);
    expect(found.flatMap((b) => (b.kind === 'table' ? [] : [b.text]))).toEqual(['Hết']);
    const [table] = found;
    return table!.kind === 'table' && table!.table.rows[0]!.map((c) => [c!.text, c!.footnotes ?? []]);
  };
  const expected = [
    ['ở cơ sở.', ['Quyết định A\n- Luật B']],
    ['địa bàn', ['Theo C']],
  ];

  test('of Word', async () => {
    const mark = (n: number): string =>
      `<a style='mso-footnote-id:ftn${n}' href="#_ftn${n}" name="_ftnref${n}" title=""><span class=MsoFootnoteReference><![if !supportFootnotes]>[${n}]<![endif]></span></a>`;
    const note = (n: number, ...ps: string[]): string =>
      `<div style='mso-element:footnote' id=ftn${n}>${ps.map((text, i) => `<p class=MsoFootnoteText>${i === 0 ? `<a href="#_ftnref${n}" name="_ftn${n}"><span>[${n}]</span></a>` : ''} ${text}</p>`).join('\n')}</div>`;
    const html = `<table><tr><td><p>ở cơ sở ${mark(1)} .</p></td><td>địa bàn${mark(2)}</td></tr></table><p>Hết</p><div style='mso-element:footnote-list'><br clear=all><hr>${note(1, '- Quyết định A', '- Luật B')}${note(2, 'Theo C')}</div>`;
    expect(await cell(page(html))).toEqual(expected);
  });

  test('of LibreOffice', async () => {
    const mark = (n: number): string =>
      `<a class="sdfootnoteanc" name="sdfootnote${n}anc" href="#sdfootnote${n}sym"><sup>${n}</sup></a>`;
    const note = (n: number, first: string, rest = ''): string =>
      `<div id="sdfootnote${n}"><p><a class="sdfootnotesym" name="sdfootnote${n}sym" href="#sdfootnote${n}anc">${n}</a>${first}</p>${rest}</div>`;
    const html = `<table><tr><td><p>ở cơ sở ${mark(1)} .</p></td><td>địa bàn${mark(2)}</td></tr></table><p>Hết</p>${note(1, 'Quyết định A', '<p>- Luật B</p>')}${note(2, 'Theo C')}`;
    expect(await cell(page(html))).toEqual(expected);
  });

  test('without links: superscripts and paragraphs that begin with them', async () => {
    const html =
      '<table><tr><td>ở cơ sở <sup>1</sup> .</td><td>địa bàn<sup>2</sup></td></tr></table><p>Hết</p><p><sup>1</sup> Quyết định A<br>- Luật B</p><p><sup>2</sup> Theo C</p>';
    expect(await cell(page(html))).toEqual(expected);
  });

  test('units keep their sign; page numbers of a table of contents are no marks', async () => {
    expect(
      await blocks(
        page(
          '<p>5 m<sup>2</sup></p><p><a href="#_Toc1">Mục I</a> <a href="#_Toc1">3</a></p><h1><a name="_Toc1"></a>Mục I</h1>',
        ),
      ),
    ).toEqual(['5 m²', 'Mục I 3', 'h1 Mục I']);
  });
});

test('a small table that fills a cell of a list is its lines; beside words it stands apart', async () => {
  const inner = '<table><tr><td>Đợt 1</td><td>30/4</td></tr><tr><td>Đợt 2</td><td>30/10</td></tr></table>';
  const row = (content: string): string => `<tr><td>1</td><td>Kiểm tra</td><td>${content}</td></tr>`;
  const html = `<html><body><table>${row('Hạn')}${row(inner)}${row(`xem ${inner}`)}</table></body></html>`;
  expect(await blocks(new TextEncoder().encode(html))).toEqual([
    '1 | Kiểm tra | Hạn\n1 | Kiểm tra | Đợt 1 30/4/Đợt 2 30/10\n1 | Kiểm tra | xem',
    'Đợt 1 | 30/4\nĐợt 2 | 30/10',
  ]);
});
