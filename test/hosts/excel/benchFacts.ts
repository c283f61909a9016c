import { parseIso } from '../../../src/core/date/parse.ts';
import { toExcelSerial } from '../../../src/core/date/serial.ts';
import { boxText, MAX_COLUMNS, MAX_ROWS } from '../../excel/model/address.ts';
import type { Book } from '../../excel/model/book.ts';
import type { Chart, ChartFill, Series } from '../../excel/model/chart.ts';
import type { Sheet, Validation } from '../../excel/model/sheet.ts';
import type { HostObject } from '../../excel/protocol/hostObject.ts';
import type { Dict } from '../../excel/protocol/wire.ts';
import type { Facts, SheetFacts } from './facts.ts';

/** What the bench's workbook holds, in the same words as fileFacts. The user's own sheets are left out. */
export function benchFacts(book: Book, own: readonly string[]): Facts {
  const names = book.names.list.map((n) => `${n.Name} ${n.Formula.slice(1)}${n.Visible ? '' : ' hidden'}`);
  const sheets = book.sheets.list.filter((s) => !own.includes(s.Name));
  return {
    names: names.sort(),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.Name, sheetFacts(sheet)])),
  };
}

const STATES: Readonly<Record<string, string>> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};

function sheetFacts(sheet: Sheet): SheetFacts {
  const frozen = sheet.frozen;
  const edge = (count: number | undefined, max: number) => (count === undefined || count >= max ? 0 : count);
  return {
    looks: looks(sheet),
    widths: [...sheet.columnWidth]
      .sort(([a], [b]) => a - b)
      .map(([c, width]) => `${c + 1} ${width.toFixed(2)}${sheet.hiddenColumns.has(c) ? ' hidden' : ''}`),
    merges: sheet.merges.map(boxText).sort(),
    view: [
      `state ${STATES[sheet.Visibility] ?? ''}`,
      `grid ${String(sheet.gridlines)}`,
      `tab ${String(sheet.getScalar('TabColor')).slice(1)}`,
      `pane ${edge(frozen?.columns, MAX_COLUMNS)} ${edge(frozen?.rows, MAX_ROWS)}`,
      `protected ${String(sheet.protection !== null)}`,
    ],
    validations: sheet.validations.map(validation).sort(),
    conditionalFormats: sheet.conditionalFormats.map((format) => {
      const custom = format.child('Custom', 'CustomConditionalFormat');
      const look = custom.child('Format', 'ConditionalRangeFormat');
      const font = look.child('Font', 'ConditionalRangeFont');
      const formula = String(custom.child('Rule', 'ConditionalFormatRule').getScalar('Formula')).slice(1);
      const flags = `${font.getScalar('Bold') === true ? 'b' : '-'}${font.getScalar('Italic') === true ? 'i' : '-'}`;
      const fill = String(look.child('Fill', 'ConditionalRangeFill').getScalar('Color')).slice(1);
      const range = format.areas.map((a) => boxText(a.box)).join(' ');
      return [range, formula, String(font.getScalar('Color')).slice(1), flags, fill].join('|');
    }),
    page: page(sheet),
    charts: sheet.charts.list.flatMap(chart),
  };
}

const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'];

/** Cells that have a style. */
function looks(sheet: Sheet): string[] {
  const lines: string[] = [];
  for (const [row, cells] of [...sheet.cells].sort(([a], [b]) => a - b)) {
    for (const [column, cell] of [...cells].sort(([a], [b]) => a - b)) {
      if (cell.style === undefined) continue;
      const look = (key: string) => sheet.look(row, column, key);
      const fill = String(look('Fill.Color')).slice(1);
      const sides = EDGES.map((e) =>
        look(`Borders.${e}.Style`) === 'Continuous' ? String(look(`Borders.${e}.Color`)).slice(1) : '-',
      );
      lines.push(
        [
          boxText({ row, column, rows: 1, columns: 1 }),
          look('Font.Name'),
          look('Font.Size'),
          look('Font.Bold') === true ? 'b' : '-',
          look('Font.Italic') === true ? 'i' : '-',
          String(look('Font.Color')).slice(1),
          fill === 'FFFFFF' ? '' : fill,
          look('NumberFormat'),
          String(look('HorizontalAlignment')).toLowerCase(),
          String(look('VerticalAlignment')).toLowerCase(),
          look('WrapText') === true ? 'wrap' : '-',
          sides.join(','),
          look('Protection.Locked') === false ? 'free' : 'locked',
        ].join('|'),
      );
    }
  }
  return lines;
}

const TYPES: Readonly<Record<string, string>> = { wholeNumber: 'whole' };

function limit(value: unknown): string {
  const day = typeof value === 'string' ? parseIso(value) : null;
  return day === null ? String(value ?? '').replace(/^=/, '') : String(toExcelSerial(day));
}

function validation({ box, rule }: Validation): string {
  const [[kind = '', said] = []] = Object.entries((rule['Rule'] ?? {}) as Record<string, Dict>);
  const limits = [said?.['source'] ?? said?.['formula'] ?? said?.['formula1'], said?.['formula2']].map(limit);
  const alert = (rule['ErrorAlert'] ?? {}) as Record<string, string>;
  const prompt = (rule['Prompt'] ?? {}) as Record<string, string>;
  const words = [alert['title'], alert['message'], prompt['title'], prompt['message']].map((w) => w ?? '');
  return [
    boxText(box),
    TYPES[kind] ?? kind,
    ...limits,
    (alert['style'] ?? 'stop').toLowerCase(),
    ...words,
  ].join('|');
}

function sections(header: HostObject, kind: 'Header' | 'Footer'): string {
  return (['Left', 'Center', 'Right'] as const)
    .map((place) => [place.charAt(0), String(header.getScalar(place + kind))] as const)
    .map(([letter, text]) => (text === '' ? '' : `&${letter}${text}`))
    .join('');
}

function page(sheet: Sheet): string[] {
  const layout = sheet.child('PageLayout', 'PageLayout');
  if (layout.getScalar('PaperSize') !== 'A4') return [];
  const margins = ['Top', 'Bottom', 'Left', 'Right', 'Header', 'Footer'].map((m) =>
    Number(layout.getScalar(`${m}Margin`)).toFixed(2),
  );
  const zoom = layout.getScalar('Zoom') as { readonly horizontalFitToPages?: number };
  const group = layout.child('HeadersFooters', 'HeaderFooterGroup');
  const all = group.child('DefaultForAllPages', 'HeaderFooter');
  const own =
    group.getScalar('State') === 'FirstAndDefault' ? group.child('FirstPage', 'HeaderFooter') : null;
  const first = own === null ? ' ' : `${sections(own, 'Header')} ${sections(own, 'Footer')}`;
  const { area, rows } = sheet.print;
  return [
    `A4 ${String(layout.getScalar('Orientation')).toLowerCase()} wide ${zoom.horizontalFitToPages ?? ''} tall 0`,
    `margins ${margins.join(' ')}`,
    `centred ${String(layout.getScalar('CenterHorizontally'))}`,
    `area ${area === null ? '' : boxText(area)} titles ${rows === null ? '' : boxText(rows)}`,
    `header ${sections(all, 'Header')} footer ${sections(all, 'Footer')} first ${first}`,
    `breaks ${sheet.breaks.list.map((b) => b.row).join(' ')}`,
  ];
}

function chart(one: Chart): string[] {
  const head = `${String(one.getScalar('Name'))} ${String(one.getScalar('ChartType'))}`;
  return one.series.list.map((series) => {
    const color = head.endsWith('XYScatter') ? '' : colorOf(series).slice(1);
    return `${head}: ${String(series.getScalar('Name'))} ${absolute(series.categories)} ${absolute(series.values)} ${color}`;
  });
}

function colorOf(series: Series): string {
  const format = series.child('Format', 'ChartSeriesFormat');
  const fill = format.child('Fill', 'ChartFill') as ChartFill;
  return fill.color ?? String(format.child('Line', 'ChartLineFormat').getScalar('Color'));
}

/** "'Tổng quan'!A1:A3" as "'Tổng quan'!$A$1:$A$3". */
function absolute(address: string): string {
  const at = address.lastIndexOf('!');
  return address.slice(0, at + 1) + address.slice(at + 1).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}
