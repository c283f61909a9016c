import { strToU8, zipSync } from 'fflate';

/** Parts of a package by path, as text. */
export type Parts = Readonly<Record<string, string>>;

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const REL = `xmlns:r="${OFFICE}"`;
const TYPE = 'application/vnd.openxmlformats-officedocument';

function relations(...list: [id: string, type: string, target: string][]): string {
  const items = list.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`;
}

const CONTENT_TYPES = `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.spreadsheetml.sheet.main+xml"/>
<Override PartName="/xl/styles.xml" ContentType="${TYPE}.spreadsheetml.styles+xml"/>
<Override PartName="/xl/sharedStrings.xml" ContentType="${TYPE}.spreadsheetml.sharedStrings+xml"/>
<Override PartName="/xl/calcChain.xml" ContentType="${TYPE}.spreadsheetml.calcChain+xml"/>
<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.spreadsheetml.worksheet+xml"/>
<Override PartName="/xl/worksheets/sheet2.xml" ContentType="${TYPE}.spreadsheetml.worksheet+xml"/>
<Override PartName="/xl/tables/table1.xml" ContentType="${TYPE}.spreadsheetml.table+xml"/>
<Override PartName="/xl/tables/table2.xml" ContentType="${TYPE}.spreadsheetml.table+xml"/>
<Override PartName="/xl/drawings/drawing1.xml" ContentType="${TYPE}.drawing+xml"/>
<Override PartName="/xl/charts/chart1.xml" ContentType="${TYPE}.drawingml.chart+xml"/>
<Override PartName="/xl/comments1.xml" ContentType="${TYPE}.spreadsheetml.comments+xml"/>
</Types>`;

const WORKBOOK = `${XML}<workbook ${MAIN} ${REL}>
<bookViews><workbookView activeTab="0"/></bookViews>
<sheets><sheet name="Việc làm" sheetId="1" r:id="rId1"/><sheet name="Đơn vị" sheetId="2" r:id="rId2"/></sheets>
<definedNames>
<definedName name="_xlnm.Print_Area" localSheetId="0">'Việc làm'!$A$1:$D$9</definedName>
<definedName name="_xlnm.Print_Titles" localSheetId="0">'Việc làm'!$A:$A,'Việc làm'!$3:$3</definedName>
<definedName name="DanhSach">'Đơn vị'!$A$2:$A$3</definedName>
<definedName name="NgayTinh">'Việc làm'!$D$1</definedName>
</definedNames>
<calcPr calcId="0" fullCalcOnLoad="1"/></workbook>`;

const STYLES = `${XML}<styleSheet ${MAIN}>
<fonts count="1"><font><sz val="11"/><name val="Times New Roman"/></font></fonts>
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
<dxfs count="1"><dxf><font><b/></font></dxf></dxfs></styleSheet>`;

const STRINGS = `${XML}<sst ${MAIN} count="3" uniqueCount="3"><si><t>Mã</t></si><si><t>Cơ quan</t></si><si><r><t>Tỷ lệ</t></r><r><t xml:space="preserve"> (%)</t></r></si></sst>`;

const SHEET1 = `${XML}<worksheet ${MAIN} ${REL}>
<dimension ref="A1:D9"/>
<sheetViews><sheetView workbookViewId="0"/></sheetViews>
<cols><col min="1" max="1" width="9" customWidth="1"/><col min="2" max="4" width="30" customWidth="1"/></cols>
<sheetData>
<row r="1"><c r="A1" t="inlineStr"><is><t>Sổ theo dõi</t></is></c><c r="D1" s="1"><v>45082</v></c></row>
<row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" t="s"><v>1</v></c><c r="C3" t="s"><v>2</v></c><c r="D3" t="inlineStr"><is><t>Đạt</t></is></c></row>
<row r="4" ht="30" customHeight="1"><c r="A4" t="inlineStr"><is><t>V1</t></is></c><c r="B4" t="inlineStr"><is><t>Phòng A</t></is></c><c r="C4"><v>50</v></c><c r="D4" t="b"><f>IF(CongViec[[#This Row],[Tỷ lệ (%)]]&gt;=50,TRUE,FALSE)</f><v>1</v></c></row>
<row r="5"><c r="A5" t="inlineStr"><is><t>V2</t></is></c><c r="B5" t="inlineStr"><is><t>Phòng B</t></is></c><c r="C5"><v>1.5E+1</v></c><c r="D5" t="b"><f>IF(CongViec[[#This Row],[Tỷ lệ (%)]]&gt;=50,TRUE,FALSE)</f><v>0</v></c></row>
<row r="8"><c r="A8" t="inlineStr"><is><t>Cộng</t></is></c><c r="C8"><f>SUMIFS(C4:C5,B4:B5,"Phòng A",A4:A5,INDEX('Đơn vị'!$A:$A,2))</f><v>0</v></c></row>
<row r="9"><c r="A9"/></row>
</sheetData>
<mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="A8:B8"/></mergeCells>
<conditionalFormatting sqref="A4:D5"><cfRule type="expression" dxfId="0" priority="1"><formula>$C4&lt;50</formula></cfRule></conditionalFormatting>
<dataValidations count="2"><dataValidation type="list" allowBlank="1" showInputMessage="1" promptTitle="Cơ quan" prompt="Chọn trong danh sách" sqref="B4:B5"><formula1>DanhSach</formula1></dataValidation><dataValidation type="list" allowBlank="1" sqref="A9"><formula1>"có,không"</formula1></dataValidation></dataValidations>
<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>
<pageSetup paperSize="9" orientation="landscape"/>
<headerFooter><oddHeader>&amp;C&amp;P</oddHeader></headerFooter>
<rowBreaks count="1" manualBreakCount="1"><brk id="6" max="16383" man="1"/></rowBreaks>
<drawing r:id="rId2"/>
<tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>`;

const SHEET2 = `${XML}<worksheet ${MAIN} ${REL}><sheetData>
<row r="1"><c r="A1" t="inlineStr"><is><t>Tên</t></is></c><c r="B1" t="inlineStr"><is><t>Khối</t></is></c></row>
<row r="2"><c r="A2" t="inlineStr"><is><t>V1</t></is></c><c r="B2" t="inlineStr"><is><t>1</t></is></c></row>
<row r="3"><c r="A3" t="inlineStr"><is><t>V2</t></is></c></row>
</sheetData><tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>`;

const TABLE1 = `${XML}<table ${MAIN} id="1" name="CongViec" displayName="CongViec" ref="A3:D5" totalsRowShown="0"><autoFilter ref="A3:D5"/><tableColumns count="4"><tableColumn id="1" name="Mã"/><tableColumn id="2" name="Cơ quan"/><tableColumn id="3" name="Tỷ lệ (%)"/><tableColumn id="4" name="Đạt"><calculatedColumnFormula>IF(CongViec[[#This Row],[Tỷ lệ (%)]]&gt;=50,TRUE,FALSE)</calculatedColumnFormula></tableColumn></tableColumns></table>`;

const TABLE2 = `${XML}<table ${MAIN} id="2" name="DonVi" displayName="DonVi" ref="A1:B3" totalsRowShown="0"><autoFilter ref="A1:B3"/><tableColumns count="2"><tableColumn id="1" name="Tên"/><tableColumn id="2" name="Khối"/></tableColumns></table>`;

const CHART_NS =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const CHART = `${XML}<c:chartSpace ${CHART_NS}><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/><c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:strRef><c:f>'Việc làm'!$C$3</c:f></c:strRef></c:tx><c:cat><c:strRef><c:f>'Việc làm'!$B$4:$B$5</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>'Việc làm'!$C$4:$C$5</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling/><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling/><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>`;

const DRAWING = `${XML}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:twoCellAnchor><xdr:from><xdr:col>5</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>0</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>10</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>9</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Biểu đồ"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ${REL} r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`;

const COMMENTS = `${XML}<comments ${MAIN}><authors><author>Tổ giúp việc</author></authors><commentList><comment ref="A1" authorId="0"><text><t>Ghi tên</t></text></comment><comment ref="B1" authorId="0"><text><t>Ghi khối</t></text></comment></commentList></comments>`;

const CALC_CHAIN = `${XML}<calcChain ${MAIN}><c r="D4" i="1"/><c r="D5"/><c r="C8" i="1"/></calcChain>`;

/** A small workbook without a fault: two tables, names, a validation, a format, merges, a chart, notes. */
export const GOOD_PARTS: Parts = {
  '[Content_Types].xml': CONTENT_TYPES,
  '_rels/.rels': relations(['rId1', 'officeDocument', 'xl/workbook.xml']),
  'xl/workbook.xml': WORKBOOK,
  'xl/_rels/workbook.xml.rels': relations(
    ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
    ['rId2', 'worksheet', '/xl/worksheets/sheet2.xml'],
    ['rId3', 'styles', 'styles.xml'],
    ['rId4', 'sharedStrings', 'sharedStrings.xml'],
    ['rId5', 'calcChain', 'calcChain.xml'],
  ),
  'xl/styles.xml': STYLES,
  'xl/sharedStrings.xml': STRINGS,
  'xl/calcChain.xml': CALC_CHAIN,
  'xl/worksheets/sheet1.xml': SHEET1,
  'xl/worksheets/_rels/sheet1.xml.rels': relations(
    ['rId1', 'table', '../tables/table1.xml'],
    ['rId2', 'drawing', '../drawings/drawing1.xml'],
  ),
  'xl/worksheets/sheet2.xml': SHEET2,
  'xl/worksheets/_rels/sheet2.xml.rels': relations(
    ['rId1', 'table', '../tables/table2.xml'],
    ['rId2', 'comments', '../comments1.xml'],
  ),
  'xl/tables/table1.xml': TABLE1,
  'xl/tables/table2.xml': TABLE2,
  'xl/drawings/drawing1.xml': DRAWING,
  'xl/drawings/_rels/drawing1.xml.rels': relations(['rId1', 'chart', '../charts/chart1.xml']),
  'xl/charts/chart1.xml': CHART,
  'xl/comments1.xml': COMMENTS,
};

export function packageOf(parts: Parts): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
}

/** The good parts with one text replaced once in one part; throws where the text isn't there. */
export function mutate(path: string, from: string, to: string): Parts {
  const text = GOOD_PARTS[path];
  if (text === undefined || !text.includes(from)) throw new Error(`'${from}' isn't in ${path}`);
  return { ...GOOD_PARTS, [path]: text.replace(from, () => to) };
}
