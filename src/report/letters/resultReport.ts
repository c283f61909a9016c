import { fill } from '../../messages/fill.ts';
import { REPORT_HEADINGS as H, REPORT_TEXTS as T } from '../../messages/vi/letters.ts';
import { PAPER_TEXTS } from '../../messages/vi/papers.ts';
import type { LetterBlock, LetterSpec } from '../../workbook/letter.ts';
import type { Book, Row } from '../../workbook/schema.ts';
import { PROGRESS_WORDS, YES } from '../../workbook/tables/words.ts';
import { currentRound } from '../book/settings.ts';
import { groupedBy, isTask, judgedRows, planRows } from '../papers/paperData.ts';
import { romanNumeral } from '../papers/paperKind.ts';
import { paperCount, returnsSentence } from '../papers/summarySentence.ts';
import { classesOf, countsBlock } from './classParts.ts';
import { commonParams, letterHead } from './letterParts.ts';
import { detailAnnex } from './detailAnnex.ts';
import { body, gap, letterText, paragraph } from './letterText.ts';
import { planTitles } from './planText.ts';
import { figuresSentence, figuresTable, targetBlocks } from './reportFigures.ts';
import { reportPeriod, type ReportPeriod } from './reportPeriod.ts';

type Tracked = Row<'TheoDoi'>;
type Field = 'result' | 'difficulty' | 'proposal';

const heading = (text: string) => paragraph('heading', [{ text }]);

/** What an agency said, and its name. */
interface Said {
  readonly agencyName: string;
  readonly text: string;
}

function saidIn(rows: readonly Tracked[], field: Field): LetterBlock[] {
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
  return blocks.length > 0 ? blocks : [paragraph('body', [gap(text)])];
}

/** Rows by section of the plan, in its order, each with what heads it: the same number in every part of the report. */
function bySection(book: Book, rows: readonly Tracked[]) {
  const own = groupedBy(rows, (row) => row.section);
  const sections = book.TQMuc.filter(({ section }) => own.has(section));
  return sections.map(({ section, label }, i) => ({ title: `${i + 1}. ${label}`, rows: own.get(section)! }));
}

/** Ticked sentences, gathered by section; a section of which nothing was ticked has a gap. */
function resultBlocks(book: Book, rows: readonly Tracked[]): LetterBlock[] {
  return bySection(book, rows).flatMap(({ title, rows: own }) => {
    const ticked = own.filter((row) => row.include === YES);
    return [heading(title), ...orGap(saidIn(ticked, 'result'), T.noneTicked)];
  });
}

/** What agencies said of one thing, section by section; without their headings where all of it belongs to one. */
function gathered(book: Book, rows: readonly Tracked[], field: Field): LetterBlock[] {
  const said = bySection(book, rows).filter((section) =>
    section.rows.some((row) => row[field].trim() !== ''),
  );
  if (said.length < 2) return said.flatMap((section) => saidIn(section.rows, field));
  return said.flatMap(({ title, rows: own }) => [heading(title), ...saidIn(own, field)]);
}

/** What agencies said of their work as a whole, in the order of the register: the rows stand as returns came in. */
function generalSaid(book: Book): Said[] {
  const round = currentRound(book);
  const names = new Map(book.CoQuan.map((row) => [row.code, row.name]));
  const place = new Map(book.CoQuan.map((row, i) => [row.code, row.order ?? i]));
  const rows = book.DanhGiaChung.filter((row) => row.round === round);
  const inOrder = rows.sort((a, b) => (place.get(a.agency) ?? 0) - (place.get(b.agency) ?? 0));
  return inOrder.map(({ agency, text }) => ({
    agencyName: names.get(agency) ?? agency,
    text,
  }));
}

const OPEN: readonly string[] = [
  PROGRESS_WORDS.openInTime,
  PROGRESS_WORDS.openOverdue,
  PROGRESS_WORDS.unknown,
];
/** Tasks told one by one before the rest is counted. */
const TASKS_TOLD = 15;

/** Tasks that some agency hasn't done yet, in the order of the plan. */
function openTasks(book: Book): LetterBlock[] {
  const open = groupedBy(
    judgedRows(book).filter((row) => OPEN.includes(row.progress)),
    (row) => row.task,
  );
  const tasks = planRows(book).filter((row) => isTask(row) && open.has(row.code));
  if (tasks.length === 0) return [];
  const lines = tasks.slice(0, TASKS_TOLD).map((task) =>
    body(T.openTask, {
      text: task.title.trim().replace(/[.;:]+$/, ''),
      who: [task.leads, task.time].filter((words) => words !== '').join('; ') || PAPER_TEXTS.notReported,
    }),
  );
  const more = tasks.length - TASKS_TOLD;
  return [body(T.openTasks), ...lines, ...(more > 0 ? [body(T.openMore, { count: paperCount(more) })] : [])];
}

interface Part {
  readonly title: string;
  readonly blocks: readonly LetterBlock[];
}

/** Points and classes belong to the report of the year. */
function classPart(book: Book, { form }: ReportPeriod): Part[] {
  const classes = form === 'year' ? classesOf(book) : null;
  return classes === null ? [] : [{ title: H.classes, blocks: [countsBlock(book, classes)] }];
}

function partsOf(book: Book, period: ReportPeriod): Part[] {
  const round = currentRound(book);
  const rows = book.TheoDoi.filter((row) => row.round === round);
  const { form, year } = period;
  const next = fill(H.next[form], { year, next: year + 1 });
  return [
    {
      title: H.general,
      blocks: [
        paragraph('body', [{ text: returnsSentence(book) }]),
        figuresSentence(book, form),
        body(T.table),
        figuresTable(book),
        ...sentences(generalSaid(book)),
      ],
    },
    { title: H.results, blocks: [body(T.details), ...resultBlocks(book, rows), ...targetBlocks(book)] },
    ...classPart(book, period),
    { title: H.difficulties, blocks: orGap(gathered(book, rows, 'difficulty'), T.noDifficulty) },
    { title: H.proposals, blocks: orGap(gathered(book, rows, 'proposal'), T.noProposal) },
    { title: next, blocks: [...openTasks(book), paragraph('body', [gap(T.nextGap[form])])] },
  ];
}

/**
 * Báo cáo kết quả of the round in view, in the form of the half year, the year or the round alone: figures, results by
 * section, difficulties, proposals, what is left to do; gaps marked.
 */
export function resultReport(book: Book): LetterSpec {
  const period = reportPeriod(book);
  const params = { ...commonParams(book), period: period.words };
  const plan = planTitles(book) || PAPER_TEXTS.notReported;
  const parts = partsOf(book, period).flatMap(({ title, blocks }, i) => [
    heading(`${romanNumeral(i + 1)}. ${title}`),
    ...blocks,
  ]);
  return {
    ...letterHead(book, 'report'),
    subject: null,
    title: { kind: T.kind, about: fill(T.about[period.form], { plan, period: period.words }) },
    addressees: [letterText('{attention}', { attention: [gap(T.attention)] })],
    blocks: [body(T.opening, params), ...parts, body(T.closing, params)],
    annexes: [detailAnnex(book)],
  };
}
