import { formatVietnamese } from '../../core/date/format.ts';
import type { Form } from '../../core/submission/types.ts';
import { fill } from '../../messages/fill.ts';
import { SENDING_TEXTS as T } from '../../messages/vi/form.ts';
import { cellAt, rangeOf } from '../../workbook/address.ts';
import type { Book } from '../../workbook/schema.ts';
import type { CellSpec, SheetSpec, WorkbookSpec } from '../../workbook/spec.ts';
import { heightOf } from '../sheets/rowHeight.ts';
import { FOOTER_FONT } from './formLayout.ts';

const HEADERS = [
  T.order,
  T.agency,
  T.code,
  T.file,
  T.contact,
  T.phone,
  T.email,
  T.lead,
  T.coordinating,
  T.sent,
] as const;
const WIDTHS = [6, 38, 10, 52, 20, 14, 26, 9, 9, 16];
const ROWS = { title: 1, round: 2, header: 4 } as const;

function agencyCells(book: Book, form: Form, file: string, order: number): CellSpec[] {
  const agency = book.CoQuan.find((row) => row.code === form.agency);
  const lead = form.rows.filter((row) => row.role === 'lead').length;
  const row = ROWS.header + order;
  const texts = [form.agencyName, form.agency, file, agency?.contact, agency?.phone, agency?.email];
  return [
    { at: cellAt(row, 1), content: order, style: 'number' },
    ...texts.map((text, i): CellSpec => ({ at: cellAt(row, 2 + i), content: text || null, style: 'text' })),
    { at: cellAt(row, 8), content: lead, style: 'number' },
    { at: cellAt(row, 9), content: form.rows.length - lead, style: 'number' },
    { at: cellAt(row, 10), content: null, style: 'input' },
  ];
}

function listSheet(book: Book, forms: readonly Form[], fileOf: (form: Form) => string): SheetSpec {
  const { roundName = '', lastDay: own, roundDay } = forms[0] ?? {};
  const lastDay = roundDay ?? own;
  const due = lastDay === undefined ? '' : formatVietnamese(lastDay);
  const bottom = ROWS.header + forms.length;
  return {
    name: T.sheet,
    state: 'visible',
    widths: WIDTHS.map((width, i) => ({ column: i + 1, width })),
    heights: forms.map((form, i) => ({
      row: ROWS.header + 1 + i,
      height: Math.max(heightOf(form.agencyName, WIDTHS[1]!), heightOf(fileOf(form), WIDTHS[3]!)),
    })),
    cells: [
      { at: cellAt(ROWS.title, 1), content: T.title, style: 'title' },
      { at: cellAt(ROWS.round, 1), content: fill(T.round, { round: roundName, due }), style: 'subtitle' },
      ...HEADERS.map((header, i): CellSpec => ({
        at: cellAt(ROWS.header, i + 1),
        content: header,
        style: 'header',
      })),
      ...forms.flatMap((form, i) => agencyCells(book, form, fileOf(form), i + 1)),
    ],
    tables: [],
    freeze: cellAt(ROWS.header + 1, 3),
    page: {
      paper: 'A4',
      orientation: 'landscape',
      margins: { top: 15, bottom: 15, left: 15, right: 12, header: 7, footer: 7 },
      fitToWidth: true,
      repeatRows: `${ROWS.header}:${ROWS.header}`,
      printArea: rangeOf(1, 1, bottom, HEADERS.length),
      footer: `&R${FOOTER_FONT}Trang &P/&N`,
    },
  };
}

/** Danh sách gửi: who gets which file, with whom to reach there, and a column to note when it was sent. */
export function sendingListWorkbook(
  book: Book,
  forms: readonly Form[],
  fileOf: (form: Form) => string,
): WorkbookSpec {
  return { sheets: [listSheet(book, forms, fileOf)], names: [], title: T.title, active: 0 };
}
