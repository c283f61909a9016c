import { fill } from '../../messages/fill.ts';
import { PAPER_HEADERS as H, PAPER_TEXTS, RETURNS_TEXTS as T } from '../../messages/vi/papers.ts';
import type { Book, Row } from '../../workbook/schema.ts';
import { lastDayOfRound } from '../book/fromRows.ts';
import { currentRound } from '../book/settings.ts';
import type { ColumnLook } from './columnWidths.ts';
import { byGroup, dayText, returnsInView } from './paperData.ts';
import { shownCount, type PaperRow } from './paperRows.ts';
import { returnsSentence } from './summarySentence.ts';
import type { TablePaper } from './tablePaper.ts';

const COLUMNS: readonly ColumnLook[] = [
  { header: H.order, style: 'paperCenter' },
  { header: H.agency, style: 'paperCell' },
  { header: T.letter, style: 'paperCenter' },
  { header: T.letterDate, style: 'paperCenter' },
  { header: T.lastDay, style: 'paperCenter' },
  { header: T.received, style: 'paperCenter' },
  { header: T.times, style: 'paperNumber' },
  { header: H.state, style: 'paperCenter' },
  { header: H.note, style: 'paperCell' },
];

/** Why a report needn't come, comes later, or must be completed. */
export function noteOf(row: Row<'BaoCao'>): string {
  const extended = row.extendedBy === '' ? T.extendedNoLetter : fill(T.extended, { letter: row.extendedBy });
  return [
    row.exempt,
    row.extendedTo === null ? '' : extended,
    row.supplement === '' ? '' : fill(T.supplement, { text: row.supplement }),
  ]
    .filter((text) => text !== '')
    .join('\n');
}

function returnRow(row: Row<'BaoCao'>, order: number, lastDay: string): PaperRow {
  const { exempt, extendedTo, letter, letterDate, received, times, state } = row;
  const due = extendedTo === null ? lastDay : dayText(extendedTo);
  const facts =
    exempt === ''
      ? [letter || PAPER_TEXTS.notReported, dayText(letterDate), due, dayText(received), shownCount(times)]
      : Array.from({ length: 5 }, () => PAPER_TEXTS.notApplicable);
  return { kind: 'row', values: [order, row.agencyName, ...facts, state, noteOf(row)] };
}

/** Biểu 02: who has sent the report of the round, when, and who has not. */
export function returnsPaper(book: Book): TablePaper {
  const lastDay = dayText(lastDayOfRound(book, currentRound(book)));
  const groups = byGroup(book, returnsInView(book), (row) => row.agency);
  return {
    name: T.sheet,
    number: '02',
    title: T.title,
    sentence: returnsSentence(book),
    columns: COLUMNS,
    rows: groups.flatMap(({ group, items }): PaperRow[] => [
      { kind: 'band', text: group },
      ...items.map((row, i) => returnRow(row, i + 1, lastDay)),
    ]),
    empty: PAPER_TEXTS.nothing,
    instructions: false,
  };
}
