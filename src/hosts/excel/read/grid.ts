import { rangeOf, type Area } from '../address.ts';
import { excelCode } from '../failure.ts';
import { WITHOUT_PAUSE, type Pace } from '../steps.ts';

/** What a cell holds, as Excel says it. */
export interface RawCell {
  readonly value: string | number | boolean;
  /** As shown, without '='; undefined for a plain value. */
  readonly formula?: string;
  readonly format: string;
  readonly error: boolean;
}

export type Grid = readonly (readonly RawCell[])[];

export interface GridRequest {
  readonly sheet: string;
  readonly area: Area;
}

/**
 * Cells of one answer: some 1.2 MB of an office's texts and formulas, which office.js takes apart in one go. Where it
 * is too much for Excel after all, it is halved.
 */
const CELLS_PER_SYNC = 7_000;

export interface GridOptions {
  readonly cells?: number;
  readonly pace?: Pace;
}

interface Piece extends GridRequest {
  /** The request it belongs to. */
  readonly of: number;
}

function cellsIn({ area }: GridRequest): number {
  return (area.bottom - area.top + 1) * (area.right - area.left + 1);
}

/** Parts large areas by rows. */
function piecesOf(requests: readonly GridRequest[], cells: number): Piece[] {
  return requests.flatMap(({ sheet, area }, of) => {
    const rows = Math.max(1, Math.floor(cells / (area.right - area.left + 1)));
    const pieces: Piece[] = [];
    for (let top = area.top; top <= area.bottom; top += rows) {
      pieces.push({ of, sheet, area: { ...area, top, bottom: Math.min(area.bottom, top + rows - 1) } });
    }
    return pieces;
  });
}

function batchesOf(pieces: readonly Piece[], cells: number): Piece[][] {
  const batches: Piece[][] = [];
  let size = Infinity;
  for (const piece of pieces) {
    if (size + cellsIn(piece) > cells) {
      batches.push([]);
      size = 0;
    }
    batches.at(-1)?.push(piece);
    size += cellsIn(piece);
  }
  return batches;
}

/** Reads areas in their order, in as few syncs as the size of answers allows. */
export async function readGrids(
  context: Excel.RequestContext,
  requests: readonly GridRequest[],
  { cells = CELLS_PER_SYNC, pace = WITHOUT_PAUSE }: GridOptions = {},
): Promise<Grid[]> {
  const grids: (readonly RawCell[])[][] = requests.map(() => []);
  for (const batch of batchesOf(piecesOf(requests, cells), cells)) {
    const read = await readBatch(context, batch, { cells, pace });
    batch.forEach(({ of }, i) => grids[of]?.push(...(read[i] ?? [])));
    await pace();
  }
  return grids;
}

/** Asks for all that a cell is read by; `gridOf` takes the answer. */
export function askCells(range: Excel.Range): Excel.Range {
  return range.load('values, formulas, numberFormat, valueTypes');
}

async function readBatch(
  context: Excel.RequestContext,
  batch: readonly Piece[],
  { cells, pace }: Required<GridOptions>,
): Promise<Grid[]> {
  const ranges = batch.map(({ sheet, area }) =>
    askCells(rangeOf(context.workbook.worksheets.getItem(sheet), area)),
  );
  try {
    await context.sync();
  } catch (error) {
    // One row can't be parted.
    const rows = batch.reduce((sum, { area }) => sum + area.bottom - area.top + 1, 0);
    if (excelCode(error) !== 'ResponsePayloadSizeLimitExceeded' || rows === 1) throw error;
    return readGrids(context, batch, { cells: Math.floor(cells / 2), pace });
  }
  // What office.js made of the answer is one piece of work, and what we make of it are others.
  await pace();
  const grids: Grid[] = [];
  for (const range of ranges) {
    grids.push(gridOf(range));
    await pace();
  }
  return grids;
}

/** Cells that were asked for, once they are answered. */
export function gridOf(range: Excel.Range): Grid {
  const { values, formulas, numberFormat, valueTypes } = range;
  return values.map((row, r) =>
    row.map((value: string | number | boolean, c): RawCell => {
      const shown: unknown = formulas[r]?.[c];
      // Text that begins with '=' gives itself for a formula; a formula gives its result for a value.
      const isFormula = typeof shown === 'string' && shown.startsWith('=') && shown !== value;
      return {
        value,
        ...(isFormula ? { formula: shown.slice(1) } : {}),
        format: String(numberFormat[r]?.[c] ?? 'General'),
        error: String(valueTypes[r]?.[c]) === 'Error',
      };
    }),
  );
}
