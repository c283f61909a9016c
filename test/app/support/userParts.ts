import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** What an office adds to its workbook with Excel: a sheet with a chart and a pivot table, a column, a note, cells. */

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const REL = `xmlns:r="${OFFICE}"`;
const TYPE = 'application/vnd.openxmlformats-officedocument';
const CHART_NS =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';

function relations(...list: readonly (readonly [string, string, string])[]): string {
  const items = list.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`;
}

const text = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;

const SHEET = `${XML}<worksheet ${MAIN} ${REL}><sheetData>
<row r="1">${text('A1', 'Khối')}${text('B1', 'Số xã')}</row>
<row r="2">${text('A2', 'Miền núi')}<c r="B2"><v>12</v></c></row>
<row r="3">${text('A3', 'Đồng bằng')}<c r="B3"><v>7</v></c></row>
<row r="5"><c r="B5"><f>SUM(B2:B3)</f><v>19</v></c></row>
</sheetData><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><drawing r:id="rId1"/></worksheet>`;

const CHART = `${XML}<c:chartSpace ${CHART_NS}><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/><c:pieChart><c:varyColors val="1"/><c:ser><c:idx val="0"/><c:order val="0"/><c:cat><c:strRef><c:f>'Trang của tôi'!$A$2:$A$3</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>'Trang của tôi'!$B$2:$B$3</c:f></c:numRef></c:val></c:ser></c:pieChart></c:plotArea><c:plotVisOnly val="1"/></c:chart></c:chartSpace>`;

const DRAWING = `${XML}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:twoCellAnchor><xdr:from><xdr:col>5</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>0</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>10</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>9</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Biểu đồ của tôi"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ${REL} r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`;

const PIVOT = `${XML}<pivotTableDefinition ${MAIN} name="BangTongHop1" cacheId="71" applyNumberFormats="0" applyBorderFormats="0" applyFontFormats="0" applyPatternFormats="0" applyAlignmentFormats="0" applyWidthHeightFormats="1" dataCaption="Giá trị" updatedVersion="6" minRefreshableVersion="3" createdVersion="6" indent="0" outline="1" outlineData="1"><location ref="A10:B13" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/><pivotFields count="2"><pivotField axis="axisRow" showAll="0"><items count="3"><item x="1"/><item x="0"/><item t="default"/></items></pivotField><pivotField dataField="1" showAll="0"/></pivotFields><rowFields count="1"><field x="0"/></rowFields><rowItems count="3"><i><x/></i><i><x v="1"/></i><i t="grand"><x/></i></rowItems><colItems count="1"><i/></colItems><dataFields count="1"><dataField name="Tổng số xã" fld="1" baseField="0" baseItem="0"/></dataFields></pivotTableDefinition>`;

const CACHE = `${XML}<pivotCacheDefinition ${MAIN} ${REL} r:id="rId1" refreshedBy="Văn phòng" refreshedDate="45000" createdVersion="6" refreshedVersion="6" minRefreshableVersion="3" recordCount="2"><cacheSource type="worksheet"><worksheetSource ref="A1:B3" sheet="Trang của tôi"/></cacheSource><cacheFields count="2"><cacheField name="Khối" numFmtId="0"><sharedItems count="2"><s v="Miền núi"/><s v="Đồng bằng"/></sharedItems></cacheField><cacheField name="Số xã" numFmtId="0"><sharedItems containsSemiMixedTypes="0" containsString="0" containsNumber="1" containsInteger="1" minValue="7" maxValue="12"/></cacheField></cacheFields></pivotCacheDefinition>`;

const RECORDS = `${XML}<pivotCacheRecords ${MAIN} count="2"><r><x v="0"/><n v="12"/></r><r><x v="1"/><n v="7"/></r></pivotCacheRecords>`;

/** Parts that belong to the user alone: they must come back byte for byte. */
export const USER_PARTS: Readonly<Record<string, string>> = {
  'xl/worksheets/sheet99.xml': SHEET,
  'xl/worksheets/_rels/sheet99.xml.rels': relations(
    ['rId1', 'drawing', '../drawings/drawing99.xml'],
    ['rId2', 'pivotTable', '../pivotTables/pivotTable1.xml'],
  ),
  'xl/drawings/drawing99.xml': DRAWING,
  'xl/drawings/_rels/drawing99.xml.rels': relations(['rId1', 'chart', '../charts/chart99.xml']),
  'xl/charts/chart99.xml': CHART,
  'xl/pivotTables/pivotTable1.xml': PIVOT,
  'xl/pivotTables/_rels/pivotTable1.xml.rels': relations([
    'rId1',
    'pivotCacheDefinition',
    '../pivotCache/pivotCacheDefinition1.xml',
  ]),
  'xl/pivotCache/pivotCacheDefinition1.xml': CACHE,
  'xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels': relations([
    'rId1',
    'pivotCacheRecords',
    'pivotCacheRecords1.xml',
  ]),
  'xl/pivotCache/pivotCacheRecords1.xml': RECORDS,
};

const CONTENT_TYPES: readonly (readonly [string, string])[] = [
  ['/xl/worksheets/sheet99.xml', 'worksheet'],
  ['/xl/pivotTables/pivotTable1.xml', 'pivotTable'],
  ['/xl/pivotCache/pivotCacheDefinition1.xml', 'pivotCacheDefinition'],
  ['/xl/pivotCache/pivotCacheRecords1.xml', 'pivotCacheRecords'],
];

export type TextParts = Record<string, string>;

export function textParts(bytes: Uint8Array): TextParts {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
}

export function packed(parts: TextParts): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, part]) => [path, strToU8(part)])));
}

function edit(parts: TextParts, path: string, from: string | RegExp, to: string): void {
  const before = parts[path] ?? '';
  const after = before.replace(from, () => to);
  if (after === before) throw new Error(`${String(from)} isn't in ${path}`);
  parts[path] = after;
}

function declare(parts: TextParts): void {
  const sheets = CONTENT_TYPES.map(
    ([path, kind]) => `<Override PartName="${path}" ContentType="${TYPE}.spreadsheetml.${kind}+xml"/>`,
  );
  const drawing = `<Override PartName="/xl/drawings/drawing99.xml" ContentType="${TYPE}.drawing+xml"/><Override PartName="/xl/charts/chart99.xml" ContentType="${TYPE}.drawingml.chart+xml"/>`;
  edit(parts, '[Content_Types].xml', '</Types>', `${sheets.join('')}${drawing}</Types>`);
  edit(
    parts,
    'xl/_rels/workbook.xml.rels',
    '</Relationships>',
    `<Relationship Id="rId901" Type="${OFFICE}/worksheet" Target="worksheets/sheet99.xml"/><Relationship Id="rId902" Type="${OFFICE}/pivotCacheDefinition" Target="pivotCache/pivotCacheDefinition1.xml"/></Relationships>`,
  );
  edit(
    parts,
    'xl/workbook.xml',
    '</sheets>',
    '<sheet name="Trang của tôi" sheetId="99" r:id="rId901"/></sheets>',
  );
  const caches = '<pivotCaches><pivotCache cacheId="71" r:id="rId902"/></pivotCaches>';
  edit(parts, 'xl/workbook.xml', /(?=<\/workbook>)/, caches);
}

/** Paths of the part of a table, its sheet, and the sheet's notes. */
export interface TablePlace {
  readonly table: string;
  readonly sheet: string;
  readonly comments: string;
  readonly vml: string;
}

const resolved = (target: string) => `xl/${target.replace('../', '')}`;

export function placeOfTable(parts: TextParts, name: string): TablePlace {
  const table = Object.keys(parts).find(
    (p) => p.startsWith('xl/tables/') && parts[p]!.includes(`name="${name}"`),
  );
  const file = table?.split('/').at(-1) ?? '?';
  const rels = Object.keys(parts).find(
    (p) => p.startsWith('xl/worksheets/_rels/') && parts[p]!.includes(`/${file}"`),
  );
  if (table === undefined || rels === undefined) throw new Error(`no table ${name}`);
  const target = (kind: string) =>
    resolved(new RegExp(`/${kind}" Target="([^"]+)"`).exec(parts[rels]!)?.[1] ?? '');
  return {
    table,
    sheet: rels.replace('_rels/', '').replace('.rels', ''),
    comments: target('comments'),
    vml: target('vmlDrawing'),
  };
}

/** What the user's column computes, and the one cell that was typed over. */
export const USER_FORMULA = 'TheoDoi[[#This Row],[Kỳ]]*10';
export const USER_NOTE = 'Đã gọi điện nhắc';

/** One more column at the right end of TheoDoi: a calculated one, with one cell typed over, in a style of its own. */
function addColumn(parts: TextParts, { table, sheet }: TablePlace): void {
  const ref = /ref="A4:X(\d+)"/.exec(parts[table]!);
  const last = Number(ref?.[1]);
  parts[table] = parts[table]!.replaceAll(`A4:X${last}`, `A4:Y${last}`);
  edit(parts, table, '<tableColumns count="24">', '<tableColumns count="25">');
  edit(
    parts,
    table,
    '</tableColumns>',
    `<tableColumn id="77" name="Theo dõi riêng"><calculatedColumnFormula>${USER_FORMULA}</calculatedColumnFormula></tableColumn></tableColumns>`,
  );
  parts[sheet] = parts[sheet]!.replace(/<row r="(\d+)"[^>]*>.*?<\/row>/gs, (row, number: string) => {
    const n = Number(number);
    if (n < 4 || n > last) return row;
    const cell =
      n === 4
        ? text('Y4', 'Theo dõi riêng')
        : n === 6
          ? `<c r="Y6" s="3" t="inlineStr"><is><t>gõ tay</t></is></c>`
          : `<c r="Y${n}" s="3"><f>${USER_FORMULA}</f><v>10</v></c>`;
    const beside = n === 5 ? `${text('AA5', 'cạnh bảng')}<c r="AB5"><f>SUM(L5:L6)</f><v>0</v></c>` : '';
    return row.replace('</row>', `${cell}${beside}</row>`);
  });
  edit(parts, sheet, /<dimension ref="A1:X/, '<dimension ref="A1:AB');
}

/** A note on the answer cell J7, with the shape that old Excel wants for it. */
function addNote(parts: TextParts, { comments, vml }: TablePlace): void {
  const note = `<comment ref="J7" authorId="0"><text><t>${USER_NOTE}</t></text></comment>`;
  edit(parts, comments, '</commentList>', `${note}</commentList>`);
  const shape =
    '<v:shape id="_x0000_s8999" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1"><v:textbox/><x:ClientData ObjectType="Note"><x:Anchor>10, 15, 6, 10, 13, 15, 9, 4</x:Anchor><x:Row>6</x:Row><x:Column>9</x:Column></x:ClientData></v:shape>';
  edit(parts, vml, '</xml>', `${shape}</xml>`);
}

/** Cells beside the log, which grows downwards next to them. */
function addBesideLog(parts: TextParts, { sheet }: TablePlace): void {
  const rows = [6, 7, 30].map((n) => `<row r="${n}">${text(`K${n}`, `ghi chú ${n}`)}</row>`);
  const own = /<row r="(\d+)"/g;
  const taken = [...parts[sheet]!.matchAll(own)].map((m) => Number(m[1]));
  const free = rows.filter((_, i) => !taken.includes([6, 7, 30][i]!));
  edit(parts, sheet, '</sheetData>', `${free.join('')}</sheetData>`);
}

/** A tracking workbook as it looks after its owner has worked in it for a while. */
export function withUserParts(bytes: Uint8Array): Uint8Array {
  const parts = textParts(bytes);
  Object.assign(parts, USER_PARTS);
  declare(parts);
  const tracking = placeOfTable(parts, 'TheoDoi');
  addColumn(parts, tracking);
  addNote(parts, tracking);
  addBesideLog(parts, placeOfTable(parts, 'NhatKy'));
  return packed(parts);
}

/** A cell as its XML stands in a sheet, or undefined. */
export function cellXml(sheet: string, at: string): string | undefined {
  return new RegExp(`<c r="${at}"(?: [^>]*)?(?:/>|>.*?</c>)`, 's').exec(sheet)?.[0];
}
