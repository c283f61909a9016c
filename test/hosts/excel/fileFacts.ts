import ExcelJS from 'exceljs';
import { partsOf } from '../file/books.ts';
import type { Facts, SheetFacts } from './facts.ts';

/** What a package says about its sheets, part by part, in the same words as benchFacts. */
export async function fileFacts(bytes: Uint8Array): Promise<Facts> {
  const parts = partsOf(bytes);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.slice().buffer as ArrayBuffer);
  const workbook = parts['xl/workbook.xml'] ?? '';
  const names = [...workbook.matchAll(/<definedName name="([^"]+)"( hidden="1")?>([^<]*)</g)];
  return {
    names: names
      .map(([, name = '', hidden, to = '']) => `${name} ${unescaped(to)}${hidden ? ' hidden' : ''}`)
      .sort(),
    sheets: Object.fromEntries(
      book.worksheets.map((sheet, i) => [sheet.name, sheetFacts(sheet, parts, i + 1)]),
    ),
  };
}

function unescaped(xml: string): string {
  return xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

function attribute(tag: string, name: string): string {
  return unescaped(new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
}

function sheetFacts(sheet: ExcelJS.Worksheet, parts: Record<string, string>, index: number): SheetFacts {
  const xml = parts[`xl/worksheets/sheet${index}.xml`] ?? '';
  return {
    looks: looks(sheet),
    widths: [...xml.matchAll(/<col [^>]*>/g)].map(
      ([tag]) =>
        `${attribute(tag, 'min')} ${(Number(attribute(tag, 'width')) * 5.25).toFixed(2)}${attribute(tag, 'hidden') === '1' ? ' hidden' : ''}`,
    ),
    merges: [...xml.matchAll(/<mergeCell ref="([^"]+)"/g)].map(([, ref = '']) => ref).sort(),
    view: [
      `state ${sheet.state}`,
      `grid ${String(!xml.includes('showGridLines="0"'))}`,
      `tab ${/<tabColor rgb="FF([^"]+)"/.exec(xml)?.[1] ?? ''}`,
      `pane ${/xSplit="(\d+)"/.exec(xml)?.[1] ?? '0'} ${/ySplit="(\d+)"/.exec(xml)?.[1] ?? '0'}`,
      `protected ${String(xml.includes('<sheetProtection'))}`,
    ],
    validations: [...xml.matchAll(/<dataValidation [^]*?<\/dataValidation>/g)]
      .map(([text]) => validation(text))
      .sort(),
    conditionalFormats: conditionalFormats(sheet, xml),
    page: page(xml, parts['xl/workbook.xml'] ?? '', index - 1),
    charts: charts(parts, index),
  };
}

function looks(sheet: ExcelJS.Worksheet): string[] {
  const lines: string[] = [];
  sheet.eachRow({ includeEmpty: true }, (row) =>
    row.eachCell({ includeEmpty: true }, ({ address, font, fill, numFmt, alignment, border, protection }) => {
      const color =
        fill?.type === 'pattern' && fill.pattern === 'solid' ? (fill.fgColor?.argb?.slice(2) ?? '') : '';
      const side = (one: Partial<ExcelJS.Border> | undefined) => one?.color?.argb?.slice(2) ?? '-';
      const sides = [border?.top, border?.bottom, border?.left, border?.right].map(side).join(',');
      lines.push(
        [
          address,
          font?.name ?? '',
          font?.size ?? '',
          font?.bold === true ? 'b' : '-',
          font?.italic === true ? 'i' : '-',
          font?.color?.argb?.slice(2) ?? '',
          color,
          numFmt ?? 'General',
          alignment?.horizontal ?? 'general',
          // 'bottom' is the default, and exceljs calls the other two by CSS's words.
          { middle: 'center' }[alignment?.vertical as string] ?? alignment?.vertical ?? 'bottom',
          alignment?.wrapText === true ? 'wrap' : '-',
          sides,
          protection?.locked === false ? 'free' : 'locked',
        ].join('|'),
      );
    }),
  );
  return lines;
}

function validation(text: string): string {
  const formula = (name: string) => unescaped(new RegExp(`<${name}>([^<]*)<`).exec(text)?.[1] ?? '');
  const words = ['errorTitle', 'error', 'promptTitle', 'prompt'].map((name) => attribute(text, name));
  const style = attribute(text, 'errorStyle') === '' ? 'stop' : attribute(text, 'errorStyle');
  return [
    attribute(text, 'sqref').replace(/^(\w+):\1$/, '$1'),
    attribute(text, 'type'),
    formula('formula1'),
    formula('formula2'),
    style,
    ...words,
  ].join('|');
}

function conditionalFormats(sheet: ExcelJS.Worksheet, xml: string): string[] {
  const looks = (sheet as unknown as { conditionalFormattings: ExcelJS.ConditionalFormattingOptions[] })
    .conditionalFormattings;
  const found = [...xml.matchAll(/<conditionalFormatting sqref="([^"]+)"><cfRule [^>]*><formula>([^<]*)</g)];
  return found.map(([, range = '', formula = ''], i) => {
    const style = looks[i]?.rules[0]?.style;
    const fill = style?.fill?.type === 'pattern' ? (style.fill.fgColor?.argb?.slice(2) ?? '') : '';
    const font = style?.font;
    const flags = `${font?.bold === true ? 'b' : '-'}${font?.italic === true ? 'i' : '-'}`;
    return [
      range.replace(/^(\w+):\1$/, '$1'),
      unescaped(formula),
      font?.color?.argb?.slice(2) ?? '',
      flags,
      fill,
    ].join('|');
  });
}

function page(xml: string, workbook: string, sheet: number): string[] {
  const setup = /<pageSetup [^>]*>/.exec(xml)?.[0];
  if (setup === undefined) return [];
  const margins = /<pageMargins [^>]*>/.exec(xml)?.[0] ?? '';
  const points = ['top', 'bottom', 'left', 'right', 'header', 'footer'].map((side) =>
    (Number(attribute(margins, side)) * 72).toFixed(2),
  );
  const text = (name: string) => unescaped(new RegExp(`<${name}>([^<]*)<`).exec(xml)?.[1] ?? '');
  const name = (kind: string) => {
    const found = new RegExp(`<definedName name="_xlnm.${kind}" localSheetId="${sheet}">([^<]*)<`).exec(
      workbook,
    );
    return (found?.[1] ?? '').replace(/^.*!/, '').replaceAll('$', '');
  };
  return [
    `A4 ${attribute(setup, 'orientation')} wide ${attribute(setup, 'fitToWidth')} tall ${attribute(setup, 'fitToHeight')}`,
    `margins ${points.join(' ')}`,
    `centred ${String(xml.includes('horizontalCentered="1"'))}`,
    `area ${name('Print_Area')} titles ${name('Print_Titles')}`,
    `header ${text('oddHeader')} footer ${text('oddFooter')} first ${text('firstHeader')} ${text('firstFooter')}`,
    `breaks ${[...xml.matchAll(/<brk id="(\d+)"/g)].map(([, id = '']) => id).join(' ')}`,
  ];
}

const KINDS: Readonly<Record<string, string>> = { lineChart: 'LineMarkers', scatterChart: 'XYScatter' };

function charts(parts: Record<string, string>, sheet: number): string[] {
  const drawing = parts[`xl/drawings/drawing${sheet}.xml`] ?? '';
  const relations = parts[`xl/drawings/_rels/drawing${sheet}.xml.rels`] ?? '';
  const targets = new Map(
    [...relations.matchAll(/<Relationship [^>]*>/g)].map(([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target').replace('../', 'xl/'),
    ]),
  );
  return [...drawing.matchAll(/<xdr:twoCellAnchor[^]*?<\/xdr:twoCellAnchor>/g)].flatMap(([anchor]) => {
    const xml = parts[targets.get(/r:id="([^"]+)"/.exec(anchor)?.[1] ?? '') ?? ''] ?? '';
    const plot = /<c:(bar|line|scatter)Chart>/.exec(xml)?.[0].slice(3, -1) ?? '';
    const bar = `${xml.includes('barDir val="bar"') ? 'Bar' : 'Column'}${xml.includes('grouping val="stacked"') ? 'Stacked' : 'Clustered'}`;
    const head = `${attribute(/<xdr:cNvPr [^>]*>/.exec(anchor)?.[0] ?? '', 'name')} ${KINDS[plot] ?? bar}`;
    const series = [...xml.matchAll(/<c:ser>[^]*?<\/c:ser>/g)].map(([text]) => {
      const formula = (tag: string) =>
        unescaped(new RegExp(`<c:${tag}>[^]*?<c:f>([^<]*)<`).exec(text)?.[1] ?? '');
      const name = unescaped(/<c:tx>[^]*?<c:v>([^<]*)</.exec(text)?.[1] ?? '');
      const color = /srgbClr val="([^"]+)"/.exec(text.slice(text.indexOf('</c:tx>')))?.[1] ?? '';
      const [categories, values] = plot === 'scatterChart' ? ['xVal', 'yVal'] : ['cat', 'val'];
      return `${head}: ${name} ${formula(categories ?? '')} ${formula(values ?? '')} ${plot === 'scatterChart' ? '' : color}`;
    });
    return series;
  });
}
