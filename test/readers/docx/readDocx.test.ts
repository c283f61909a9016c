import { describe, expect, test } from '@jest/globals';
import {
  AlignmentType,
  Document,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import type { RawTable } from '../../../src/core/document/types.ts';
import { blocks, flow, tableText } from '../support/show.ts';
import { documentOf, p, rels, tbl, tc, tr, zipOf, type DocumentXml } from '../support/packages.ts';

const shown = (xml: DocumentXml | string): Promise<string[]> =>
  blocks(documentOf(typeof xml === 'string' ? { body: xml } : xml));

async function tables(body: string, rest: Partial<DocumentXml> = {}): Promise<RawTable[]> {
  const document = await flow(documentOf({ body, ...rest }));
  return document.blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []));
}

const t = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const num = (id: number, level = 0): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`;
const lvl = (level: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const abstract = (id: number, ...levels: string[]): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
const list = (id: number, of: number, more = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;

describe('paragraphs', () => {
  test('headings by style name, by inherited outline level and by their own', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="My"><w:name w:val="Muc"/><w:basedOn w:val="H1"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Loop"><w:name w:val="x"/><w:basedOn w:val="Loop"/></w:style>';
    const body =
      p('I. Mục', '<w:pStyle w:val="H1"/>') +
      p('1. Ý', '<w:pStyle w:val="My"/>') +
      p('a', '<w:pStyle w:val="Loop"/><w:outlineLvl w:val="2"/>') +
      p('thường', '<w:pStyle w:val="H1"/><w:outlineLvl w:val="9"/>');
    expect(await shown({ body, styles })).toEqual(['h1 I. Mục', 'h1 1. Ý', 'h3 a', 'thường']);
  });

  test('bold and italic throughout, by style and against it', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="B"><w:name w:val="b"/><w:rPr><w:b/></w:rPr></w:style>';
    const body =
      p('đậm', '<w:pStyle w:val="B"/>') +
      p('không', '<w:pStyle w:val="B"/>', '<w:b w:val="0"/>') +
      p('nghiêng', '', '<w:i/>');
    const document = await flow(documentOf({ body, styles }));
    expect(document.blocks.map((b) => b.kind !== 'table' && [b.text, b.bold, b.italic])).toEqual([
      ['đậm', true, false],
      ['không', false, false],
      ['nghiêng', false, true],
    ]);
  });

  test('tabs, breaks, hyphens, symbols', async () => {
    const body = `<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:softHyphen/><w:t>d</w:t><w:sym w:font="Wingdings" w:char="F0FC"/></w:r></w:p>`;
    expect(await shown(body)).toEqual(['a\tb/c-d✓']);
  });

  test('signs that nobody sees are taken out; a key typed in a pictorial font is its sign', async () => {
    const wing = '<w:r><w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr><w:t>ü</w:t></w:r>';
    const body = `<w:p><w:r><w:t>Sở Nội\u00ad vụ\u200d và các c</w:t><w:softHyphen/><w:t>ơ quan</w:t></w:r></w:p><w:p>${wing}</w:p>`;
    expect((await flow(documentOf({ body }))).blocks.map((b) => (b.kind === 'table' ? '' : b.text))).toEqual([
      'Sở Nội vụ và các cơ quan',
      '✓',
    ]);
  });

  test('revisions: inserted text is kept, deleted and moved-away text is not', async () => {
    const body = `<w:p><w:del><w:r><w:delText>cũ</w:delText></w:r></w:del><w:ins>${t('mới')}</w:ins><w:moveFrom>${t('đi')}</w:moveFrom><w:moveTo>${t(' đến')}</w:moveTo></w:p>`;
    expect(await shown(body)).toEqual(['mới đến']);
  });

  test('a deleted or hidden paragraph mark joins with the next paragraph, old properties are not read', async () => {
    const joined = `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${t('Phòng ')}</w:p><w:p>${t('Nội vụ')}</w:p>`;
    expect(await shown(joined + p('x'))).toEqual(['Phòng Nội vụ', 'x']);
    expect(await shown(`<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>${t('a')}</w:p>`)).toEqual(['a']);
    expect(
      await shown(
        '<w:p><w:pPr><w:pPrChange><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange></w:pPr>' +
          t('a') +
          '</w:p>',
      ),
    ).toEqual(['a']);
  });

  test('hidden text, field codes and prompts are left out, what they show is kept', async () => {
    const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const body =
      `<w:p>${t('a')}<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>${field('begin')}<w:r><w:instrText>REF x</w:instrText></w:r>${t('mã')}${field('separate')}${t('thấy')}${field('end')}</w:p>` +
      `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${p('Bấm để nhập')}</w:sdtContent></w:sdt>` +
      `<w:sdt><w:sdtPr/><w:sdtContent>${p('nội dung')}</w:sdtContent></w:sdt>` +
      `<w:p><w:hyperlink><w:smartTag>${t('liên kết')}</w:smartTag></w:hyperlink><w:fldSimple w:instr="x">${t(' 5')}</w:fldSimple></w:p>`;
    expect(await shown(body)).toEqual(['athấy', 'nội dung', 'liên kết 5']);
  });

  test('a text box is read once, after its paragraph', async () => {
    const box = (text: string): string => `<w:txbxContent>${p(text)}</w:txbxContent>`;
    const body = `<w:p>${t('neo')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box('hộp')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('hộp')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    expect(await shown(body)).toEqual(['neo', 'hộp']);
    expect((await tables(tbl([tr([tc(body)])])))[0]!.rows[0]![0]!.text).toBe('neo\nhộp');
  });

  test('other prefixes and the strict namespace', async () => {
    const main =
      '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>y</x:t></x:r></x:p></x:body></x:document>';
    const bytes = zipOf({
      '_rels/.rels': rels([['a', 'officeDocument', 'tài liệu/chính.xml']]),
      'tài liệu/chính.xml': main,
    });
    expect(await blocks(bytes)).toEqual(['y']);
  });
});

describe('numbering', () => {
  test('levels, restarts, letters, Roman numbers', async () => {
    const numbering =
      abstract(
        1,
        lvl(0, 'upperRoman', '%1.'),
        lvl(1, 'decimal', '%2.'),
        lvl(2, 'lowerLetter', '%3)'),
        lvl(3, 'decimal', '%1.%2.%4', '<w:isLgl/>'),
      ) + list(5, 1);
    const body = [0, 1, 2, 2, 1, 2, 0, 1, 3].map((level) => p('x', num(5, level))).join('');
    expect(await shown({ body, numbering })).toEqual([
      'l0 I. x', 'l1 1. x', 'l2 a) x', 'l2 b) x', 'l1 2. x', 'l2 a) x', 'l0 II. x', 'l1 1. x', 'l3 2.1.1 x',
    ]); // prettier-ignore
  });

  test('counted in words, as Word counts in Vietnamese', async () => {
    const numbering = `<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="4"/><w:numFmt w:val="vietnameseCounting"/><w:lvlText w:val="Phần thứ %1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`;
    const item = p('x', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');
    const { blocks } = await flow(documentOf({ body: item.repeat(18), numbering }));
    const texts = blocks.map((b) => (b.kind === 'table' ? '' : b.text.slice(9, -3)));
    expect(texts[0]).toBe('bốn');
    expect([texts[6], texts[7], texts[11], texts[17]]).toEqual([
      'mười',
      'mười một',
      'mười lăm',
      'hai mươi mốt',
    ]);
  });

  test('letters after z are repeated', async () => {
    const numbering =
      abstract(1, lvl(0, 'lowerLetter', '%1)')) +
      list(1, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="25"/></w:lvlOverride>');
    const body = Array.from({ length: 4 }, () => p('x', num(1))).join('');
    expect(await shown({ body, numbering })).toEqual(['l0 y) x', 'l0 z) x', 'l0 aa) x', 'l0 bb) x']);
  });

  test('lists of one definition count together, one with its own start does not; lvlRestart 0 never begins again', async () => {
    const own = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const numbering =
      abstract(1, lvl(0, 'decimal', '%1.'), lvl(1, 'decimal', '(%2)', '<w:lvlRestart w:val="0"/>')) +
      list(1, 1) +
      list(2, 1) +
      list(3, 1, own);
    const body = [
      p('a', num(1)),
      p('b', num(2)),
      p('c', num(3)),
      p('d', num(1, 1)),
      p('e', num(1)),
      p('f', num(1, 1)),
    ].join('');
    expect(await shown({ body, numbering })).toEqual([
      'l0 1. a',
      'l0 2. b',
      'l0 1. c',
      'l1 (1) d',
      'l0 3. e',
      'l1 (2) f',
    ]);
  });

  test('a list that first appears after one with its own start goes on from it, as Writer saves them', async () => {
    const own = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const numbering = abstract(1, lvl(0, 'lowerLetter', '%1)')) + list(1, 1) + list(2, 1, own) + list(3, 1);
    const body = [p('a', num(1)), p('b', num(1)), p('c', num(2)), p('d', num(3))].join('');
    expect(await shown({ body, numbering })).toEqual(['l0 a) a', 'l0 b) b', 'l0 a) c', 'l0 b) d']);
  });

  test('numbering by style, taken away by numId 0; a definition that points to a list style', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Muc1"><w:name w:val="Muc 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Muc2"><w:name w:val="Muc 2"/><w:basedOn w:val="Muc1"/></w:style>';
    const numbering =
      '<w:abstractNum w:abstractNumId="7"><w:numStyleLink w:val="L"/></w:abstractNum>' +
      '<w:abstractNum w:abstractNumId="8"><w:styleLink w:val="L"/>' +
      lvl(0, 'decimal', '%1.', '<w:pStyle w:val="Muc1"/>') + lvl(1, 'decimal', '%1.%2.', '<w:pStyle w:val="Muc2"/>') + '</w:abstractNum>' + list(1, 7); // prettier-ignore
    const body =
      ['Muc1', 'Muc2', 'Muc2', 'Muc1'].map((id) => p('x', `<w:pStyle w:val="${id}"/>`)).join('') +
      p('y', '<w:pStyle w:val="Muc1"/><w:numPr><w:numId w:val="0"/></w:numPr>');
    expect(await shown({ body, styles, numbering })).toEqual([
      'l0 1. x',
      'l1 1.1. x',
      'l1 1.2. x',
      'l0 2. x',
      'y',
    ]);
  });

  test('bullets; an unknown list gives no label', async () => {
    const numbering = abstract(1, lvl(0, 'bullet', '\uf0b7'), lvl(1, 'bullet', '-')) + list(1, 1);
    expect(
      await shown({ body: p('a', num(1)) + p('b', num(1, 1)) + p('', num(1)) + p('c', num(9)), numbering }),
    ).toEqual(['l0 • a', 'l1 - b', 'c']);
  });

  test('a number alone in its cell, as a package writes it', async () => {
    const cell = (text: string, numbered: boolean): TableCell =>
      new TableCell({
        children: [
          new Paragraph({ text, ...(numbered ? { numbering: { reference: 'tt', level: 0 } } : {}) }),
        ],
      });
    const document = new Document({
      numbering: {
        config: [
          {
            reference: 'tt',
            levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.CENTER }],
          },
        ],
      },
      sections: [
        {
          children: [
            new Table({
              rows: ['Soạn kế hoạch', 'Kiểm tra', 'Báo cáo'].map(
                (text, i) =>
                  new TableRow({ tableHeader: i === 0, children: [cell('', true), cell(text, false)] }),
              ),
            }),
            new Paragraph({ children: [new TextRun({ text: 'Hết', font: '.VnTime' })] }),
          ],
        },
      ],
    });
    const read = await flow(new Uint8Array(await Packer.toBuffer(document)));
    const [first] = read.blocks;
    expect(first!.kind === 'table' && tableText(first!.table)).toEqual([
      '1. | Soạn kế hoạch',
      '2. | Kiểm tra',
      '3. | Báo cáo',
    ]);
    expect(first!.kind === 'table' && first!.table.headerRows).toBe(1);
  });
});

describe('tables', () => {
  test('spans across and down, rows that begin later or end early', async () => {
    const v = (kind: string): string => `<w:vMerge${kind}/>`;
    const [table] = await tables(
      tbl([
        tr([tc(p('A'), '<w:gridSpan w:val="2"/>'), tc(p('B'), v(' w:val="restart"'))], '<w:tblHeader/>'),
        tr([tc(p('1')), tc(p('2')), tc(p(''), v(''))], '<w:tblHeader w:val="true"/>'),
        tr([tc(p('x')), tc(p('3'), v(''))], '<w:gridBefore w:val="1"/>'),
        tr([tc(p('y'))], '<w:tblHeader/>'),
      ]),
    );
    expect(tableText(table!)).toEqual(['A{1×2} | ^ | B{3×1}', '1 | 2 | ^', ' | x | ^', 'y |  | ']);
    expect(table!.headerRows).toBe(2);
    expect(table!.rows[1]![1]!.at).toEqual({ file: 'tệp', table: 1, row: 2, column: 2 });
  });

  test('a merge that goes on from nothing is a cell of its own', async () => {
    const [table] = await tables(
      tbl([tr([tc(p('a'), '<w:vMerge/>')]), tr([tc(p('b'))]), tr([tc(p('c'), '<w:vMerge/>')])]),
    );
    expect(tableText(table!)).toEqual(['a', 'b{2×1}', '^']);
  });

  test('paragraphs of a cell by lines, font and weight of its text', async () => {
    const [table] = await tables(
      tbl([
        tr([
          tc(
            p('') +
              p('UBND', '', '<w:b/><w:rFonts w:ascii=".VnTime"/>') +
              p('') +
              p('huyện', '', '<w:b/>') +
              p(''),
          ),
        ]),
      ]),
    );
    expect(table!.rows[0]![0]).toMatchObject({ text: 'UBND\n\nhuyện', font: '.VnTime', bold: true });
  });

  test('a table in a cell comes after the outer one and is counted there', async () => {
    const inner = tbl([tr([tc(p('trong'))])]);
    const found = await tables(tbl([tr([tc(p('ngoài') + inner + p('sau')), tc(p('b'))])]) + inner);
    expect(found.map(tableText)).toEqual([['ngoài/sau | b'], ['trong'], ['trong']]);
    expect(found.map((table) => table.at.table)).toEqual([1, 2, 3]);
  });

  test('a small table that fills a cell of a list is its lines; a large one, or one beside words, stands apart', async () => {
    const inner = tbl([tr([tc(p('Đợt 1')), tc(p('30/4'))]), tr([tc(p('Đợt 2')), tc(p('30/10'))])]);
    const large = tbl(Array.from({ length: 9 }, (_, i) => tr([tc(p(`${i}`))])));
    const row = (content: string): string => tr([tc(p('1')), tc(p('Kiểm tra')), tc(content)]);
    const found = await tables(tbl([row(p('Hạn')), row(inner + p('')), row(p('xem') + inner), row(large)]));
    expect(found.map(tableText)).toEqual([
      [
        '1 | Kiểm tra | Hạn',
        '1 | Kiểm tra | Đợt 1 30/4/Đợt 2 30/10',
        '1 | Kiểm tra | xem',
        '1 | Kiểm tra | ',
      ],
      ['Đợt 1 | 30/4', 'Đợt 2 | 30/10'],
      ['0', '1', '2', '3', '4', '5', '6', '7', '8'],
    ]);
  });

  test('deleted rows are left out, rows in content controls are kept', async () => {
    const [table] = await tables(
      tbl([
        tr([tc(p('a'))], '<w:del/>'),
        `<w:sdt><w:sdtContent>${tr([`<w:sdt><w:sdtContent>${tc(p('b'))}</w:sdtContent></w:sdt>`])}</w:sdtContent></w:sdt>`,
      ]),
    );
    expect(tableText(table!)).toEqual(['b']);
  });

  test('cells: deleted ones are none, those in content controls and smart tags are kept, a prompt is blank', async () => {
    const prompt = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${tc(p('Bấm để nhập'))}</w:sdtContent></w:sdt>`;
    const kept = `<w:sdt><w:sdtContent>${tc(p('b'))}</w:sdtContent></w:sdt>`;
    const tagged = `<w:smartTag>${tc(p('c'))}</w:smartTag>`;
    const document = await flow(
      documentOf({
        body: tbl([tr([tc(p('a')), tc(p('gone'), '<w:cellDel w:id="1"/>'), kept, prompt, tagged])]),
      }),
    );
    const [table] = document.blocks;
    expect(table!.kind === 'table' && tableText(table!.table)).toEqual(['a | b |  | c']);
  });
});

describe('footnotes', () => {
  const ref = (id: number, more = ''): string => `<w:r><w:footnoteReference w:id="${id}"${more}/></w:r>`;
  const footnotes =
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>' +
    `<w:footnote w:id="1">${p('- Quyết định A')}${p('')}${p('- Luật B')}</w:footnote><w:footnote w:id="2">${p(' Theo C')}</w:footnote>`;

  test('attached to cell and paragraph, without mark and first dash', async () => {
    const body = `<w:p>${t('ở cơ sở ')}${ref(1)}${t(' .')}</w:p>${tbl([tr([tc(`<w:p>${t('địa bàn')}${ref(2)}${t(', xã')}</w:p>`)])])}`;
    const document = await flow(documentOf({ body, footnotes }));
    expect(document.blocks[0]).toMatchObject({ text: 'ở cơ sở.', footnotes: ['Quyết định A\n- Luật B'] });
    const [, table] = document.blocks;
    expect(table!.kind === 'table' && table!.table.rows[0]![0]).toMatchObject({
      text: 'địa bàn, xã',
      footnotes: ['Theo C'],
    });
  });

  test('a mark of its own making is no text', async () => {
    const body = `<w:p>${t('x')}<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>*</w:t></w:r></w:p>`;
    expect((await flow(documentOf({ body, footnotes }))).blocks[0]).toMatchObject({
      text: 'x',
      footnotes: ['Theo C'],
    });
  });

  test('a mark of its own making is no part of the note either', async () => {
    const own = `<w:footnote w:id="3">${p('* Theo Nghị quyết E')}</w:footnote><w:footnote w:id="4">${p('(**) Theo F')}</w:footnote>`;
    const marked = (id: number) =>
      `<w:r><w:footnoteReference w:customMarkFollows="1" w:id="${id}"/><w:t>*</w:t></w:r>`;
    const body = `<w:p>${t('x')}${marked(3)}${marked(4)}</w:p>`;
    const read = await flow(documentOf({ body, footnotes: own }));
    expect(read.blocks[0]).toMatchObject({ text: 'x', footnotes: ['Theo Nghị quyết E', 'Theo F'] });
  });

  test('typed superscripts: marks of typed notes, but not units', async () => {
    const sup = (digit: string): string =>
      `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>${digit}</w:t></w:r>`;
    const body = `<w:p>${t('Giao 100 m')}${sup('2')}${t(' đất')}${sup('1')}</w:p><w:p>${sup('1')}${t(' Theo Quyết định D')}</w:p>`;
    const document = await flow(documentOf({ body }));
    expect(document.blocks).toEqual([
      expect.objectContaining({ text: 'Giao 100 m² đất', footnotes: ['Theo Quyết định D'] }),
    ]);
  });
});
