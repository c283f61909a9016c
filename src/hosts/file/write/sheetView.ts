import type { SheetSpec } from '../../../workbook/spec.ts';
import { addressText, parseAddress } from '../address.ts';
import { freeColumns } from './sheetRows.ts';
import { styleIndex } from './styleSheet.ts';

/** Tab colour and "fit to width". */
export function sheetPrXml(sheet: SheetSpec): string {
  const color = sheet.tabColor === undefined ? '' : `<tabColor rgb="FF${sheet.tabColor.replace(/^#/, '')}"/>`;
  const fit = sheet.page?.fitToWidth === true ? '<pageSetUpPr fitToPage="1"/>' : '';
  return color + fit === '' ? '' : `<sheetPr>${color}${fit}</sheetPr>`;
}

export function sheetViewsXml(sheet: SheetSpec, selected: boolean): string {
  const flags = [
    sheet.showGrid === false ? ' showGridLines="0"' : '',
    selected ? ' tabSelected="1"' : '',
    sheet.zoom === undefined
      ? ''
      : ` zoomScale="${String(sheet.zoom)}" zoomScaleNormal="${String(sheet.zoom)}"`,
  ];
  return `<sheetViews><sheetView${flags.join('')} workbookViewId="0">${paneXml(sheet.freeze)}</sheetView></sheetViews>`;
}

/** Frozen rows and columns before the first cell that scrolls (ECMA-376 Part 1, 18.3.1.66). */
function paneXml(freeze: string | undefined): string {
  const at = freeze === undefined ? null : parseAddress(freeze);
  if (at === null || (at.row === 1 && at.column === 1)) return '';
  const x = at.column > 1 ? ` xSplit="${String(at.column - 1)}"` : '';
  const y = at.row > 1 ? ` ySplit="${String(at.row - 1)}"` : '';
  const pane = x === '' ? 'bottomLeft' : y === '' ? 'topRight' : 'bottomRight';
  const cell = addressText(at.row, at.column);
  return (
    `<pane${x}${y} topLeftCell="${cell}" activePane="${pane}" state="frozen"/>` +
    `<selection pane="${pane}" activeCell="${cell}" sqref="${cell}"/>`
  );
}

/** Widths, hidden columns, and columns that stay free under protection. */
export function colsXml(sheet: SheetSpec): string {
  const widths = new Map(sheet.widths.map((w) => [w.column, w]));
  const free = freeColumns(sheet);
  const columns = new Set(widths.keys());
  for (const area of free) for (let c = area.left; c <= area.right; c += 1) columns.add(c);
  if (columns.size === 0) return '';
  const items = [...columns]
    .sort((a, b) => a - b)
    .map((column) => {
      const width = widths.get(column);
      const isFree = free.some((area) => column >= area.left && column <= area.right);
      const style = isFree ? ` style="${String(styleIndex(undefined, true))}"` : '';
      const hidden = width?.hidden === true ? ' hidden="1"' : '';
      const size = `width="${String(width?.width ?? 9)}" customWidth="1"`;
      return `<col min="${String(column)}" max="${String(column)}" ${size}${style}${hidden}/>`;
    });
  return `<cols>${items.join('')}</cols>`;
}

/**
 * Protection without a password: it keeps a hand from slipping, not a person from changing. Each flag set to 0
 * allows what it names (ECMA-376 Part 1, 18.3.1.85).
 */
export function protectionXml(sheet: SheetSpec): string {
  if (sheet.protection === undefined) return '';
  return '<sheetProtection sheet="1" formatCells="0" formatColumns="0" formatRows="0" insertRows="0" sort="0" autoFilter="0"/>';
}
