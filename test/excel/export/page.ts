import { boxText, columnName, MAX_COLUMNS, MAX_ROWS, quoteSheet, type Box } from '../model/address.ts';
import type { Sheet } from '../model/sheet.ts';
import { getMember, navigate } from '../protocol/members.ts';
import type { HostObject } from '../protocol/hostObject.ts';
import { rgb, valueAt } from './look.ts';
import { escaped, tag } from './xml.ts';

const POINTS_PER_INCH = 72;
const PAPERS: Readonly<Record<string, number>> = { Letter: 1, A3: 8, A4: 9, A5: 11 };

interface Zoom {
  readonly scale?: number;
  readonly horizontalFitToPages?: number;
  readonly verticalFitToPages?: number;
}

function layoutOf(sheet: Sheet): HostObject {
  return navigate(sheet, 'PageLayout') as HostObject;
}

function zoomOf(sheet: Sheet): Zoom {
  return (getMember(layoutOf(sheet), 'Zoom') ?? {}) as Zoom;
}

/** A page that nobody set up is left to whoever prints it. */
function isSetUp(sheet: Sheet): boolean {
  return Object.keys(layoutOf(sheet).kept).length > 0;
}

export function propertiesXml(sheet: Sheet): string {
  const color = rgb(sheet.getScalar('TabColor'));
  const { horizontalFitToPages, verticalFitToPages } = zoomOf(sheet);
  const fits = horizontalFitToPages !== undefined || verticalFitToPages !== undefined;
  const inner =
    (color === null ? '' : tag('tabColor', { rgb: `FF${color}` })) +
    (fits ? tag('pageSetUpPr', { fitToPage: true }) : '');
  return inner === '' ? '' : tag('sheetPr', {}, inner);
}

export function viewXml(sheet: Sheet): string {
  const attributes = {
    showGridLines: sheet.gridlines ? undefined : false,
    showRowColHeaders: sheet.getScalar('ShowHeadings') === false ? false : undefined,
    tabSelected: sheet.book.active === sheet ? true : undefined,
    workbookViewId: 0,
  };
  return tag('sheetViews', {}, tag('sheetView', attributes, paneXml(sheet.frozen)));
}

/** Frozen rows and columns; a freeze of rows alone has no columns, or all of them. */
function paneXml(frozen: Box | null): string {
  if (frozen === null) return '';
  const rows = frozen.rows >= MAX_ROWS ? 0 : frozen.rows;
  const columns = frozen.columns >= MAX_COLUMNS ? 0 : frozen.columns;
  if (rows + columns === 0) return '';
  const cell = `${columnName(columns)}${rows + 1}`;
  const pane = columns === 0 ? 'bottomLeft' : rows === 0 ? 'topRight' : 'bottomRight';
  const place = { topLeftCell: cell, activePane: pane, state: 'frozen' };
  return (
    tag('pane', { xSplit: columns || undefined, ySplit: rows || undefined, ...place }) +
    tag('selection', { pane, activeCell: cell, sqref: cell })
  );
}

/** What may be done on a protected sheet; in files an attribute of 0 allows (ECMA-376 Part 1, 18.3.1.85). */
export function protectionXml({ protection }: Sheet): string {
  if (protection === null) return '';
  const allowed = Object.entries(protection).flatMap(([option, value]) =>
    option.startsWith('allow') ? [[option.charAt(5).toLowerCase() + option.slice(6), value !== true]] : [],
  );
  const selection = protection['selectionMode'];
  return tag('sheetProtection', {
    sheet: true,
    ...(Object.fromEntries(allowed) as Record<string, boolean>),
    selectLockedCells: selection === 'Unlocked' || selection === 'None' ? true : undefined,
    selectUnlockedCells: selection === 'None' ? true : undefined,
  });
}

function marginsXml(layout: HostObject): string {
  const sides = ['Left', 'Right', 'Top', 'Bottom', 'Header', 'Footer'];
  const inches = sides.map((side) => [
    side.toLowerCase(),
    Number(getMember(layout, `${side}Margin`)) / POINTS_PER_INCH,
  ]);
  return tag('pageMargins', Object.fromEntries(inches) as Record<string, number>);
}

function setUpXml(sheet: Sheet, layout: HostObject): string {
  const { scale, horizontalFitToPages, verticalFitToPages } = zoomOf(sheet);
  const fits = horizontalFitToPages !== undefined || verticalFitToPages !== undefined;
  const first = getMember(layout, 'FirstPageNumber');
  const numbered = typeof first === 'number';
  return tag('pageSetup', {
    firstPageNumber: numbered ? first : undefined,
    useFirstPageNumber: numbered ? true : undefined,
    paperSize: PAPERS[String(getMember(layout, 'PaperSize'))] ?? 1,
    scale: fits || scale === 100 ? undefined : scale,
    fitToWidth: fits ? (horizontalFitToPages ?? 0) : undefined,
    fitToHeight: fits ? (verticalFitToPages ?? 0) : undefined,
    orientation: String(getMember(layout, 'Orientation')).toLowerCase(),
  });
}

function codes(header: HostObject, kind: 'Header' | 'Footer'): string {
  return ['Left', 'Center', 'Right']
    .map((place) => [place.charAt(0), String(getMember(header, place + kind))] as const)
    .map(([letter, text]) => (text === '' ? '' : `&${letter}${text}`))
    .join('');
}

function headersXml(layout: HostObject): string {
  const group = navigate(layout, 'HeadersFooters') as HostObject;
  const differentFirst = String(getMember(group, 'State')).startsWith('First');
  const part = (name: string, member: string, kind: 'Header' | 'Footer') => {
    const text = codes(navigate(group, member) as HostObject, kind);
    return text === '' ? '' : tag(name, {}, escaped(text));
  };
  const inner =
    part('oddHeader', 'DefaultForAllPages', 'Header') +
    part('oddFooter', 'DefaultForAllPages', 'Footer') +
    (differentFirst
      ? part('firstHeader', 'FirstPage', 'Header') + part('firstFooter', 'FirstPage', 'Footer')
      : '');
  return inner === ''
    ? ''
    : tag('headerFooter', { differentFirst: differentFirst ? true : undefined }, inner);
}

function breaksXml(sheet: Sheet): string {
  const rows = sheet.breaks.list.map(({ row }) => row).sort((a, b) => a - b);
  if (rows.length === 0) return '';
  const items = rows.map((id) => tag('brk', { id, max: MAX_COLUMNS - 1, man: true }));
  return tag('rowBreaks', { count: rows.length, manualBreakCount: rows.length }, ...items);
}

/** Print options to breaks, in the order of CT_Worksheet. */
export function pageXml(sheet: Sheet): string {
  if (!isSetUp(sheet)) return breaksXml(sheet);
  const layout = layoutOf(sheet);
  const flag = (name: string) => (getMember(layout, name) === true ? true : undefined);
  const options = {
    horizontalCentered: flag('CenterHorizontally'),
    verticalCentered: flag('CenterVertically'),
    headings: flag('PrintHeadings'),
    gridLines: flag('PrintGridlines'),
  };
  const print = Object.values(options).some(Boolean) ? tag('printOptions', options) : '';
  return print + marginsXml(layout) + setUpXml(sheet, layout) + headersXml(layout) + breaksXml(sheet);
}

function fixed(box: Box): string {
  return boxText(box).replace(/[A-Z]+|\d+/g, '$$$&');
}

/** Print area and repeated rows and columns, which are names of their sheet. */
export function printNames(sheet: Sheet, index: number): string[] {
  const { area, rows, columns } = sheet.print;
  const name = (which: string, boxes: readonly (Box | null)[]): string[] => {
    const refs = boxes.flatMap((box) => (box === null ? [] : [`${quoteSheet(sheet.Name)}!${fixed(box)}`]));
    const attributes = { name: `_xlnm.${which}`, localSheetId: index };
    return refs.length === 0 ? [] : [tag('definedName', attributes, escaped(refs.join(',')))];
  };
  return [...name('Print_Area', [area]), ...name('Print_Titles', [columns, rows])];
}

/** Nothing that a sheet says is left out in silence. */
export function checkPage(sheet: Sheet): void {
  const group = valueAt(layoutOf(sheet), 'HeadersFooters', 'State');
  if (group !== 'Default' && group !== 'FirstAndDefault')
    throw new Error(`the export writes no headers of state ${String(group)}`);
}
