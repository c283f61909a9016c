import { rollUpFigures, type FigureRollUp } from '../../core/consolidation/rollUpFigures.ts';
import { issue, type Issue } from '../../core/issue.ts';
import { figureText } from '../../core/submission/answers/figure.ts';
import { BLOCK_FIELDS, blockKey, lineName } from '../../core/submission/blocks.ts';
import type { BlockColumn, BlockField, BlockRow, FormBlock } from '../../core/submission/blocks.ts';
import type { FieldWords, ReceivedBlock, TypedFields } from '../../core/submission/receivedBlocks.ts';
import { wordingKey } from '../../core/submission/sheetCells.ts';
import { fold } from '../../core/text/fold.ts';
import { STARTER_BLOCKS } from '../../messages/vi/blocks.ts';
import type { Book, Row } from '../../workbook/schema.ts';
import { BLOCK_FIELD_WORDS, FIGURE_KIND_WORDS, FIGURE_ROLL_UP_WORDS } from '../../workbook/tables/form.ts';
import { formsOf } from '../forms/formsOf.ts';
import type { TracedValue } from './besideSheets.ts';
import { namesShown } from './namesShown.ts';

/** A block of the return for the level above with what goes into it. */
export interface FilledBlock {
  readonly block: FormBlock;
  /** By the row's code; of the general assessment by ''; of repeating lines by their number from 0. */
  readonly answers: Readonly<Record<string, TypedFields>>;
}

export interface FilledBlocks {
  readonly blocks: readonly FilledBlock[];
  readonly trace: readonly TracedValue[];
  readonly issues: readonly Issue[];
}

/** Words by which the columns of another office's blocks are known: those that a new book offers, and the sheet's. */
export function fieldWords(): FieldWords {
  const fields = (Object.keys(BLOCK_FIELD_WORDS) as BlockField[]).map(
    (field) => [wordingKey(BLOCK_FIELD_WORDS[field]), field] as const,
  );
  const headers = Object.values(STARTER_BLOCKS).flatMap((block) =>
    Object.entries(block.headers as Readonly<Record<string, string>>).map(
      ([field, header]) => [wordingKey(header), field as BlockField] as const,
    ),
  );
  return new Map([...fields, ...headers]);
}

/** What the agencies of a book have sent beside the tasks in a round. */
interface RoundOfBook {
  readonly book: Book;
  readonly round: number;
  /** File and cell of a value, by agency, row and field. */
  readonly places: ReadonlyMap<string, Row<'PhienBan'>>;
}

const placeKey = (agency: string, task: string, field: string) => [agency, task, field].join('\u001f');

function roundOf(book: Book, round: number): RoundOfBook {
  const sent = book.PhienBan.filter((row) => row.round === round);
  return {
    book,
    round,
    places: new Map(sent.map((row) => [placeKey(row.agency, row.task, row.field), row])),
  };
}

interface Said {
  readonly agency: string;
  readonly name: string;
  /** Row and field by which a return names the value. */
  readonly key: string;
  readonly field: BlockField;
  readonly value: string;
}

function traced({ places }: RoundOfBook, row: string, header: string, said: Said): TracedValue {
  const { agency, name, key, field, value } = said;
  const place = places.get(placeKey(agency, key, field));
  // What a person wrote over it since is the book's own.
  const isSent = place !== undefined && place.value === value;
  const at = { file: isSent ? place.file : '', cell: isSent ? place.cell : '' };
  return { row, task: key, agency: name, header, value, ...at };
}

type FigureColumn = 'current' | 'cumulative' | 'lastYear' | 'estimate';

const isFigure = (field: BlockField): field is FigureColumn =>
  (BLOCK_FIELDS.indicators as readonly string[]).includes(field);

/** The book's indicator of the same words, where there is exactly one; a unit that both name is the same. */
function indicatorOf(book: Book, { title, unit }: BlockRow): Row<'ChiTieu'> | null {
  const found = book.ChiTieu.filter(
    (row) =>
      fold(row.title) === fold(title) && (row.unit === '' || unit === '' || fold(row.unit) === fold(unit)),
  );
  return found.length === 1 ? found[0]! : null;
}

const ruleOf = ({ rollUp }: Row<'ChiTieu'>): FigureRollUp =>
  rollUp === FIGURE_ROLL_UP_WORDS.mean ? 'mean' : 'sum';

/** A share under one is written with its sign, lest it be read as a part of one. */
function figureShown(value: number, { kind }: Row<'ChiTieu'>): string {
  const isShare = kind === FIGURE_KIND_WORDS.percent && value > 0 && value < 1;
  return isShare ? `${figureText(value)}%` : figureText(value);
}

interface FilledRow {
  readonly answers: TypedFields;
  readonly trace: readonly TracedValue[];
  readonly issues: readonly Issue[];
}

const NOTHING: FilledRow = { answers: {}, trace: [], issues: [] };

function saidOf(
  of: RoundOfBook,
  { code }: Row<'ChiTieu'>,
  field: FigureColumn,
): (Said & { number: number })[] {
  const rows = of.book.SoLieu.filter((row) => row.indicator === code && row.round === of.round);
  return rows.flatMap((row) => {
    const number = row[field];
    if (number === null) return [];
    const key = blockKey('SoLieu', code);
    return [{ agency: row.agency, name: row.agencyName, key, field, value: String(number), number }];
  });
}

/** Agencies that are asked for an indicator and gave none of its figures. */
function silentOn(of: RoundOfBook, { code }: Row<'ChiTieu'>, asked: ReadonlyMap<string, readonly string[]>) {
  const given = of.book.SoLieu.filter((row) => row.indicator === code && row.round === of.round);
  const heard = new Set(given.filter((row) => isFilled(row)).map((row) => row.agency));
  return (asked.get(blockKey('SoLieu', code)) ?? []).filter((agency) => !heard.has(agency));
}

const isFilled = (row: Row<'SoLieu'>) => BLOCK_FIELDS.indicators.some((field) => row[field] !== null);

/** One figure of all agencies together, with where each part of it stands; null where nobody has given one. */
export function rolledFigure(
  book: Book,
  round: number,
  indicator: Row<'ChiTieu'>,
  field: FigureColumn,
): { readonly value: number | null; readonly trace: readonly TracedValue[] } {
  return rolled(roundOf(book, round), indicator, { field, header: BLOCK_FIELD_WORDS[field] }, indicator.code);
}

function rolled(of: RoundOfBook, indicator: Row<'ChiTieu'>, column: BlockColumn, row: string) {
  const said = saidOf(of, indicator, column.field as FigureColumn);
  const numbers = said.map(({ number }) => number);
  const trace = said.map((one) => traced(of, row, column.header, one));
  return { value: rollUpFigures(numbers, ruleOf(indicator)), trace };
}

function filledRow(of: RoundOfBook, row: BlockRow, block: ReceivedBlock, asked: Asked): FilledRow {
  const indicator = indicatorOf(of.book, row);
  if (indicator === null) return NOTHING;
  const fields = block.block.columns.filter(({ field }) => isFigure(field) && block.known.includes(field));
  const found = fields.map((column) => {
    const { value, trace } = rolled(of, indicator, column, row.code);
    return { field: column.field, text: value === null ? '' : figureShown(value, indicator), trace };
  });
  const answers = found.filter(({ text }) => text !== '').map(({ field, text }) => [field, text] as const);
  const silent = silentOn(of, indicator, asked.agencies);
  const names = silent.map((agency) => asked.names.get(agency) ?? agency);
  const params = { row: row.code, count: names.length, names: namesShown(names) };
  return {
    answers: Object.fromEntries(answers),
    trace: found.flatMap(({ trace }) => trace),
    issues: silent.length === 0 ? [] : [issue('rollup.figuresMissing', {}, params)],
  };
}

/** Who is asked for which indicator, by the row's key. */
interface Asked {
  readonly agencies: ReadonlyMap<string, readonly string[]>;
  readonly names: ReadonlyMap<string, string>;
}

function askedOf(book: Book, round: number): Asked {
  const agencies = new Map<string, string[]>();
  for (const { agency, blocks = [] } of formsOf(book, '', round)) {
    for (const { key } of blocks.flatMap((block) => block.rows))
      agencies.set(key, [...(agencies.get(key) ?? []), agency]);
  }
  return { agencies, names: new Map(book.CoQuan.map((row) => [row.code, row.name])) };
}

function indicators(of: RoundOfBook, received: ReceivedBlock, asked: Asked): FilledBlocks {
  const filled = received.block.rows.map((row) => ({ row, ...filledRow(of, row, received, asked) }));
  const answers = filled.map(
    (one) => [one.row.code, { ...one.answers, ...received.typed[one.row.code] }] as const,
  );
  const open = answers.filter(([, values]) => Object.keys(values).length === 0).map(([code]) => code);
  return {
    blocks: [{ block: received.block, answers: Object.fromEntries(answers) }],
    trace: filled.flatMap(({ trace }) => trace),
    issues: [
      ...filled.flatMap(({ issues }) => issues),
      ...(open.length === 0 ? [] : [issue('rollup.open', {}, { rows: open })]),
    ],
  };
}

/** The lines of all agencies, each with its agency's name: two may have called theirs the same. */
function lines(of: RoundOfBook, { block, known, typed }: ReceivedBlock): FilledBlocks {
  const own = Object.values(typed);
  const rows = of.book.MoHinh.filter((row) => row.round === of.round);
  const gathered = rows.map((row): TypedFields => {
    const values = known.flatMap((field) => {
      const value = field in row ? String(row[field as keyof typeof row] ?? '') : '';
      return value === '' ? [] : [[field, value] as const];
    });
    return { ...Object.fromEntries(values), name: `${row.name} (${row.agencyName})` };
  });
  const answers = [...own, ...gathered];
  const headers = new Map(block.columns.map(({ field, header }) => [field, header]));
  const trace = rows.flatMap((row, i) =>
    known.flatMap((field) => {
      const value = field in row ? String(row[field as keyof typeof row] ?? '') : '';
      const key = blockKey('MoHinh', row.block, row.line || lineName(row.name));
      const said = { agency: row.agency, name: row.agencyName, key, field, value };
      const number = String(own.length + i + 1);
      return value === '' ? [] : [traced(of, number, headers.get(field) ?? '', said)];
    }),
  );
  const longer = { ...block, lines: Math.max(block.lines, answers.length) };
  return {
    blocks: [{ block: longer, answers: Object.fromEntries(answers.map((line, i) => [String(i), line])) }],
    trace,
    issues: [],
  };
}

/** Points and the general assessment are a person's. */
const untouched = ({ block, typed }: ReceivedBlock): FilledBlocks => ({
  blocks: [{ block, answers: typed }],
  trace: [],
  issues: [issue('rollup.blockOpen', {}, { block: block.title })],
});

/** What the agencies reported beside the tasks, as the blocks of the level above ask for it. */
export function filledBlocks(book: Book, round: number, received: readonly ReceivedBlock[]): FilledBlocks {
  if (received.length === 0) return { blocks: [], trace: [], issues: [] };
  const of = roundOf(book, round);
  const asked = askedOf(book, round);
  const filled = received.map((one) => {
    if (one.block.kind === 'indicators') return indicators(of, one, asked);
    return one.block.kind === 'lines' ? lines(of, one) : untouched(one);
  });
  return {
    blocks: filled.flatMap(({ blocks }) => blocks),
    trace: filled.flatMap(({ trace }) => trace),
    issues: filled.flatMap(({ issues }) => issues),
  };
}
