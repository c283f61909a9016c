import { PROGRESS, type Progress } from '../../core/tracking/types.ts';
import { fill } from '../../messages/fill.ts';
import { REPORT_TEXTS as T } from '../../messages/vi/letters.ts';
import { PAPER_TEXTS } from '../../messages/vi/papers.ts';
import type { LetterBlock, LetterSpec } from '../../workbook/letter.ts';
import type { Book, Row } from '../../workbook/schema.ts';
import { TABLES } from '../../workbook/schema.ts';
import { PROGRESS_WORDS, YES } from '../../workbook/tables/words.ts';
import { currentRound } from '../book/settings.ts';
import { groupedBy } from '../papers/paperData.ts';
import { shownCount } from '../papers/paperRows.ts';
import { paperCount, returnsSentence } from '../papers/summarySentence.ts';
import { body, commonParams, gap, letterHead, letterText, paragraph } from './letterParts.ts';

type Tracked = Row<'TheoDoi'>;

function countsOf(book: Book): Record<Progress | 'total', number> {
  const sum = (key: Progress | 'total') => book.TQCoQuan.reduce((all, row) => all + (row[key] ?? 0), 0);
  return Object.fromEntries((['total', ...PROGRESS] as const).map((key) => [key, sum(key)])) as Record<
    Progress | 'total',
    number
  >;
}

function figuresSentence(book: Book): LetterBlock {
  const n = countsOf(book);
  const text = fill(T.figures, {
    total: paperCount(n.total),
    done: paperCount(n.doneOnTime + n.doneLate),
    onTime: paperCount(n.doneOnTime),
    doneLate: paperCount(n.doneLate),
    open: paperCount(n.openInTime + n.openOverdue),
    inTime: paperCount(n.openInTime),
    overdue: paperCount(n.openOverdue),
    active: paperCount(n.regularActive),
    idle: paperCount(n.regularIdle),
    notArising: paperCount(n.notArising),
    noDueDate: paperCount(n.noDueDate),
    unknown: paperCount(n.unknown),
  });
  return { kind: 'paragraph', look: 'body', text: [{ text }] };
}

/** The same counts as the summary, by group. */
function figuresTable(book: Book): LetterBlock {
  const keys = ['total', ...PROGRESS] as const;
  const line = (label: string, counts: Readonly<Record<Progress | 'total', number | null>>) => [
    label,
    ...keys.map((key) => String(shownCount(counts[key]))),
  ];
  return {
    kind: 'table',
    header: [T.group, TABLES.TQCoQuan.columns.total.header, ...PROGRESS.map((p) => PROGRESS_WORDS[p])],
    widths: [15, ...keys.map(() => 8.5)],
    centred: keys.map((_, i) => i + 1),
    bold: [book.TQKhoi.length],
    rows: [...book.TQKhoi.map((row) => line(row.group, row)), line(T.total, countsOf(book))],
  };
}

/** What an agency said, and its name. */
interface Said {
  readonly agencyName: string;
  readonly text: string;
}

function saidIn(rows: readonly Tracked[], field: 'result' | 'difficulty' | 'proposal'): LetterBlock[] {
  return sentences(rows.map((row) => ({ agencyName: row.agencyName, text: row[field] })));
}

/** Sentences with who said them; what several said in the same words stands once. */
function sentences(all: readonly Said[]): LetterBlock[] {
  const said = all.filter(({ text }) => text.trim() !== '');
  return [...groupedBy(said, ({ text }) => text.trim().replace(/[.;]+$/, ''))].map(([text, own]) => {
    const agency = [...new Set(own.map((one) => one.agencyName))].join('; ');
    const flat = text.replace(/\s*\n\s*[-+•]?\s*/g, '; ').replace(/^[-+•]\s*/, '');
    return body(T.sentence, { text: flat, agency });
  });
}

function orGap(blocks: readonly LetterBlock[], text: string): readonly LetterBlock[] {
  return blocks.length > 0 ? blocks : [{ kind: 'paragraph', look: 'body', text: [gap(text)] }];
}

/** Ticked sentences, gathered by section of the plan in its order. */
function resultBlocks(book: Book, rows: readonly Tracked[]): LetterBlock[] {
  const bySection = groupedBy(rows, (row) => row.section);
  return book.TQMuc.filter((section) => bySection.has(section.section)).flatMap(({ section, label }, i) => {
    const ticked = bySection.get(section)!.filter((row) => row.include === YES);
    return [
      paragraph('heading', [{ text: `${i + 1}. ${label}` }]),
      ...orGap(saidIn(ticked, 'result'), T.noneTicked),
    ];
  });
}

/** What agencies said of their work as a whole. */
function generalSaid(book: Book): Said[] {
  const round = currentRound(book);
  const names = new Map(book.CoQuan.map((row) => [row.code, row.name]));
  return book.DanhGiaChung.filter((row) => row.round === round).map(({ agency, text }) => ({
    agencyName: names.get(agency) ?? agency,
    text,
  }));
}

/** Báo cáo kết quả of the round in view: figures, results by section, difficulties, proposals; gaps marked. */
export function resultReport(book: Book): LetterSpec {
  const params = commonParams(book);
  const round = currentRound(book);
  const rows = book.TheoDoi.filter((row) => row.round === round);
  const plan = book.KeHoach[0]?.title ?? PAPER_TEXTS.notReported;
  const heading = (text: string) => paragraph('heading', [{ text }]);
  return {
    ...letterHead(book, 'report'),
    subject: null,
    title: { kind: T.kind, about: fill(T.about, { plan, round: String(params['round']) }) },
    addressees: [letterText('{attention}', { attention: [gap(T.attention)] })],
    blocks: [
      body(T.opening, params),
      heading(T.general),
      { kind: 'paragraph', look: 'body', text: [{ text: returnsSentence(book) }] },
      figuresSentence(book),
      body(T.table),
      figuresTable(book),
      ...sentences(generalSaid(book)),
      heading(T.results),
      ...resultBlocks(book, rows),
      heading(T.difficulties),
      ...orGap(saidIn(rows, 'difficulty'), T.noDifficulty),
      heading(T.proposals),
      ...orGap(saidIn(rows, 'proposal'), T.noProposal),
      heading(T.next),
      { kind: 'paragraph', look: 'body', text: [gap(T.nextGap)] },
      body(T.closing, params),
    ],
    annex: [],
  };
}
