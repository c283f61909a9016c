import { issue, type Issue } from '../../core/issue.ts';
import { result, type Result } from '../../core/result.ts';
import { fold } from '../../core/text/fold.ts';
import { groupsIn } from '../../report/blocks/blocksOf.ts';
import { indicatorCode, indicatorRow } from '../../report/blocks/starterBlocks.ts';
import { followObligations } from '../../report/book/overviewRows.ts';
import { groupNames } from '../../report/forms/groupMembers.ts';
import { releasedBy } from '../../report/book/askedFigures.ts';
import { derive } from '../../report/book/derive.ts';
import type { Book, Row } from '../../workbook/schema.ts';
import { BLOCK_KIND_WORDS } from '../../workbook/tables/form.ts';
import { YES } from '../../workbook/tables/words.ts';
import type { TrackedBook } from '../openBook.ts';
import { readIndicatorLines, type IndicatorInput } from './indicatorLines.ts';

/** What is decided about one block; what is left out stays as it is. */
export interface BlockChoice {
  readonly code: string;
  readonly use?: boolean;
  /** '1; 2'; '' for every round. */
  readonly rounds?: string;
  readonly groups?: string;
  /** Blank lines to begin with. */
  readonly lines?: number;
  /** Columns in use, by the words of the sheet. */
  readonly columns?: readonly string[];
}

export interface BlocksInput {
  readonly blocks: readonly BlockChoice[];
  /** Indicators to add, one a line; one of the same name gets the new unit and target. */
  readonly indicators: string;
}

export interface BlocksSet {
  /** Titles of the blocks that forms have now. */
  readonly used: readonly string[];
  readonly indicators: number;
  readonly after: Book;
}

function unknownIssues(book: Book, blocks: readonly BlockChoice[]): Issue[] {
  const known = book.KhoiBieu.map((row) => row.code);
  const unknown = blocks.filter(({ code }) => !known.includes(code)).map(({ code }) => code);
  return unknown.length === 0 ? [] : [issue('blocks.unknown', {}, { codes: unknown, known })];
}

/** A round, or a group, that the book doesn't have would leave the block out without a word. */
function roundIssues(book: Book, blocks: readonly BlockChoice[]): Issue[] {
  const known = book.KyBaoCao.map((row) => String(row.number));
  return blocks.flatMap(({ rounds = '' }) => {
    const wrong = rounds
      .split(/[;,]/)
      .map((part) => part.trim())
      .filter((part) => part !== '' && !known.includes(part));
    return wrong.map((round) => issue('round.unknown', {}, { round, known }));
  });
}

function groupIssues(book: Book, blocks: readonly BlockChoice[]): Issue[] {
  const known = groupNames(book);
  const folded = new Set(known.map(fold));
  return blocks.flatMap(({ groups = '' }) =>
    groupsIn(groups)
      .filter((group) => !folded.has(fold(group)))
      .map((group) => issue('forms.unknownGroup', {}, { group, known: known.map((name) => `"${name}"`) })),
  );
}

function blockRow(row: Row<'KhoiBieu'>, choice: BlockChoice | undefined): Row<'KhoiBieu'> {
  if (choice === undefined) return row;
  const { use, rounds = row.rounds, groups = row.groups, lines = row.lines } = choice;
  return { ...row, rounds, groups, lines, use: use === undefined ? row.use : use ? YES : '' };
}

function columnRow(row: Row<'CotKhoi'>, choice: BlockChoice | undefined): Row<'CotKhoi'> {
  if (choice?.columns === undefined) return row;
  return { ...row, use: choice.columns.includes(row.field) ? YES : '' };
}

/** The first free code: codes of indicators that were taken out may live on in returns. */
function nextCode(rows: readonly Row<'ChiTieu'>[]): string {
  const taken = new Set(rows.map((row) => row.code));
  let number = rows.length + 1;
  while (taken.has(indicatorCode(number))) number += 1;
  return indicatorCode(number);
}

function withIndicators(rows: Book['ChiTieu'], given: readonly IndicatorInput[]): Book['ChiTieu'] {
  return given.reduce<Book['ChiTieu']>((current, input) => {
    const known = current.find((row) => fold(row.title) === fold(input.title));
    if (known === undefined) return [...current, indicatorRow(nextCode(current), input)];
    return current.map((row) => (row === known ? { ...row, ...input, title: row.title } : row));
  }, rows);
}

/** A block of indicators without any is left out of forms; points need a scoring session. */
function emptyIssues({ KhoiBieu, ChiTieu, DotCham }: Book): Issue[] {
  const used = KhoiBieu.filter((row) => row.use === YES);
  const has = (kind: keyof typeof BLOCK_KIND_WORDS) =>
    used.some((row) => row.kind === BLOCK_KIND_WORDS[kind]);
  return [
    ...(has('indicators') && ChiTieu.length === 0 ? [issue('blocks.noIndicators')] : []),
    ...(has('scores') && !DotCham.some((row) => row.locked === null) ? [issue('blocks.noSession')] : []),
  ];
}

/** Sets which blocks the forms of a book have. Forms that went out before are told apart when they come back. */
export function setBlocks(
  { book, asOfFixed }: Pick<TrackedBook, 'book' | 'asOfFixed'>,
  input: BlocksInput,
): Result<BlocksSet | null> {
  const { blocks } = input;
  const lines = readIndicatorLines(input.indicators);
  const refused = [
    ...unknownIssues(book, blocks),
    ...roundIssues(book, blocks),
    ...groupIssues(book, blocks),
    ...lines.issues,
  ];
  if (refused.length > 0) return result(null, refused);
  const choices = new Map(blocks.map((choice) => [choice.code, choice]));
  const after: Book = {
    ...book,
    KhoiBieu: book.KhoiBieu.map((row) => blockRow(row, choices.get(row.code))),
    CotKhoi: book.CotKhoi.map((row) => columnRow(row, choices.get(row.block))),
    ChiTieu: withIndicators(book.ChiTieu, lines.value),
  };
  const used = after.KhoiBieu.filter((row) => row.use === YES).map((row) => row.title);
  const owed = followObligations(book, { ...after, BaoCao: releasedBy(book, after) });
  const derived = derive(owed, asOfFixed);
  return result({ used, indicators: after.ChiTieu.length, after: derived }, emptyIssues(after));
}
