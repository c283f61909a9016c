import { fill } from '../../messages/fill.ts';
import { PAPER_HEADERS as H, PAPER_TEXTS, SCORES_TEXTS as T } from '../../messages/vi/papers.ts';
import type { Book, Row } from '../../workbook/schema.ts';
import { byGroup, groupedBy } from './paperData.ts';
import { decimalText, fittedColumns, shownCount, type PaperRow } from './paperRows.ts';
import { paperCount } from './summarySentence.ts';
import type { TablePaper } from './tablePaper.ts';

const COLUMNS = fittedColumns([
  { header: H.order, width: 5, style: 'paperCenter' },
  { header: H.agency, width: 38, style: 'paperCell' },
  { header: T.total, width: 10, style: 'paperCenter' },
  { header: T.bonus, width: 9, style: 'paperCenter' },
  { header: T.penalty, width: 9, style: 'paperCenter' },
  { header: T.converted, width: 10, style: 'paperCenter' },
  { header: T.rank, width: 11, style: 'paperCenter' },
  { header: T.class, width: 24, style: 'paperCenter' },
  { header: H.note, width: 24, style: 'paperCell' },
]);

function scoreRow(row: Row<'XepLoai'>, order: number): PaperRow {
  const points = [row.total, row.bonus ?? 0, row.penalty ?? 0, row.converted].map(decimalText);
  const rank = row.rank === null ? PAPER_TEXTS.notReported : shownCount(row.rank);
  return {
    kind: 'row',
    values: [order, row.agencyName, ...points, rank, row.class || PAPER_TEXTS.notReported, row.reason],
  };
}

function sentenceOf(book: Book, session: string, rows: readonly Row<'XepLoai'>[]): string {
  const classes = [...groupedBy(rows, (row) => row.class || T.unclassed)].map(([name, own]) =>
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
