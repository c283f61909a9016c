import { PROGRESS, type Progress } from '../../core/tracking/types.ts';
import { fill } from '../../messages/fill.ts';
import { REPORT_TEXTS as T } from '../../messages/vi/letters.ts';
import type { LetterBlock } from '../../workbook/letter.ts';
import type { Book } from '../../workbook/schema.ts';
import { TABLES } from '../../workbook/schema.ts';
import { PROGRESS_WORDS, VERDICT_WORDS } from '../../workbook/tables/words.ts';
import { decimalText, shownCount } from '../papers/paperRows.ts';
import { paperCount } from '../papers/summarySentence.ts';
import { body, paragraph } from './letterText.ts';
import type { ReportForm } from './reportPeriod.ts';

type Counts = Readonly<Record<Progress | 'total', number>>;

function countsOf(book: Book): Counts {
  const sum = (key: Progress | 'total') => book.TQCoQuan.reduce((all, row) => all + (row[key] ?? 0), 0);
  const keys = ['total', ...PROGRESS] as const;
  return Object.fromEntries(keys.map((key) => [key, sum(key)])) as unknown as Counts;
}

/** The counts in words. At the end of the year, what goes on by round has been kept to or not. */
export function figuresSentence(book: Book, form: ReportForm): LetterBlock {
  const n = countsOf(book);
  const regular = { active: paperCount(n.regularActive), idle: paperCount(n.regularIdle) };
  const text = fill(T.figures, {
    total: paperCount(n.total),
    done: paperCount(n.doneOnTime + n.doneLate),
    onTime: paperCount(n.doneOnTime),
    doneLate: paperCount(n.doneLate),
    open: paperCount(n.openInTime + n.openOverdue),
    inTime: paperCount(n.openInTime),
    overdue: paperCount(n.openOverdue),
    regular: fill(form === 'year' ? T.regularOfYear : T.regular, regular),
    notArising: paperCount(n.notArising),
    noDueDate: paperCount(n.noDueDate),
    unknown: paperCount(n.unknown),
  });
  return paragraph('body', [{ text }]);
}

/** The same counts as the summary, by group. */
export function figuresTable(book: Book): LetterBlock {
  const keys = ['total', ...PROGRESS] as const;
  const line = (label: string, counts: Readonly<Record<Progress | 'total', number | null>>) => [
    label,
    ...keys.map((key) => String(shownCount(counts[key]))),
  ];
  return {
    kind: 'table',
    header: [T.group, TABLES.TQCoQuan.columns.total.header, ...PROGRESS.map((p) => PROGRESS_WORDS[p])],
    widths: [15, ...keys.map(() => 8.5)],
    centred: [],
    figures: keys.map((_, i) => i + 1),
    bold: [book.TQKhoi.length],
    rows: [...book.TQKhoi.map((row) => line(row.group, row)), line(T.total, countsOf(book))],
  };
}

const SIGNS: Readonly<Record<string, string>> = { '>=': '≥', '<=': '≤' };

/** What was reached of the targets that have a figure or a level; nothing where the book has none. */
export function targetBlocks(book: Book): LetterBlock[] {
  const rows = book.ChiTieu.filter((row) => row.reported !== null || row.target !== null);
  if (rows.length === 0) return [];
  const met = rows.filter((row) => row.verdict === VERDICT_WORDS.met).length;
  const judged = rows.filter(
    (row) => row.verdict === VERDICT_WORDS.met || row.verdict === VERDICT_WORDS.unmet,
  );
  return [
    body(T.targets, { met: paperCount(met), judged: paperCount(judged.length) }),
    {
      kind: 'table',
      header: T.targetHeader,
      widths: [7, 41, 14, 13, 13, 12],
      centred: [0, 2, 5],
      figures: [3, 4],
      bold: [],
      rows: rows.map(({ title, unit, operator, target, reported, verdict }, i) => [
        String(i + 1),
        title,
        unit,
        target === null
          ? ''
          : `${SIGNS[operator] ?? operator} ${target === 0 ? '0' : decimalText(target)}`.trim(),
        decimalText(reported),
        verdict,
      ]),
    },
  ];
}
