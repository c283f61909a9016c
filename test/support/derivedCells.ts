import { readFile } from 'node:fs/promises';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openWorkbook } from '../../src/hosts/file/openWorkbook.ts';
import { TABLE_NAMES, TABLES } from '../../src/workbook/schema.ts';
import type { TableDef } from '../../src/workbook/tables/columns.ts';
import type { FormCell } from '../../src/core/document/formCells.ts';
import { readForm } from '../../src/readers/forms/readForm.ts';
import type { CellValue } from './libreoffice.ts';

/** A formula cell of a tracking workbook with the value that core gave it. */
export interface DerivedCell {
  readonly table: string;
  readonly header: string;
  readonly sheet: string;
  readonly address: string;
  readonly value: CellValue;
}

/** Every cell in the derived columns of the book's tables. */
async function inDerivedColumns(name: string, bytes: Uint8Array) {
  const opened = openWorkbook(name, bytes);
  if (opened.value === null) throw new Error(JSON.stringify(opened.issues));
  const tables = await opened.value.read(TABLE_NAMES);
  return tables.value.flatMap((table) => {
    const def: TableDef = TABLES[table.name as keyof typeof TABLES];
    const derived = Object.values(def.columns).filter((c) => c.derived);
    return table.rows.flatMap((row) =>
      derived.map(({ header }) => ({
        table: table.name,
        header,
        sheet: table.sheet,
        address: `${table.columns[header] ?? ''}${String(row.row)}`,
        cell: row.cells[header],
      })),
    );
  });
}

/** Every formula cell in the derived columns of the book's tables. */
export async function derivedCells(path: string): Promise<DerivedCell[]> {
  const cells = await inDerivedColumns(path, new Uint8Array(await readFile(path)));
  return cells.flatMap(({ cell, ...place }) =>
    cell?.formula === undefined ? [] : [{ ...place, value: cell.value === '' ? null : cell.value }],
  );
}

/** A copy whose formula cells all hold a wrong cached number, so that only a real recalculation mends them. */
export async function withWrongCaches(path: string): Promise<Uint8Array> {
  const parts = unzipSync(new Uint8Array(await readFile(path)));
  for (const [name, bytes] of Object.entries(parts)) {
    if (!name.startsWith('xl/worksheets/sheet')) continue;
    const wrong = strFromU8(bytes).replace(
      /<c ([^>]*?)( t="str")?><f>([\s\S]*?)<\/f>(<v>[^<]*<\/v>|<v\/>)?<\/c>/g,
      '<c $1><f>$3</f><v>999</v></c>',
    );
    parts[name] = strToU8(wrong);
  }
  return zipSync(parts, { level: 1 });
}

function same(a: CellValue, b: CellValue): boolean {
  const [x, y] = [a === '' ? null : a, b === '' ? null : b];
  if (typeof x === 'number' && typeof y === 'number') return Math.abs(x - y) < 1e-9;
  return x === y;
}

/** What a recalculated workbook holds, by 'sheet!address'. */
export type CellMap = ReadonlyMap<string, CellValue>;

function plainValue(cell: FormCell): CellValue {
  if (cell.kind === 'date') return cell.iso ?? cell.text;
  return cell.kind === 'number' ? Number(cell.text) : cell.text;
}

export function cellMap(bytes: Uint8Array): CellMap {
  const read = readForm('recalculated.xlsx', bytes);
  if (read.value === null) throw new Error(JSON.stringify(read.issues));
  return new Map(
    read.value.sheets.flatMap((s) => s.cells.map((c) => [`${s.name}!${c.at}`, plainValue(c)] as const)),
  );
}

/** Cells where a recalculated book differs from core, in words. */
export function differences(cells: readonly DerivedCell[], book: CellMap): string[] {
  return cells.flatMap((cell) => {
    const got = book.get(`${cell.sheet}!${cell.address}`) ?? null;
    if (same(got, cell.value)) return [];
    return [
      `${cell.table}.${cell.header} ${cell.sheet}!${cell.address}: ${String(got)}, core says ${String(cell.value)}`,
    ];
  });
}

// TQCoQuan[Quá hạn] | 'Thông tin chung'!$C$5 | D7 : what a formula computes from
const REFERENCE = /\[|![$A-Z]|\$?\b[A-Z]{1,3}\$?\d/;

/**
 * Cells of derived columns that hold a value which no formula computes: a number that was only copied there, or a
 * formula that is nothing but a number. As 'table.column sheet!address'.
 */
export async function constantCells(name: string, bytes: Uint8Array): Promise<string[]> {
  const cells = await inDerivedColumns(name, bytes);
  return cells.flatMap(({ table, header, sheet, address, cell }) => {
    const { value = null, formula } = cell ?? {};
    const isComputed = formula !== undefined && REFERENCE.test(formula);
    if (value === null || value === '' || isComputed) return [];
    return [`${table}.${header} ${sheet}!${address}`];
  });
}
