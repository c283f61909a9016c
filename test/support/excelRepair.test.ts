import { describe, expect, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import { findFaults, findRepairs } from './excelRepair.ts';
import { GOOD_PARTS, mutate, packageOf } from './samplePackage.ts';
import type { Parts } from './samplePackage.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const SHEET2 = 'xl/worksheets/sheet2.xml';
const BOOK = 'xl/workbook.xml';
const TABLE = 'xl/tables/table1.xml';
const TABLE2 = 'xl/tables/table2.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';
const TYPES = '[Content_Types].xml';
const CHART = 'xl/charts/chart1.xml';
const STYLES = 'xl/styles.xml';

function without(path: string): Parts {
  return Object.fromEntries(Object.entries(GOOD_PARTS).filter(([name]) => name !== path));
}

/** One more defined name in the workbook. */
function named(name: string, refersTo: string, scope = ''): Parts {
  return mutate(
    BOOK,
    '</definedNames>',
    `<definedName name="${name}"${scope}>${refersTo}</definedName></definedNames>`,
  );
}

/** Both names of the second table. */
function tableNamed(name: string): Parts {
  return mutate(TABLE2, 'name="DonVi" displayName="DonVi"', `name="${name}" displayName="${name}"`);
}

/** One more sheet, which nothing refers to. */
function sheetNamed(name: string, attributes = 'sheetId="3"'): Parts {
  const book = mutate(BOOK, '</sheets>', `<sheet name="${name}" ${attributes} r:id="rId6"/></sheets>`);
  const relations = mutate(
    'xl/_rels/workbook.xml.rels',
    '</Relationships>',
    '<Relationship Id="rId6" Type="x/worksheet" Target="worksheets/sheet3.xml"/></Relationships>',
  );
  const types = mutate(
    TYPES,
    '</Types>',
    '<Override PartName="/xl/worksheets/sheet3.xml" ContentType="x"/></Types>',
  );
  return {
    ...book,
    [RELATIONS]: relations[RELATIONS] ?? '',
    [TYPES]: types[TYPES] ?? '',
    'xl/worksheets/sheet3.xml': '<worksheet><sheetData/></worksheet>',
  };
}

/** The second table with another second column, in the table and in its header cell. */
function columnNamed(name: string): Parts {
  const table = mutate(TABLE2, 'name="Khối"', `name="${name}"`);
  return { ...table, [SHEET2]: mutate(SHEET2, 'Khối', name)[SHEET2] ?? '' };
}

/** The formula of C8, which is the last cell of the chain. */
function formula(text: string): Parts {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const from = `<f>SUMIFS(C4:C5,B4:B5,"Phòng A",A4:A5,INDEX('Đơn vị'!$A:$A,2))</f>`;
  return mutate(SHEET, from, `<f>${escaped}</f>`);
}

function validation(text: string): Parts {
  return mutate(SHEET, '<formula1>DanhSach</formula1>', `<formula1>${text}</formula1>`);
}

function format(text: string): Parts {
  return mutate(SHEET, '<formula>$C4&lt;50</formula>', `<formula>${text}</formula>`);
}

const long = 'x'.repeat(32_768);
const brk = Array.from({ length: 1027 }, (_, i) => `<brk id="${i + 1}" max="16383" man="1"/>`).join('');
const sameName = '<definedName name="danhsach">';

const REJECTED: readonly [rule: string, parts: Parts][] = [
  // the package
  ['xml.character', mutate(SHEET, 'Sổ theo dõi', 'Sổ\u0001')],
  ['xml.character', mutate(SHEET2, 'Khối', '&#xB;')],
  ['xml.malformed', mutate(STYLES, '</dxfs>', '')],
  ['xml.malformed', mutate(SHEET2, '</sheetData>', '')],
  ['part.duplicate', { ...GOOD_PARTS, 'xl/Styles.xml': GOOD_PARTS[STYLES] ?? '' }],
  [
    'relation.dangling',
    mutate(
      'xl/_rels/workbook.xml.rels',
      '</Relationships>',
      '<Relationship Id="rId9" Type="x/theme" Target="theme/theme1.xml"/></Relationships>',
    ),
  ],
  [
    'relation.duplicate',
    mutate(
      'xl/_rels/workbook.xml.rels',
      '</Relationships>',
      '<Relationship Id="rId3" Type="x/styles" Target="styles.xml"/></Relationships>',
    ),
  ],
  [
    'relation.missing',
    mutate(SHEET, '<drawing r:id="rId2"/>', '<drawing r:id="rId2"/><legacyDrawing r:id="rId7"/>'),
  ],
  [
    'contentType.missing',
    mutate(
      '[Content_Types].xml',
      '<Override PartName="/xl/charts/chart1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/>',
      '',
    ),
  ],
  ['calcChain.stale', mutate('xl/calcChain.xml', 'r="D5"', 'r="B5"')],
  // sheets
  ['sheet.name', sheetNamed('Tổng hợp tình hình thực hiện nhiệm vụ')],
  ['sheet.name', sheetNamed('')],
  ['sheet.name', sheetNamed("Đơn vị'")],
  ['sheet.name', sheetNamed('Sở/ngành')],
  ['sheet.duplicate', sheetNamed('VIỆC LÀM')],
  ['sheet.idDuplicate', sheetNamed('Khác', 'sheetId="2"')],
  [
    'sheet.noneVisible',
    { ...GOOD_PARTS, [BOOK]: (GOOD_PARTS[BOOK] ?? '').replaceAll('sheetId=', 'state="hidden" sheetId=') },
  ],
  ['sheet.active', mutate(BOOK, 'activeTab="0"', 'activeTab="2"')],
  ['merge.overlap', mutate(SHEET, '<mergeCell ref="A8:B8"/>', '<mergeCell ref="C1:C2"/>')],
  ['merge.single', mutate(SHEET, '<mergeCell ref="A8:B8"/>', '<mergeCell ref="A8"/>')],
  ['merge.table', mutate(SHEET, '<mergeCell ref="A8:B8"/>', '<mergeCell ref="A5:A6"/>')],
  ['page.breaks', mutate(SHEET, '<brk id="6" max="16383" man="1"/>', brk)],
  ['page.headerLength', mutate(SHEET, '&amp;C&amp;P', `&amp;C${'x'.repeat(254)}`)],
  ['column.overlap', mutate(SHEET, '<col min="2"', '<col min="1"')],
  ['column.width', mutate(SHEET, 'width="30"', 'width="256"')],
  ['style.index', mutate(STYLES, 'fontId="0"', 'fontId="1"')],
  ['style.duplicate', mutate(STYLES, '</cellStyles>', '<cellStyle name="normal" xfId="0"/></cellStyles>')],
  ['comment.duplicate', mutate('xl/comments1.xml', 'ref="B1"', 'ref="A1"')],
  // rows and cells
  ['row.order', mutate(SHEET, '<row r="9"><c r="A9"/>', '<row r="7"><c r="A7"/>')],
  ['row.duplicate', mutate(SHEET, '<row r="9"><c r="A9"/>', '<row r="8"><c r="D8"/>')],
  ['row.height', mutate(SHEET, 'ht="30"', 'ht="410"')],
  ['cell.order', mutate(SHEET, '<c r="A9"/>', '<c r="B9"/><c r="A9"/>')],
  ['cell.duplicate', mutate(SHEET, '<c r="A9"/>', '<c r="A9"/><c r="A9"/>')],
  ['cell.address', mutate(SHEET, '<c r="A9"/>', '<c r="A10"/>')],
  ['cell.address', mutate(SHEET, '<c r="A9"/>', '<c r="XFE9"/>')],
  ['cell.style', mutate(SHEET, '<c r="A9"/>', '<c r="A9" s="2"/>')],
  ['cell.value', mutate(SHEET, '<v>45082</v>', '<v>05/6/2023</v>')],
  ['cell.value', mutate(SHEET, '<c r="A9"/>', '<c r="A9" t="s"><v>3</v></c>')],
  ['cell.value', mutate(SHEET, '<c r="A9"/>', '<c r="A9" t="b"><v>đúng</v></c>')],
  ['cell.value', mutate(SHEET, '<c r="A9"/>', '<c r="A9" t="e"><v>#LỖI</v></c>')],
  ['text.tooLong', mutate(SHEET, 'Sổ theo dõi', long)],
  ['text.tooLong', mutate('xl/sharedStrings.xml', '</sst>', `<si><t>${long}</t></si></sst>`)],
  // tables
  ['table.noRows', { ...GOOD_PARTS, [TABLE2]: (GOOD_PARTS[TABLE2] ?? '').replaceAll('A1:B3', 'A1:B1') }],
  ['table.reference', mutate(TABLE2, 'ref="A1:B3" totals', 'ref="B3:A1" totals')],
  ['table.idDuplicate', mutate(TABLE2, ' id="2"', ' id="1"')],
  ['table.headerText', mutate(SHEET2, 'Khối', 'Khối ')],
  [
    'table.headerText',
    mutate(SHEET2, '<c r="B1" t="inlineStr"><is><t>Khối</t></is></c>', '<c r="B1"><v>2026</v></c>'),
  ],
  ['table.columnDuplicate', columnNamed('TÊN')],
  ['table.columnName', columnNamed('')],
  ['table.columnName', columnNamed('x'.repeat(256))],
  ['table.columnCount', mutate(TABLE2, '<tableColumns count="2">', '<tableColumns count="3">')],
  ['table.columnCount', mutate(TABLE2, 'tableColumn id="2"', 'tableColumn id="1"')],
  ['table.autoFilter', mutate(TABLE2, '<autoFilter ref="A1:B3"/>', '<autoFilter ref="A1:B2"/>')],
  ['table.unlisted', mutate(SHEET2, '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>', '')],
  ['table.displayName', mutate(TABLE2, 'name="DonVi" displayName', 'name="Donvi2" displayName')],
  ['filter.overlap', mutate(SHEET2, '</sheetData>', '</sheetData><autoFilter ref="A1:B3"/>')],
  ['table.name', tableNamed('Đơn vị')],
  ['table.name', tableNamed('2DonVi')],
  ['table.address', tableNamed('DV2026')],
  ['table.address', tableNamed('R1C1')],
  ['table.duplicate', tableNamed('CONGVIEC')],
  // names
  ['name.clash', tableNamed('danhsach')],
  ['name.name', named('Danh sách', 'DanhSach')],
  ['name.address', named('KY1', 'DanhSach')],
  [
    'name.duplicate',
    mutate(BOOK, '</definedNames>', `${sameName}'Đơn vị'!$A$2</definedName></definedNames>`),
  ],
  ['name.scope', named('KyNay', 'DanhSach', ' localSheetId="7"')],
  ['name.missingSheet', named('KyNay', "'Kỳ báo cáo'!$A$1")],
  ['print.titles', mutate(BOOK, "'Việc làm'!$A:$A,'Việc làm'!$3:$3", "'Việc làm'!$A$3:$D$3")],
  ['print.titles', mutate(BOOK, "'Việc làm'!$A:$A,'Việc làm'!$3:$3", "'Đơn vị'!$3:$3")],
  ['print.titles', mutate(BOOK, "'Việc làm'!$A:$A,'Việc làm'!$3:$3", '$3:$3')],
  ['print.area', mutate(BOOK, "'Việc làm'!$A$1:$D$9", "'Đơn vị'!$A$1:$D$9")],
  // formulas
  ['formula.syntax', formula('SUM(C4;C5)')],
  ['formula.syntax', formula('SUM(C4,C5')],
  ['formula.syntax', formula('=SUM(C4,C5)')],
  ['formula.syntax', formula('IFERROR(C4)')],
  ['formula.syntax', formula('SUM(CongViec[@[Tỷ lệ (%)]])')],
  ['formula.syntax', formula('"chưa đóng')],
  ['formula.unknownFunction', formula('TONGHOP(C4,C5)')],
  ['formula.prefix', formula('MAXIFS(C4:C5,B4:B5,"x")')],
  ['formula.sheet', formula("SUM('Kỳ báo cáo'!A1:A3)")],
  ['formula.table', formula('SUM(CongViec[Cột khác])')],
  ['formula.table', formula('SUM(BangKhac[Tên])')],
  ['formula.name', formula('NgayKhac+1')],
  ['formula.syntax', mutate(TABLE, 'TRUE,FALSE)</calc', 'TRUE;FALSE)</calc')],
  ['formula.syntax', named('KyNay', 'SUM(1;2)')],
  ['formula.syntax', format('AND($C4&lt;50;TRUE)')],
  ['formula.syntax', validation('OFFSET(DanhSach;0;0)')],
  // conditional formats, validations
  ['conditionalFormat.structured', format('CongViec[Mã]="V1"')],
  ['conditionalFormat.style', mutate(SHEET, 'dxfId="0"', 'dxfId="1"')],
  ['validation.structured', validation('CongViec[Mã]')],
  ['validation.listLength', validation(`"${'a,'.repeat(128)}"`)],
  ['validation.prompt', mutate(SHEET, 'promptTitle="Cơ quan"', `promptTitle="${'x'.repeat(33)}"`)],
  ['validation.empty', validation('')],
  // charts
  ['chart.reference', mutate(CHART, "'Việc làm'!$C$4:$C$5", "'Tổng quan'!$C$4:$C$5")],
  ['chart.reference', mutate(CHART, "'Việc làm'!$C$4:$C$5", 'KhongCo')],
  ['chart.reference', mutate(CHART, "'Việc làm'!$C$4:$C$5", '')],
  ['chart.empty', mutate(CHART, "'Việc làm'!$C$4:$C$5", "'Việc làm'!$F$4:$F$5")],
];

function rulesOf(parts: Parts): string[] {
  return [...new Set(findFaults(packageOf(parts)).map((f) => f.rule))];
}

describe('findRepairs', () => {
  test('lets the good workbook and a plain third sheet pass', () => {
    expect(findRepairs(packageOf(sheetNamed('Khác')))).toEqual([]);
    expect(findRepairs(packageOf(GOOD_PARTS))).toEqual([]);
  });

  test.each(REJECTED.map(([rule, parts], i) => ({ rule, parts, i })))('$i $rule', ({ rule, parts }) => {
    expect(rulesOf(parts)).toEqual([rule]);
  });

  test('two tables over each other', () => {
    const both = mutate(TABLE2, 'ref="A1:B3" totals', 'ref="A3:B5" totals');
    const parts = {
      ...both,
      [TABLE2]: (both[TABLE2] ?? '')
        .replace('<autoFilter ref="A1:B3"/>', '')
        .replace('name="Tên"', 'name="Mã"')
        .replace('name="Khối"', 'name="Cơ quan"'),
      [SHEET2]: (GOOD_PARTS[SHEET2] ?? '').replace(/<tableParts.*<\/tableParts>/, ''),
      [SHEET]: (GOOD_PARTS[SHEET] ?? '').replace(
        '<tableParts count="1"><tablePart r:id="rId1"/>',
        '<tableParts count="2"><tablePart r:id="rId1"/><tablePart r:id="rId3"/>',
      ),
      'xl/worksheets/_rels/sheet2.xml.rels': (
        GOOD_PARTS['xl/worksheets/_rels/sheet2.xml.rels'] ?? ''
      ).replace(/<Relationship Id="rId1".*?\/>/, ''),
      'xl/worksheets/_rels/sheet1.xml.rels': (
        GOOD_PARTS['xl/worksheets/_rels/sheet1.xml.rels'] ?? ''
      ).replace(
        '</Relationships>',
        '<Relationship Id="rId3" Type="x/table" Target="../tables/table2.xml"/></Relationships>',
      ),
    };
    expect(rulesOf(parts)).toEqual(['table.overlap']);
  });

  test('what is no package, or holds no workbook', () => {
    expect(findRepairs(new Uint8Array([1, 2, 3]))[0]).toMatch(/^\[package\.unreadable\]/);
    expect(rulesOf(without(BOOK))).toEqual(['package.unreadable']);
    expect(rulesOf({ 'a.txt': 'x' })).toEqual(['package.unreadable']);
  });

  test('sentences name the rule and the place', () => {
    expect(findRepairs(packageOf(formula('SUM(C4;C5)')))).toEqual([
      "[formula.syntax] Việc làm!C8: SUM(C4;C5) (unexpected ';C5)' at 7)",
    ]);
  });

  test('a workbook that exceljs writes passes', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('Nhiệm vụ');
    sheet.addTable({
      name: 'NhiemVu',
      ref: 'A2',
      headerRow: true,
      columns: [
        { name: 'Mã', filterButton: true },
        { name: 'Nội dung', filterButton: true },
      ],
      rows: [['NV1', '=không phải công thức']],
    });
    sheet.getCell('D1').value = { formula: 'COUNTIF(NhiemVu[Mã],"NV*")', result: 1 };
    const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
    expect(findRepairs(bytes)).toEqual([]);
  });
});
