import { ROLL_UP_TEXTS as T } from '../../messages/vi/rollUp.ts';
import { cellAt } from '../../workbook/address.ts';
import { MAX_TEXT } from '../../workbook/limits.ts';
import type { CellContent, CellSpec, PageSetup, SheetSpec } from '../../workbook/spec.ts';
import type { TraceLine } from './rollUpSources.ts';

/** A value with the row of the form that it went into. */
export interface TracedValue extends TraceLine {
  readonly row: string;
}

/** A piece of a text that its cell couldn't hold. */
export interface RestOfText {
  readonly row: string;
  readonly header: string;
  readonly part: number;
  readonly text: string;
}

const HEADER = 3;

const PAGE: PageSetup = {
  paper: 'A4',
  orientation: 'landscape',
  margins: { top: 15, bottom: 15, left: 15, right: 12, header: 7, footer: 7 },
  fitToWidth: true,
  repeatRows: `${HEADER}:${HEADER}`,
};

function listSheet(
  name: string,
  above: readonly string[],
  headers: readonly string[],
  widths: readonly number[],
  rows: readonly (readonly CellContent[])[],
): SheetSpec {
  const cells: CellSpec[] = [
    ...above.map((text, i): CellSpec => ({
      at: cellAt(i + 1, 1),
      content: text,
      style: i === 0 ? 'title' : 'note',
    })),
    ...headers.map((text, i): CellSpec => ({ at: cellAt(HEADER, i + 1), content: text, style: 'header' })),
    ...rows.flatMap((row, r) =>
      row.map((content, i): CellSpec => ({ at: cellAt(HEADER + 1 + r, i + 1), content, style: 'text' })),
    ),
  ];
  return {
    name,
    state: 'visible',
    widths: widths.map((width, i) => ({ column: i + 1, width })),
    cells,
    tables: [],
    freeze: cellAt(HEADER + 1, 1),
    page: PAGE,
  };
}

/** Whoever reads the return takes 'Người ký: …' for a label; behind a dash it is only text. */
const asText = (value: string) => `– ${value}`.slice(0, MAX_TEXT);

/** Nguồn số liệu: every value that went into the form, with its agency, file and cell. */
export function traceSheet(values: readonly TracedValue[]): SheetSpec {
  const rows = values.map(({ row, task, agency, header, value, file, cell }) => [
    ...[row, task, agency, header, asText(value)],
    ...[file === '' ? T.inBook : file, cell],
  ]);
  const widths = [12, 12, 34, 22, 60, 36, 18];
  return listSheet(T.trace, [T.traceTitle, T.traceNote], T.traceHeaders, widths, rows);
}

/** Phần tiếp theo: what didn't fit into a cell of the form. */
export function restSheet(pieces: readonly RestOfText[]): SheetSpec {
  const rows = pieces.map(({ row, header, part, text }) => [row, header, part, text]);
  return listSheet(T.rest, [T.restTitle], T.restHeaders, [12, 22, 8, 120], rows);
}
