import { BLOCK_FIELDS, blockKey } from '../../core/submission/blocks.ts';
import type {
  BlockColumn,
  BlockKind,
  BlockRow,
  FigureKind,
  FormBlock,
} from '../../core/submission/blocks.ts';
import { figureText } from '../../core/submission/answers/figure.ts';
import { fold } from '../../core/text/fold.ts';
import type { Book, Row } from '../../workbook/schema.ts';
import {
  BLOCK_FIELD_WORDS,
  BLOCK_KIND_WORDS,
  FIGURE_KIND_WORDS,
  FIGURE_RULE_WORDS,
  OPERATOR_WORDS,
} from '../../workbook/tables/form.ts';
import { YES } from '../../workbook/tables/words.ts';
import { lastDayOfRound } from '../book/fromRows.ts';
import { codeOf } from '../book/words.ts';
import { groupMembers } from '../forms/groupMembers.ts';

type BlockSettings = Row<'KhoiBieu'>;

/** '1; 2, 3' */
function parts(list: string): string[] {
  return list
    .split(/[;,\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** A group's name may hold a comma: 'Các sở, ban, ngành'. */
export const groupsIn = (list: string) =>
  list
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

function isInRound({ rounds }: BlockSettings, round: number): boolean {
  const asked = parts(rounds);
  return asked.length === 0 || asked.includes(String(round));
}

/** Agencies that a block is for; null for all. A group that nobody knows has no member. */
function membersOf(book: Book, { groups }: BlockSettings, round: number): ReadonlySet<string> | null {
  const names = groupsIn(groups);
  const day = lastDayOfRound(book, round);
  if (names.length === 0 || day === null) return null;
  return new Set(names.flatMap((name) => [...(groupMembers(book, name, day) ?? [])]));
}

/** Columns in the order of the sheet; a block that has lost its first column can't be read back. */
function columnsOf(book: Book, { code }: BlockSettings, kind: BlockKind): BlockColumn[] {
  const fields: readonly string[] = BLOCK_FIELDS[kind];
  const rows = book.CotKhoi.filter((row) => row.block === code && row.use === YES);
  const columns = rows.flatMap(({ field: word, header }): BlockColumn[] => {
    const field = codeOf(BLOCK_FIELD_WORDS, word);
    return field === null || !fields.includes(field) ? [] : [{ field, header: header || word }];
  });
  if (kind !== 'lines' || columns.some((column) => column.field === 'name')) return columns;
  return columns.length === 0 ? [] : [{ field: 'name', header: BLOCK_FIELD_WORDS.name }, ...columns];
}

const targetText = (operator: string, target: number | null) =>
  target === null ? '' : `${operator === OPERATOR_WORDS.equal ? '' : operator} ${figureText(target)}`.trim();

function limitsOf(rule: string): Pick<BlockRow, 'least' | 'most'> {
  if (rule === FIGURE_RULE_WORDS.share) return { least: 0, most: 100 };
  return rule === FIGURE_RULE_WORDS.free ? {} : { least: 0 };
}

const figureKind = (word: string): FigureKind => codeOf(FIGURE_KIND_WORDS, word) ?? 'decimal';

function indicatorRow(row: Row<'ChiTieu'>): BlockRow {
  const { code, title, unit, kind, operator, target, rule } = row;
  const figure = figureKind(kind);
  return {
    ...{ key: blockKey('SoLieu', code), code, title, unit, figure, previous: '' },
    target: targetText(operator, target),
    ...limitsOf(rule),
  };
}

function criterionRow(row: Row<'ChamDiem'>): BlockRow {
  const { session, criterion: code, title, max } = row;
  return {
    ...{ key: blockKey('ChamDiem', session, code), code, title, unit: '', figure: 'decimal', previous: '' },
    target: max === null ? '' : figureText(max),
    least: 0,
    ...(max === null ? {} : { most: max }),
  };
}

/** The session that a block of points asks for: the named one, else the last; none that is closed. */
function sessionOf(book: Book, { session }: BlockSettings): string | null {
  const open = book.DotCham.filter((row) => row.locked === null);
  const named = open.find((row) => fold(row.code) === fold(session));
  return (session === '' ? open.at(-1) : named)?.code ?? null;
}

/** A block as it is for every agency, and for whom it is. */
interface RoundBlock {
  readonly block: FormBlock;
  readonly members: ReadonlySet<string> | null;
  /** Rows that differ from agency to agency: criteria that don't apply to one are not asked of it. */
  readonly ownRows: ReadonlyMap<string, readonly BlockRow[]> | null;
}

function criteriaByAgency(book: Book, session: string): Map<string, BlockRow[]> {
  const rows = new Map<string, BlockRow[]>();
  for (const row of book.ChamDiem) {
    if (row.session !== session || row.excluded === YES) continue;
    rows.set(row.agency, [...(rows.get(row.agency) ?? []), criterionRow(row)]);
  }
  return rows;
}

function indicatorsOf(book: Book, settings: BlockSettings): BlockRow[] {
  const first = book.KhoiBieu.find((row) => row.kind === BLOCK_KIND_WORDS.indicators);
  const isOwn = ({ block }: Row<'ChiTieu'>) =>
    block === settings.code || (block === '' && settings.code === first?.code);
  return book.ChiTieu.filter(isOwn).map(indicatorRow);
}

function roundBlock(book: Book, settings: BlockSettings, round: number): RoundBlock[] {
  const kind = codeOf(BLOCK_KIND_WORDS, settings.kind);
  if (kind === null || settings.use !== YES || !isInRound(settings, round)) return [];
  const columns = columnsOf(book, settings, kind);
  const session = kind === 'scores' ? sessionOf(book, settings) : null;
  if (columns.length === 0 || (kind === 'scores' && session === null)) return [];
  const { code, title, guide } = settings;
  const rows = kind === 'indicators' ? indicatorsOf(book, settings) : [];
  if (kind === 'indicators' && rows.length === 0) return [];
  const lines = kind === 'lines' ? Math.min(MOST_LINES, Math.max(1, settings.lines ?? FEW_LINES)) : 0;
  const block = { code, kind, title: title || code, guide, columns, rows, lines };
  const ownRows = session === null ? null : criteriaByAgency(book, session);
  return [{ block, members: membersOf(book, settings, round), ownRows }];
}

const FEW_LINES = 10;
const MOST_LINES = 200;

/** What was reported in the round before, by agency and indicator: the running total where there is one. */
function previousFigures(book: Book, round: number): Map<string, string> {
  const rows = book.SoLieu.filter((row) => row.round === round - 1);
  return new Map(
    rows.flatMap(({ agency, indicator, current, cumulative }) => {
      const value = cumulative ?? current;
      return value === null ? [] : [[`${agency}|${indicator}`, figureText(value)] as const];
    }),
  );
}

/** What a round asks of anybody beside the tasks, but for points, which are each agency's own. */
export function roundBlocks(book: Book, round: number): FormBlock[] {
  const all = book.KhoiBieu.flatMap((settings) => roundBlock(book, settings, round));
  return all.map(({ block }) => block).filter(({ kind }) => kind !== 'scores');
}

/** The blocks of an agency's form in a round, in the order of the sheet Nội dung biểu. */
export function blocksOf(book: Book, round: number): (agency: string) => readonly FormBlock[] {
  const all = book.KhoiBieu.flatMap((settings) => roundBlock(book, settings, round));
  if (all.length === 0) return () => [];
  const previous = previousFigures(book, round);
  return (agency) =>
    all.flatMap(({ block, members, ownRows }): FormBlock[] => {
      if (members !== null && !members.has(agency)) return [];
      if (block.kind === 'scores') {
        const rows = ownRows?.get(agency) ?? [];
        return rows.length === 0 ? [] : [{ ...block, rows }];
      }
      const rows = block.rows.map((row) => {
        const text = previous.get(`${agency}|${row.code}`);
        return text === undefined ? row : { ...row, previous: text };
      });
      return [{ ...block, rows }];
    });
}
