import { fill } from '../../messages/fill.ts';
import { PAPER_HEADERS as H, PAPER_TEXTS, SCORES_TEXTS as T } from '../../messages/vi/papers.ts';
import type { Book, Row } from '../../workbook/schema.ts';
import type { ColumnLook } from './columnWidths.ts';
import { byGroup, groupedBy } from './paperData.ts';
import { decimalText, shownCount, type PaperRow } from './paperRows.ts';
import { paperCount } from './summarySentence.ts';
import type { TablePaper } from './tablePaper.ts';

const COLUMNS: readonly ColumnLook[] = [
  { header: H.order, style: 'paperCenter' },
  { header: H.agency, style: 'paperCell' },
  { header: T.total, style: 'paperNumber' },
  { header: T.bonus, style: 'paperNumber' },
  { header: T.penalty, style: 'paperNumber' },
  { header: T.converted, style: 'paperNumber' },
  { header: T.rank, style: 'paperNumber' },
  { header: T.class, style: 'paperCenter' },
  { header: H.note, style: 'paperCell' },
];

/** Total, bonus, penalty and converted total as papers print them; nothing is claimed of who was not scored yet. */
export function pointTexts({ total, bonus, penalty, converted }: Row<'XepLoai'>): string[] {
  const points = total === null ? [null, bonus, penalty, null] : [total, bonus ?? 0, penalty ?? 0, converted];
  return points.map(decimalText);
}

/** Criteria wait for their appraisal. */
export const isOpen = ({ open, total }: Row<'XepLoai'>) => total !== null && (open ?? 0) > 0;

/** The class of an agency in a sentence that counts. */
export function classText(row: Row<'XepLoai'>): string {
  if (row.class !== '') return row.class;
  if (row.total === null) return T.unscored;
  return isOpen(row) ? T.open : T.unclassed;
}

/** What a person wrote, and that criteria are still open. */
function noteOf(row: Row<'XepLoai'>): string {
  return [isOpen(row) ? row.why : '', row.reason].filter((text) => text !== '').join('; ');
}

function scoreRow(row: Row<'XepLoai'>, order: number): PaperRow {
  const points = pointTexts(row);
  const rank = row.rank === null ? PAPER_TEXTS.notReported : shownCount(row.rank);
  return {
    kind: 'row',
    values: [order, row.agencyName, ...points, rank, row.class || PAPER_TEXTS.notReported, noteOf(row)],
  };
}

/** Agencies by class, the best first; what is no class of the scheme comes last. */
export function byClass(
  book: Pick<Book, 'MucXepLoai'>,
  rows: readonly Row<'XepLoai'>[],
): (readonly [name: string, own: readonly Row<'XepLoai'>[]])[] {
  const places = new Map(book.MucXepLoai.map(({ name, place }) => [name, place ?? 0]));
  const place = (name: string) => places.get(name) ?? Number.MAX_SAFE_INTEGER;
  return [...groupedBy(rows, classText)].sort(([a], [b]) => place(a) - place(b));
}

function sentenceOf(book: Book, session: string, rows: readonly Row<'XepLoai'>[]): string {
  const classes = byClass(book, rows).map(([name, own]) =>
    fill(T.classOne, { name, count: paperCount(own.length) }),
  );
  const name = book.DotCham.find((row) => row.code === session)?.name ?? '';
  return fill(T.sentence, {
    count: paperCount(rows.length),
    session: name === '' ? '' : fill(T.session, { name }),
    classes,
  });
}

/** Biểu 06: points and classes of the latest session, in the order of the register; null where nobody was scored. */
export function scoresPaper(book: Book): TablePaper | null {
  const session = book.XepLoai.at(-1)?.session;
  if (session === undefined) return null;
  const rows = book.XepLoai.filter((row) => row.session === session);
  const groups = byGroup(book, rows, (row) => row.agency);
  return {
    name: T.sheet,
    number: '06',
    title: T.title,
    sentence: sentenceOf(book, session, rows),
    columns: COLUMNS,
    rows: groups.flatMap(({ group, items }): PaperRow[] => [
      { kind: 'band', text: group },
      ...items.map((row, i) => scoreRow(row, i + 1)),
    ]),
    empty: PAPER_TEXTS.nothing,
    instructions: false,
  };
}
