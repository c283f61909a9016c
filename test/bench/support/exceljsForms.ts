import ExcelJS from 'exceljs';
import { STYLES, HIGHLIGHTS, type CellLook } from '../../../src/workbook/styles.ts';
import {
  isDate,
  isFormula,
  type ConditionalFormatSpec,
  type PageSetup,
  type SheetSpec,
  type StyleName,
  type ValidationSpec,
  type WorkbookSpec,
} from '../../../src/workbook/spec.ts';

const MM_PER_INCH = 25.4;

function colour(rgb: string): ExcelJS.Color {
  return { argb: `FF${rgb}` } as ExcelJS.Color;
}

function borderOf(look: CellLook): Partial<ExcelJS.Borders> {
  const side = { style: 'thin', color: colour(look.borderColor) } as const;
  if (look.border === 'top') return { top: side };
  return look.border === 'thin' ? { left: side, right: side, top: side, bottom: side } : {};
}

function styleOf(look: CellLook, locked: boolean): Partial<ExcelJS.Style> {
  const { font, size, bold, italic, color, fill, horizontal, vertical, wrap, numberFormat } = look;
  const alignment: Partial<ExcelJS.Alignment> = {
    vertical: vertical === 'center' ? 'middle' : vertical,
    wrapText: wrap,
    ...(horizontal === 'general' ? {} : { horizontal }),
  };
  return {
    numFmt: numberFormat,
    font: { name: font, size, bold, italic, color: colour(color) },
    alignment,
    border: borderOf(look),
    protection: { locked },
    ...(fill === null ? {} : { fill: { type: 'pattern', pattern: 'solid', fgColor: colour(fill) } }),
  };
}

/** Made once, as a careful user of the library would. */
const KEPT = new Map<StyleName, Partial<ExcelJS.Style>>();
const FREE = new Map<StyleName, Partial<ExcelJS.Style>>();
for (const [name, look] of Object.entries(STYLES) as [StyleName, CellLook][]) {
  KEPT.set(name, styleOf(look, look.locked));
  FREE.set(name, styleOf(look, false));
}

function addCells(sheet: ExcelJS.Worksheet, spec: SheetSpec): void {
  for (const { at, content, style } of spec.cells) {
    const cell = sheet.getCell(at);
    if (style !== undefined) cell.style = KEPT.get(style)!;
    if (content !== null && !isFormula(content) && !isDate(content)) cell.value = content;
  }
}

/** Styles of the product are free by themselves where they take answers; other free cells are none in a form. */
function freeRanges(sheet: ExcelJS.Worksheet, spec: SheetSpec): void {
  const styles = new Map(spec.cells.map((cell) => [cell.at, cell.style]));
  for (const range of spec.protection?.unlocked ?? []) {
    if (range.includes(':')) continue;
    const style = styles.get(range);
    sheet.getCell(range).style = style === undefined ? { protection: { locked: false } } : FREE.get(style)!;
  }
}

function addValidation(sheet: ExcelJS.Worksheet, v: ValidationSpec): void {
  if (v.kind !== 'list') return;
  // Takes a whole range at once; the library's documented way is one cell after another.
  const rules = (sheet as unknown as { dataValidations: { add(range: string, rule: object): void } })
    .dataValidations;
  for (const range of v.range.split(' ')) {
    rules.add(range, {
      type: 'list',
      allowBlank: true,
      formulae: [v.source],
      ...(v.prompt && { showInputMessage: true, promptTitle: v.prompt.title, prompt: v.prompt.text }),
      ...(v.error && {
        showErrorMessage: true,
        errorStyle: v.error.style,
        errorTitle: v.error.title,
        error: v.error.text,
      }),
    });
  }
}

function addHighlight(sheet: ExcelJS.Worksheet, c: ConditionalFormatSpec, priority: number): void {
  const { bold, italic, color, fill } = HIGHLIGHTS[c.look];
  const font = { bold, italic, color: colour(color) };
  const solid = fill === null ? {} : { fill: { type: 'pattern', pattern: 'solid', bgColor: colour(fill) } };
  const style = { font, ...solid } as Partial<ExcelJS.Style>;
  sheet.addConditionalFormatting({
    ref: c.range,
    rules: [{ type: 'expression', formulae: [c.formula], priority, style }],
  });
}

function setPage(sheet: ExcelJS.Worksheet, page: PageSetup): void {
  const inches = (mm: number) => mm / MM_PER_INCH;
  const { top, bottom, left, right, header, footer } = page.margins;
  sheet.pageSetup = {
    paperSize: 9,
    orientation: page.orientation,
    fitToPage: page.fitToWidth,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: {
      top: inches(top),
      bottom: inches(bottom),
      left: inches(left),
      right: inches(right),
      header: inches(header),
      footer: inches(footer),
    },
    ...(page.repeatRows === undefined ? {} : { printTitlesRow: page.repeatRows }),
    ...(page.printArea === undefined ? {} : { printArea: page.printArea }),
  };
  if (page.footer !== undefined) sheet.headerFooter.oddFooter = page.footer;
}

function freeze(sheet: ExcelJS.Worksheet, spec: SheetSpec): void {
  const view = { showGridLines: spec.showGrid !== false };
  if (spec.freeze === undefined) return void (sheet.views = [{ state: 'normal', ...view }]);
  const first = sheet.getCell(spec.freeze);
  sheet.views = [{ state: 'frozen', xSplit: Number(first.col) - 1, ySplit: Number(first.row) - 1, ...view }];
}

async function addSheet(book: ExcelJS.Workbook, spec: SheetSpec): Promise<void> {
  const sheet = book.addWorksheet(spec.name, { state: spec.state });
  for (const { column, width } of spec.widths) sheet.getColumn(column).width = width;
  for (const { row, height } of spec.heights ?? []) sheet.getRow(row).height = height;
  addCells(sheet, spec);
  freeRanges(sheet, spec);
  for (const range of spec.merges ?? []) sheet.mergeCells(range);
  for (const validation of spec.validations ?? []) addValidation(sheet, validation);
  (spec.conditionalFormats ?? []).forEach((c, i) => addHighlight(sheet, c, i + 1));
  freeze(sheet, spec);
  if (spec.page !== undefined) setPage(sheet, spec.page);
  if (spec.protection !== undefined) await sheet.protect('', { formatRows: true, insertRows: true });
}

/** The same form as the product makes, built cell by cell with exceljs. */
export async function exceljsForm(spec: WorkbookSpec): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.title = spec.title;
  for (const sheet of spec.sheets) await addSheet(book, sheet);
  return new Uint8Array(await book.xlsx.writeBuffer());
}
