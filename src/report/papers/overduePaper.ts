import { daysBetween } from '../../core/date/arithmetic.ts';
import { parseIso } from '../../core/date/parse.ts';
import type { IsoDate } from '../../core/date/types.ts';
import { fill } from '../../messages/fill.ts';
import { OVERDUE_TEXTS as T, PAPER_HEADERS as H, PAPER_TEXTS } from '../../messages/vi/papers.ts';
import type { Book, Row } from '../../workbook/schema.ts';
import { PROGRESS_WORDS } from '../../workbook/tables/words.ts';
import { asOfInView } from '../book/settings.ts';
import type { ColumnLook } from './columnWidths.ts';
import { dayText, dueText, judgedRows, taskText } from './paperData.ts';
import { shownCount, type PaperRow } from './paperRows.ts';
import { paperCount } from './summarySentence.ts';
import type { TablePaper } from './tablePaper.ts';

const COLUMNS: readonly ColumnLook[] = [
  { header: H.order, style: 'paperCenter' },
  { header: H.agency, style: 'paperCell' },
  { header: H.task, style: 'paperCell' },
  { header: H.due, style: 'paperCenter' },
  { header: T.days, style: 'paperNumber' },
  { header: H.result, style: 'paperCell' },
  { header: T.difficulty, style: 'paperCell' },
];

const SHOWN = ['openOverdue', 'unknown', 'doneLate'] as const;

/** Days past the due date: until the work was done, else until the day of the figures; 0 where it isn't due. */
function daysOver(row: Row<'TheoDoi'>, asOf: IsoDate | null): number {
  const due = parseIso(String(row.due ?? ''));
  const until = row.progress === PROGRESS_WORDS.doneLate ? row.completed : asOf;
  return due === null || until === null ? 0 : Math.max(0, daysBetween(due, until));
}

function lineOf(row: Row<'TheoDoi'>, days: number, order: number): PaperRow {
  const result = row.result || row.effective || PAPER_TEXTS.notReported;
  const due = dueText(row.due);
  return {
    kind: 'row',
    values: [order, row.agencyName, taskText(row), due, shownCount(days), result, row.difficulty],
  };
}

/** The obligations of one kind, the longest overdue first. */
function bandOf(rows: readonly Row<'TheoDoi'>[], progress: string, asOf: IsoDate | null): PaperRow[] {
  const own = rows.filter((row) => row.progress === progress);
  if (own.length === 0) return [];
  const dated = own.map((row) => ({ row, days: daysOver(row, asOf) })).sort((a, b) => b.days - a.days);
  const text = fill(T.band, { progress, count: paperCount(own.length) });
  return [{ kind: 'band', text }, ...dated.map(({ row, days }, i) => lineOf(row, days, i + 1))];
}

/** Biểu 03: what is overdue or untold, the worst on top. */
export function overduePaper(book: Book): TablePaper {
  const rows = judgedRows(book);
  const asOf = asOfInView(book);
  const count = (key: (typeof SHOWN)[number]) =>
    paperCount(rows.filter((row) => row.progress === PROGRESS_WORDS[key]).length);
  return {
    name: T.sheet,
    number: '03',
    title: T.title,
    sentence: fill(T.sentence, {
      date: dayText(asOf),
      overdue: count('openOverdue'),
      unknown: count('unknown'),
      late: count('doneLate'),
    }),
    columns: COLUMNS,
    rows: SHOWN.flatMap((key) => bandOf(rows, PROGRESS_WORDS[key], asOf)),
    empty: T.empty,
    instructions: true,
  };
}
