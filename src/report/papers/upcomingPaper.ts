import { addDays, daysBetween } from '../../core/date/arithmetic.ts';
import { parseIso } from '../../core/date/parse.ts';
import type { IsoDate } from '../../core/date/types.ts';
import { fill } from '../../messages/fill.ts';
import { PAPER_HEADERS as H, UPCOMING_TEXTS as T } from '../../messages/vi/papers.ts';
import type { Book, Row } from '../../workbook/schema.ts';
import { PROGRESS_WORDS } from '../../workbook/tables/words.ts';
import { asOfInView } from '../book/settings.ts';
import type { ColumnLook } from './columnWidths.ts';
import { dayText, groupedBy, judgedRows, taskText } from './paperData.ts';
import { shownCount, type PaperRow } from './paperRows.ts';
import { paperCount } from './summarySentence.ts';
import type { TablePaper } from './tablePaper.ts';

const COLUMNS: readonly ColumnLook[] = [
  { header: H.order, style: 'paperCenter' },
  { header: H.due, style: 'paperCenter' },
  { header: T.left, style: 'paperNumber' },
  { header: H.task, style: 'paperCell' },
  { header: T.agencies, style: 'paperCell' },
  { header: H.note, style: 'paperCell' },
];

const AHEAD = 30;
const NOT_DONE: readonly string[] = [PROGRESS_WORDS.openInTime, PROGRESS_WORDS.unknown];

interface Due {
  readonly day: IsoDate;
  readonly rows: readonly Row<'TheoDoi'>[];
}

/** Tasks that fall due from the day after `asOf`, the nearest first, with the agencies that have not done them. */
function dueTasks(book: Book, asOf: IsoDate): Due[] {
  const open = judgedRows(book).filter((row) => NOT_DONE.includes(row.progress));
  return [...groupedBy(open, (row) => row.task).values()]
    .flatMap((rows) => {
      const day = parseIso(String(rows[0]?.due ?? ''));
      const left = day === null ? 0 : daysBetween(asOf, day);
      return day !== null && left > 0 && left <= AHEAD ? [{ day, rows }] : [];
    })
    .sort((a, b) => daysBetween(b.day, a.day));
}

function dueRow({ day, rows }: Due, asOf: IsoDate, order: number): PaperRow {
  const names = rows.map((row) => row.agencyName).join('; ');
  const agencies = rows.length === 1 ? names : fill(T.all, { count: paperCount(rows.length), names });
  const left = shownCount(daysBetween(asOf, day));
  return { kind: 'row', values: [order, dayText(day), left, taskText(rows[0]!), agencies, null] };
}

/** Biểu 08: what falls due in the 30 days after the day of the figures. */
export function upcomingPaper(book: Book): TablePaper {
  const asOf = asOfInView(book);
  const due = asOf === null ? [] : dueTasks(book, asOf);
  const sentence =
    asOf === null
      ? ''
      : fill(T.sentence, {
          from: dayText(addDays(asOf, 1)),
          to: dayText(addDays(asOf, AHEAD)),
          count: paperCount(due.length),
        });
  return {
    name: T.sheet,
    number: '08',
    title: T.title,
    sentence,
    columns: COLUMNS,
    rows: asOf === null ? [] : due.map((one, i) => dueRow(one, asOf, i + 1)),
    empty: T.empty,
    instructions: false,
  };
}
