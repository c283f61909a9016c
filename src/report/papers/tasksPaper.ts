import { PROGRESS } from '../../core/tracking/types.ts';
import { fill } from '../../messages/fill.ts';
import { PAPER_HEADERS as H, PAPER_TEXTS, TASKS_TEXTS as T } from '../../messages/vi/papers.ts';
import type { Book, Row } from '../../workbook/schema.ts';
import { PROGRESS_WORDS, YES } from '../../workbook/tables/words.ts';
import { WITH_RESULT } from '../formulas/words.ts';
import type { ColumnLook } from './columnWidths.ts';
import { groupedBy, isTask, judgedRows, planHeads, planRows } from './paperData.ts';
import { planBand, type PaperRow, type PaperValue } from './paperRows.ts';
import { paperCount } from './summarySentence.ts';
import type { TablePaper } from './tablePaper.ts';

const COLUMNS: readonly ColumnLook[] = [
  { header: H.order, style: 'paperCenter' },
  { header: H.task, style: 'paperCell' },
  { header: H.time, style: 'paperCenter' },
  { header: H.lead, style: 'paperCell' },
  { header: H.coordinating, style: 'paperCell' },
  { header: H.result, style: 'paperCell' },
  { header: H.product, style: 'paperCell' },
  { header: H.progress, style: 'paperCenter' },
];

type Obligation = Row<'TheoDoi'>;

/** What one agency says that it did; its state where it says nothing. */
function resultOf(row: Obligation): string {
  return row.result || row.effective || PAPER_TEXTS.notReported;
}

/** A task of several agencies: how many have a result, and what the office ticked for the report. */
function summaryOf(task: Row<'NhiemVu'>, rows: readonly Obligation[]): string {
  const ticked = rows.filter((row) => row.include === YES && row.result !== '');
  const said = ticked.map((row) => fill(T.ofAgency, { agency: row.agencyName, text: row.result }));
  return [fill(T.reached, { progress: task.progress }), ...said].join('\n');
}

/** How many agencies stand how: 'Hoàn thành đúng hạn: 3'. */
function standings(rows: readonly Obligation[]): string {
  return PROGRESS.flatMap((key) => {
    const word = PROGRESS_WORDS[key];
    const count = rows.filter((row) => row.progress === word).length;
    return count === 0 ? [] : [fill(T.counted, { word, count: paperCount(count) })];
  }).join('\n');
}

function answerOf(task: Row<'NhiemVu'>, rows: readonly Obligation[]): PaperValue[] {
  const [only] = rows;
  if (only === undefined) return [PAPER_TEXTS.notReported, task.product, PAPER_TEXTS.notReported];
  if (rows.length === 1) return [resultOf(only), only.product || task.product, only.progress];
  return [summaryOf(task, rows), task.product, standings(rows)];
}

function rowOf(task: Row<'NhiemVu'>, rows: readonly Obligation[]): PaperRow {
  const { tt, title, time, leads, coordinating } = task;
  if (!isTask(task)) return { kind: 'band', text: tt === '' ? title : `${tt}. ${title}`.replace('..', '.') };
  return { kind: 'row', values: [tt, title, time, leads, coordinating, ...answerOf(task, rows)] };
}

/** Biểu 04: the plan, row by row, with what came of it. */
export function tasksPaper(book: Book): TablePaper {
  const judged = judgedRows(book);
  const byTask = groupedBy(judged, (row) => row.task);
  const rows = planRows(book);
  const heads = planHeads(book);
  const results = WITH_RESULT.map((key): string => PROGRESS_WORDS[key]);
  return {
    name: T.sheet,
    number: '04',
    title: T.title,
    sentence: fill(T.sentence, {
      tasks: paperCount(rows.filter(isTask).length),
      obligations: paperCount(judged.length),
      results: paperCount(judged.filter((row) => results.includes(row.progress)).length),
    }),
    columns: COLUMNS,
    rows: rows.flatMap((task) => [
      ...planBand(heads.get(task.code)),
      rowOf(task, byTask.get(task.code) ?? []),
    ]),
    empty: PAPER_TEXTS.nothing,
    instructions: false,
  };
}
