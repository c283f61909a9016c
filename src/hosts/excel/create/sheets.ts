import type { SheetSpec, WorkbookSpec } from '../../../workbook/spec.ts';
import { parseCell, splitReference } from '../address.ts';
import { step, type Step } from '../steps.ts';
import { MAKING_MARK } from './present.ts';

/** A column's width in Excel's characters, in points: seven pixels a digit of the base font, 96 pixels an inch. */
const POINTS_PER_CHARACTER = 7 * 0.75;

export function sheetOf(context: Excel.RequestContext, sheet: SheetSpec): Excel.Worksheet {
  return context.workbook.worksheets.getItem(sheet.name);
}

export function addSheetSteps(spec: WorkbookSpec): Step[] {
  return spec.sheets.map((sheet) =>
    step(5, ({ workbook }) => {
      workbook.worksheets.add(sheet.name).names.add(MAKING_MARK, '=TRUE').visible = false;
    }),
  );
}

/** Widths, hidden columns and merged cells. */
export function columnSteps(sheet: SheetSpec): Step[] {
  const widths = sheet.widths.map(({ column, width, hidden }) =>
    step(8, (context) => {
      const range = sheetOf(context, sheet)
        .getRangeByIndexes(0, column - 1, 1, 1)
        .getEntireColumn();
      range.format.columnWidth = width * POINTS_PER_CHARACTER;
      if (hidden === true) range.columnHidden = true;
    }),
  );
  const merges = (sheet.merges ?? []).map((range) =>
    step(5, (context) => sheetOf(context, sheet).getRange(range).merge(false)),
  );
  return [...widths, ...merges];
}

/** Rows between a chart's edges keep their height: the chart is as high as they are. */
function isBesideChart(sheet: SheetSpec, row: number): boolean {
  return (sheet.charts ?? []).some(({ from, to }) => {
    const [first, last] = [parseCell(from)?.row ?? 0, parseCell(to)?.row ?? 0];
    return row >= first && row <= last;
  });
}

/** Rows that grow with their text are fitted by Excel itself, which knows its fonts; others get their height. */
export function heightSteps(sheet: SheetSpec): Step[] {
  const heights = sheet.heights ?? [];
  const fitted = heights.filter((h) => h.fitted === true && !isBesideChart(sheet, h.row)).map((h) => h.row);
  const own = new Set(fitted);
  const fixed = heights.filter((h) => !own.has(h.row) || h.fitted !== true);
  const fits = runs(fitted).map(([first, last]) =>
    step(5, (context) => sheetOf(context, sheet).getRange(`${first}:${last}`).format.autofitRows()),
  );
  const sizes = fixed.map(({ row, height }) =>
    step(6, (context) => {
      sheetOf(context, sheet).getRange(`${row}:${row}`).format.rowHeight = height;
    }),
  );
  return [...fits, ...sizes];
}

/** Numbers that follow each other, as first and last. */
function runs(rows: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last !== undefined && last[1] >= row - 1) last[1] = row;
    else found.push([row, row]);
  }
  return found;
}

/** Panes, grid lines and tab colour. */
export function viewSteps(sheet: SheetSpec): Step[] {
  const freeze = sheet.freeze === undefined ? null : parseCell(sheet.freeze);
  return [
    step(6, (context) => {
      const target = sheetOf(context, sheet);
      if (sheet.tabColor !== undefined) target.tabColor = `#${sheet.tabColor.replace(/^#/, '')}`;
      if (sheet.showGrid === false) target.showGridlines = false;
      if (freeze !== null) freezeBefore(target, freeze.row - 1, freeze.column - 1);
    }),
  ];
}

function freezeBefore(sheet: Excel.Worksheet, rows: number, columns: number): void {
  const { freezePanes } = sheet;
  if (rows > 0 && columns > 0) freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  else if (rows > 0) freezePanes.freezeRows(rows);
  else if (columns > 0) freezePanes.freezeColumns(columns);
}

/** Names of the workbook; the sheets that they refer to are there. */
export function nameSteps(spec: WorkbookSpec): Step[] {
  return spec.names.map(({ name, refersTo, hidden }) =>
    step(5, ({ workbook }) => {
      const { sheet, range } = splitReference(refersTo);
      const item = workbook.names.add(name, `='${sheet.replaceAll("'", "''")}'!${range}`);
      if (hidden === true) item.visible = false;
    }),
  );
}

/** Last of all, since protection keeps the program out too: free cells, protection, hidden sheets, the first page. */
export function closingSteps(spec: WorkbookSpec): Step[] {
  const protect = spec.sheets.flatMap((sheet) =>
    sheet.protection === undefined ? [] : [protectStep(sheet)],
  );
  const show = step(4, (context) => {
    const first = spec.sheets[spec.active];
    if (first !== undefined) sheetOf(context, first).activate();
    for (const sheet of spec.sheets) {
      if (sheet.state === 'hidden') sheetOf(context, sheet).visibility = 'Hidden';
      if (sheet.state === 'veryHidden') sheetOf(context, sheet).visibility = 'VeryHidden';
    }
  });
  return [...protect, show];
}

/** Protection without a password: it keeps a hand from slipping, not a person from changing. */
function protectStep(sheet: SheetSpec): Step {
  const unlocked = sheet.protection?.unlocked ?? [];
  return step(6 + 6 * unlocked.length, (context) => {
    const target = sheetOf(context, sheet);
    for (const range of unlocked) target.getRange(range).format.protection.locked = false;
    target.protection.protect({
      allowFormatCells: true,
      allowFormatColumns: true,
      allowFormatRows: true,
      allowInsertRows: true,
      allowSort: true,
      allowAutoFilter: true,
    });
  });
}
