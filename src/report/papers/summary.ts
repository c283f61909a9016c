import { PROGRESS, type Progress } from '../../core/tracking/types.ts';
import { SUMMARY_TEXTS as T, PAPER_TEXTS } from '../../messages/vi/papers.ts';
import type { Book, Row } from '../../workbook/schema.ts';
import { TABLES } from '../../workbook/schema.ts';
import { PROGRESS_WORDS } from '../../workbook/tables/words.ts';
import type { ColumnLook } from './columnWidths.ts';
import { directionTexts } from './directionTexts.ts';
import { noteOf } from './returnsPaper.ts';
import { returnsInView } from './paperData.ts';
import { shownCount, type PaperRow } from './paperRows.ts';
import { summarySentence } from './summarySentence.ts';
import type { TablePaper } from './tablePaper.ts';

type AgencyRow = Row<'TQCoQuan'>;
type Counts = Readonly<Record<Progress | 'total', number | null>>;

const KEYS = ['total', ...PROGRESS] as const;
const HEADERS = [
  T.order,
  T.agency,
  TABLES.TQCoQuan.columns.total.header,
  ...PROGRESS.map((p) => PROGRESS_WORDS[p]),
  T.report,
  T.note,
];
const TEXT_COLUMNS = [T.agency, T.note] as readonly string[];
const WORD_COLUMNS = [T.order, T.report] as readonly string[];

function styleOf(header: string): ColumnLook['style'] {
  if (TEXT_COLUMNS.includes(header)) return 'paperCell';
  return WORD_COLUMNS.includes(header) ? 'paperCenter' : 'paperNumber';
}

const COLUMNS: readonly ColumnLook[] = HEADERS.map((header) => ({ header, style: styleOf(header) }));

const countsOf = (counts: Counts) => KEYS.map((key) => shownCount(counts[key]));

function sumOf(rows: readonly Counts[]): Counts {
  const sum = (key: Progress | 'total') => rows.reduce((all, row) => all + (row[key] ?? 0), 0);
  return Object.fromEntries(KEYS.map((key) => [key, sum(key)])) as Record<Progress | 'total', number>;
}

/** Reports received of those expected, 'x/y'. */
function returnedOf(book: Book, agencies: readonly AgencyRow[]): string {
  const codes = new Set(agencies.map((a) => a.agency));
  const rows = returnsInView(book).filter((r) => codes.has(r.agency) && r.exempt === '');
  return `${rows.filter((r) => (r.times ?? 0) > 0).length}/${rows.length}`;
}

function totalRow(
  book: Book,
  kind: 'group' | 'total',
  label: string,
  agencies: readonly AgencyRow[],
): PaperRow {
  return { kind, values: [null, label, ...countsOf(sumOf(agencies)), returnedOf(book, agencies), null] };
}

function agencyRow(agency: AgencyRow, order: number, note: string): PaperRow {
  return { kind: 'row', values: [order, agency.name, ...countsOf(agency), agency.report, note] };
}

/** Total first, then group by group in the order of the register; TT restarts in each group. */
function rowsOf(book: Book): PaperRow[] {
  const notes = new Map(returnsInView(book).map((row) => [row.agency, noteOf(row)]));
  const groups = book.TQKhoi.flatMap(({ group }) => {
    const members = book.TQCoQuan.filter((a) => a.group === group);
    return [
      totalRow(book, 'group', group, members),
      ...members.map((a, i) => agencyRow(a, i + 1, notes.get(a.agency) ?? '')),
    ];
  });
  return [totalRow(book, 'total', PAPER_TEXTS.total, book.TQCoQuan), ...groups];
}

/** Biểu 01: how every agency stands, for leadership. */
export function summaryPaper(book: Book): TablePaper {
  return {
    name: T.sheet,
    number: '01',
    title: T.title,
    sentence: summarySentence(book),
    columns: COLUMNS,
    rows: rowsOf(book),
    empty: PAPER_TEXTS.nothing,
    instructions: true,
    said: directionTexts(book),
  };
}
