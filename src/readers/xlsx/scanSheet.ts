import type { RawCell } from '../../core/document/types.ts';
import { MAX_TABLE_PLACES } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import { parseAddress } from '../sheet/address.ts';
import { scanCells } from '../sheet/scanCells.ts';
import { isOn } from '../sheet/richText.ts';
import type { SheetPart, WorkbookParts } from '../sheet/workbookParts.ts';
import { gridCell, type Place } from './gridCell.ts';

/** A merged range, corners included. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A sheet's filled cells, merges and hidden rows. */
export interface ScannedSheet {
  readonly cells: readonly RawCell[];
  readonly merges: readonly Merge[];
  /** Sheet rows, from 1. */
  readonly hiddenRows: readonly number[];
}

/** Scans a sheet. Validations, conditional formats and drawings are passed over, whatever ranges they claim. */
export function scanSheet(sheet: SheetPart, workbook: WorkbookParts, place: Place): ScannedSheet {
  const cells: RawCell[] = [];
  const merges: Merge[] = [];
  const hiddenRows: number[] = [];
  let row = 0;
  scanCells(sheet.xml(), {
    cell: (stored) => {
      const cell = gridCell(stored, workbook, place);
      if (cell && cells.push(cell) > MAX_TABLE_PLACES) throw new Refusal('file.tooLarge');
    },
    tag: (name, given) => {
      if (name === 'row') {
        const { r, hidden } = given();
        row = r === undefined ? row + 1 : Number(r);
        if (hidden !== undefined && isOn(hidden)) hiddenRows.push(row);
      } else if (name === 'mergeCell') addMerge(merges, given()['ref'] ?? '');
    },
  });
  return { cells, merges, hiddenRows };
}

function addMerge(merges: Merge[], ref: string): void {
  const [from, to] = ref.split(':').map(parseAddress);
  if (from && to && to.row >= from.row && to.column >= from.column) {
    merges.push({ top: from.row, left: from.column, bottom: to.row, right: to.column });
  }
}
