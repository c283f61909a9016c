import { PROGRESS } from '../../core/tracking/types.ts';
import { fill } from '../../messages/fill.ts';
import { PAPER_HEADERS as H, PAPER_TEXTS, SLIP_TEXTS as T, TASKS_TEXTS } from '../../messages/vi/papers.ts';
import type { Book, Row } from '../../workbook/schema.ts';
import type { SheetSpec } from '../../workbook/spec.ts';
import { PROGRESS_WORDS, ROLE_WORDS } from '../../workbook/tables/words.ts';
import { currentRound } from '../book/settings.ts';
import type { ColumnLook } from './columnWidths.ts';
import { byGroup, dueText, groupedBy, returnsInView, taskText } from './paperData.ts';
import { asOfLine } from './paperPage.ts';
import type { PaperRow } from './paperRows.ts';
import { sheetsOfSlips, type Slip } from './slipPages.ts';
import { paperCount } from './summarySentence.ts';

const COLUMNS: readonly ColumnLook[] = [
  { header: H.order, style: 'paperCenter' },
  { header: H.task, style: 'paperCell' },
  { header: H.role, style: 'paperCenter' },
  { header: H.due, style: 'paperCenter' },
  { header: H.status, style: 'paperCenter' },
  { header: H.result, style: 'paperCell' },
  { header: H.product, style: 'paperCell' },
  { header: H.progress, style: 'paperCenter' },
];
function countsLine(rows: readonly Row<'TheoDoi'>[]): string {
  const judged = rows.filter((row) => row.progress !== '');
  const counts = PROGRESS.flatMap((key) => {
    const word = PROGRESS_WORDS[key];
    const count = judged.filter((row) => row.progress === word).length;
    return count === 0 ? [] : [fill(TASKS_TEXTS.counted, { word, count: paperCount(count) })];
  });
  return [fill(T.leads, { count: paperCount(judged.length) }), ...counts].join('; ');
}

function slipRow(row: Row<'TheoDoi'>, order: number): PaperRow {
  const blank = row.role === ROLE_WORDS.lead ? PAPER_TEXTS.notReported : null;
  return {
    kind: 'row',
    values: [
      order,
      taskText(row),
      row.role,
      dueText(row.due),
      row.effective || blank,
      row.result || blank,
      row.product,
      row.progress || PAPER_TEXTS.notApplicable,
    ],
  };
}

/** A slip for each agency that has anything to report in the round in view, in the order of the register. */
function slipsOf(book: Book): Slip[] {
  const number = currentRound(book);
  const round = book.KyBaoCao.find((row) => row.number === number)?.name ?? '';
  const own = book.TheoDoi.filter((row) => row.round === number);
  const reports = new Map(returnsInView(book).map((row) => [row.agency, row.state]));
  const agencies = [...groupedBy(own, (row) => row.agency).values()];
  return byGroup(book, agencies, (rows) => rows[0]!.agency)
    .flatMap(({ items }) => items)
    .map((rows) => ({
      agency: rows[0]!.agencyName,
      title: T.title,
      note: asOfLine(book),
      line: fill(T.line, {
        round,
        report: reports.get(rows[0]!.agency) || PAPER_TEXTS.notReported,
        counts: `${countsLine(rows)}.`,
      }),
      rows: rows.map((row, i) => slipRow(row, i + 1)),
    }));
}

/** Biểu 05: a page or more for each agency; none where nobody reports. */
export function slipSheets(book: Book, annex: number): SheetSpec[] {
  return sheetsOfSlips(book, slipsOf(book), COLUMNS, { name: T.sheet, number: '05', annex });
}
