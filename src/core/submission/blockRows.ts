import type { FormCell, FormCells } from '../document/formCells.ts';
import type { Issue, IssueCode, IssueParams, SourceRef } from '../issue.ts';
import { issue } from '../issue.ts';
import { collapse, nfc } from '../text/fold.ts';
import { readFigure } from './answers/figure.ts';
import { isNothing } from './answers/reading.ts';
import type { Reading } from './answers/reading.ts';
import { readWords } from './answers/words.ts';
import { readingIssues } from './answerRow.ts';
import { blockKey, BLOCK_HEADERS, isFigureField, lineName } from './blocks.ts';
import type { BlockField, BlockRow, FormBlock } from './blocks.ts';
import { findBlockTables, keyColumn, textAt } from './blockTable.ts';
import type { BlockTableFound } from './blockTable.ts';
import { findCode } from './formCode.ts';
import type { RowsReading } from './formRows.ts';
import { cellAt, excerpt, placeOf, wordingKey } from './sheetCells.ts';
import type { SheetRow } from './sheetCells.ts';
import type { TakenTable } from './untaken.ts';
import type { ReportValues, SubmittedRow } from './types.ts';

/** A block of the form with its table in the file. */
interface BlockPlaceFound {
  readonly file: string;
  readonly block: FormBlock;
  readonly table: BlockTableFound;
}

/** Answers of the blocks, and their tables as they stand in the file. */
interface BlocksReading extends RowsReading {
  readonly tables: readonly TakenTable[];
}

interface CellsOf {
  readonly row: SubmittedRow;
  readonly issues: readonly Issue[];
}

function whereOf({ file, table }: BlockPlaceFound, cell: FormCell): SourceRef {
  return placeOf(file, table.sheet, cell);
}

type AskedCell = readonly [BlockField, FormCell];

function readCell(field: BlockField, cell: FormCell, row: BlockRow | null): Reading<string | number> {
  if (!isFigureField(field)) return readWords(cell);
  const { figure = 'decimal', unit = '', least, most } = row ?? {};
  const limits = { ...(least === undefined ? {} : { least }), ...(most === undefined ? {} : { most }) };
  return readFigure(cell, { kind: figure, unit, ...limits });
}

/** The values of some cells as one row of the return. */
function readCells(
  place: BlockPlaceFound,
  key: string,
  cells: readonly AskedCell[],
  row: BlockRow | null,
): CellsOf {
  const values: Record<string, string | number> = {};
  const at: Record<string, string> = {};
  const issues: Issue[] = [];
  for (const [field, cell] of cells) {
    const reading = readCell(field, cell, row);
    issues.push(...readingIssues(cell, reading, whereOf(place, cell), field));
    if (reading.value === undefined) continue;
    values[field] = reading.value;
    at[field] = `${place.table.sheet}!${cell.at}`;
  }
  return { row: { task: key, values, cells: at }, issues };
}

/** Cells of a row that hold an answer, by the columns that the block asks for. */
function askedCells({ block, table }: BlockPlaceFound, row: SheetRow): AskedCell[] {
  return block.columns.flatMap(({ field }) => {
    const cell = cellAt(row, table.columns[field]);
    return cell === undefined || isNothing(cell.text) ? [] : [[field, cell] as const];
  });
}

const isAnswered = ({ row }: CellsOf) => Object.keys(row.values).length > 0;

/** A figure of the round before as it was printed; null where it is no plain number. */
function printedNumber(text: string): number | null {
  const cell: FormCell = { at: '', row: 1, column: 1, kind: 'text', text };
  return readFigure(cell, { kind: 'decimal', unit: '' }).value ?? null;
}

/** Slips: a running total less than the part of it, or than that of the round before; an estimate less than it. */
function totalIssue(
  place: BlockPlaceFound,
  row: BlockRow,
  values: ReportValues,
  cells: readonly AskedCell[],
): Issue[] {
  const { current, cumulative, estimate } = values;
  if (row.figure === 'percent' || cumulative === undefined) return [];
  const say = (code: IssueCode, field: 'cumulative' | 'estimate', params: IssueParams = {}) => {
    const cell = cells.find(([f]) => f === field)?.[1];
    if (cell === undefined) return [];
    return [issue(code, whereOf(place, cell), { code: row.code, read: cell.text, ...params }, field)];
  };
  const before = printedNumber(row.previous);
  return [
    ...(current !== undefined && cumulative < current ? say('form.figureLess', 'cumulative') : []),
    ...(estimate !== undefined && estimate < cumulative ? say('form.figureEstimateLess', 'estimate') : []),
    ...(before !== null && cumulative < before
      ? say('form.figureFell', 'cumulative', { previous: row.previous })
      : []),
  ];
}

function changedTitle(place: BlockPlaceFound, found: SheetRow, row: BlockRow): Issue[] {
  const { block, table, file } = place;
  const cell = cellAt(found, table.columns.title);
  const same = collapse(nfc(cell?.text ?? '')) === collapse(nfc(row.title));
  if (same || table.columns.title === undefined || block.kind === 'general') return [];
  const at = cell === undefined ? { file, sheet: table.sheet, row: found.row } : whereOf(place, cell);
  const header = block.kind === 'scores' ? BLOCK_HEADERS.scores.title : BLOCK_HEADERS.indicators.title;
  return [issue('form.blockTampered', at, { header, code: row.code, read: cell?.text ?? '' })];
}

/** The same row twice: fine where both say the same, or only one says anything. */
function oneOf(
  place: BlockPlaceFound,
  found: readonly { readonly at: SheetRow; readonly read: CellsOf }[],
): RowsReading {
  const issues = found.flatMap((f) => f.read.issues);
  const [first, ...others] = found.filter((f) => isAnswered(f.read));
  if (first === undefined) return { rows: [], issues };
  const said = (f: { readonly read: CellsOf }) => JSON.stringify(Object.entries(f.read.row.values).sort());
  const twice = others.flatMap((other) => {
    const cell = cellAt(other.at, place.table.columns[keyColumn(place.block)]);
    if (cell === undefined || said(other) === said(first)) return [];
    const params = { code: cell.text.trim(), first: firstCell(place, first.at) };
    return [issue('form.blockRowTwice', whereOf(place, cell), params)];
  });
  return { rows: [first.read.row], issues: [...issues, ...twice] };
}

function firstCell({ table, block }: BlockPlaceFound, row: SheetRow): string {
  return cellAt(row, table.columns[keyColumn(block)])?.at ?? '';
}

/** Indicators and criteria: by their codes, wherever the rows stand. */
function readCoded(place: BlockPlaceFound): RowsReading {
  const { block, table, file } = place;
  const codes = block.rows.map((row) => row.code);
  const coded = table.rows.map((row) => ({ row, code: findCode(textAt(row, table.columns.code), codes) }));
  const read = block.rows.map((row) => {
    const own = coded.filter(({ code }) => code === row.code);
    const found = own.map(({ row: at }) => {
      const cells = askedCells(place, at);
      const values = readCells(place, row.key, cells, row);
      const remarks = [...changedTitle(place, at, row), ...totalIssue(place, row, values.row.values, cells)];
      return { at, read: { ...values, issues: [...values.issues, ...remarks] } };
    });
    return { isThere: found.length > 0, ...oneOf(place, found) };
  });
  const missing = block.rows.filter((_, i) => read[i]?.isThere === false).map((row) => row.code);
  const gone =
    missing.length === 0
      ? []
      : [
          issue(
            'form.blockRowsMissing',
            { file, sheet: table.sheet },
            { block: block.title, codes: missing },
          ),
        ];
  return {
    rows: read.flatMap((r) => r.rows),
    issues: [...read.flatMap((r) => r.issues), ...gone, ...coded.flatMap((c) => unknownRow(place, c))],
  };
}

/** Something with a digit and no blank: a code, not the words of a signature. */
const CODE_LIKE = /^\S*\d\S*$/u;

function unknownRow(
  place: BlockPlaceFound,
  { row, code }: { readonly row: SheetRow; readonly code: string | null },
): Issue[] {
  const cell = cellAt(row, place.table.columns.code);
  if (code !== null || cell === undefined || !CODE_LIKE.test(cell.text.trim())) return [];
  if (askedCells(place, row).length === 0) return [];
  const params = { block: place.block.title, code: cell.text.trim() };
  return [issue('form.blockRowUnknown', whereOf(place, cell), params)];
}

/** Repeating lines: any number of them, each known by its name. */
function readLines(place: BlockPlaceFound): RowsReading {
  const { block, table } = place;
  const named = new Map<string, { readonly at: SheetRow; readonly read: CellsOf }[]>();
  const nameless: Issue[] = [];
  for (const row of table.rows) {
    const cells = askedCells(place, row);
    const [first] = cells;
    if (first === undefined) continue;
    const name = textAt(row, table.columns.name);
    if (isNothing(name)) {
      nameless.push(issue('form.lineWithoutName', whereOf(place, first[1]), { block: block.title }));
      continue;
    }
    const key = blockKey('MoHinh', block.code, lineName(name));
    const read = readCells(place, key, cells, null);
    named.set(key, [...(named.get(key) ?? []), { at: row, read }]);
  }
  const read = [...named.values()].map((found) => oneOf(place, found));
  // Signatures may stand there as well, so that it isn't taken; but nothing is lost unsaid.
  const below = table.belowEnd.flatMap((row) => {
    const [first] = askedCells(place, row);
    if (first === undefined) return [];
    return [
      issue('form.lineBelowEnd', whereOf(place, first[1]), { block: block.title, text: first[1].text }),
    ];
  });
  return {
    rows: read.flatMap((r) => r.rows),
    issues: [...nameless, ...below, ...read.flatMap((r) => r.issues)],
  };
}

/** The general assessment: one answer beside each heading. */
function readGeneral(place: BlockPlaceFound): RowsReading {
  const { block, table } = place;
  const cells = block.columns.flatMap(({ field, header }): AskedCell[] => {
    const row = table.rows.find((r) => wordingKey(textAt(r, table.columns.title)) === wordingKey(header));
    const cell = row === undefined ? undefined : cellAt(row, table.columns.answer);
    return cell === undefined || isNothing(cell.text) ? [] : [[field, cell]];
  });
  const read = readCells(place, blockKey('DanhGiaChung'), cells, null);
  return { rows: isAnswered(read) ? [read.row] : [], issues: read.issues };
}

/** Rows of a block's table that are taken, or told of. */
function doneRows(place: BlockPlaceFound): number[] {
  const { block, table } = place;
  const isAsked = (row: SheetRow) => askedCells(place, row).length > 0;
  const numbers = (rows: readonly SheetRow[]) => rows.map((row) => row.row);
  if (block.kind === 'lines') return numbers([...table.rows, ...table.belowEnd.filter(isAsked)]);
  if (block.kind === 'general') {
    const headings = new Set(block.columns.map(({ header }) => wordingKey(header)));
    return numbers(table.rows.filter((row) => headings.has(wordingKey(textAt(row, table.columns.title)))));
  }
  const codes = block.rows.map((row) => row.code);
  return numbers(
    table.rows.filter((row) => {
      const code = textAt(row, table.columns.code);
      return findCode(code, codes) !== null || (CODE_LIKE.test(code) && isAsked(row));
    }),
  );
}

/** Answers merged over several rows of a block: nobody can tell how a figure is shared, so only the first row has it. */
function mergedIssues(place: BlockPlaceFound): Issue[] {
  const { block, table } = place;
  return table.merges.flatMap((merge) => {
    const row = merge.lastRow > merge.row ? table.rows.find((r) => r.row === merge.row) : undefined;
    const asked = row === undefined ? [] : askedCells(place, row);
    const cell = asked.map(([, c]) => c).find((c) => c.column === merge.column);
    if (cell === undefined) return [];
    const params = { block: block.title, read: excerpt(cell.text), count: merge.lastRow - merge.row + 1 };
    return [issue('form.mergedBlock', whereOf(place, cell), params)];
  });
}

function readBlock(place: BlockPlaceFound): RowsReading {
  if (place.block.kind === 'lines') return readLines(place);
  return place.block.kind === 'general' ? readGeneral(place) : readCoded(place);
}

/**
 * Answers in the blocks of a form, as further rows of the return. A block whose table is gone counts as not
 * answered, and is named.
 */
export function readBlocks(form: FormCells, blocks: readonly FormBlock[]): BlocksReading {
  if (blocks.length === 0) return { rows: [], issues: [], tables: [] };
  const { file } = form;
  const tables = findBlockTables(form, blocks);
  const read = blocks.map((block): RowsReading => {
    const table = tables.get(block.code);
    if (table !== undefined) {
      const place = { file, block, table };
      const { rows, issues } = readBlock(place);
      return { rows, issues: [...issues, ...mergedIssues(place)] };
    }
    return { rows: [], issues: [issue('form.blockMissing', { file }, { block: block.title })] };
  });
  const found = blocks.flatMap((block): TakenTable[] => {
    const table = tables.get(block.code);
    if (table === undefined) return [];
    const { sheet, header, printed: columns } = table;
    return [{ sheet, header, columns, rows: new Set(doneRows({ file, block, table })) }];
  });
  return { rows: read.flatMap((r) => r.rows), issues: read.flatMap((r) => r.issues), tables: found };
}
