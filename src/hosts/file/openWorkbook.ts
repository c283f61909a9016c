import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { issue, type Issue } from '../../core/issue.ts';
import { result, type Result } from '../../core/result.ts';
import type { OpenBook, ReadTable, TableChange, TableKeys } from '../../workbook/ports.ts';
import { entriesOf, labelParts, pendingEntry, POINTS } from '../../workbook/restore/points.ts';
import { applyChanges, type OpenPackage } from './apply/applyChanges.ts';
import type { PointLabel } from './apply/restorePoint.ts';
import { contextOf } from './read/context.ts';
import { mendTables } from './read/mendTables.ts';
import { openPackage, sheetText, type Package } from './read/package.ts';
import { readTablesOfSheet } from './read/readTables.ts';
import { readWorkbookModel, type TablePart, type WorkbookModel } from './read/workbookModel.ts';
import { refusable, refuse } from './refusal.ts';
import { refuseForeign } from './sniff.ts';

/** A workbook in a file. */
export interface FileBook extends OpenBook {
  /** The name it was opened by. */
  readonly file: string;
  /**
   * The bytes of the workbook with the changes, in the order given; the same bytes where nothing changes. Null with
   * errors where one can't be made: book.tableMissing, columnMissing, rowMissing, duplicateKey, blocked, textTooLong.
   * A real change leaves a restore point in it.
   */
  apply(changes: readonly TableChange[], keys: TableKeys, point?: PointLabel): Result<Uint8Array | null>;
}

/** One of these makes a workbook ours. */
const OUR_TABLES: ReadonlySet<string> = new Set(['CaiDat', 'ThongTin']);

/** What a workbook's contents are known by: it changes whenever they do. */
export function revisionOf(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}

/**
 * Opens an .xlsx of ours. Null with one error otherwise: file.empty, encrypted, legacyXls, unknownFormat, brokenZip,
 * tooLarge, doctype, unreadable, book.notOurs.
 */
export function openWorkbook(file: string, bytes: Uint8Array): Result<FileBook | null> {
  return refusable(file, () => {
    refuseForeign(bytes);
    const pack = openPackage(bytes);
    const model = readWorkbookModel(pack);
    if (!model.tables.some((table) => OUR_TABLES.has(table.name))) refuse('book.notOurs');
    return result(fileBook(file, bytes, pack, model));
  });
}

function fileBook(file: string, bytes: Uint8Array, pack: Package, model: WorkbookModel): FileBook {
  const revision = revisionOf(bytes);
  const context = contextOf(pack, model);
  const tables = mendTables(pack, model.tables, context);
  const open: OpenPackage = { pack, model: { ...model, tables }, context };
  return {
    file,
    revision,
    read: async (names) => {
      const read = refusable(file, () => located(file, readTables(open, names)));
      return result(read.value ?? [], read.issues);
    },
    apply: (changes, keys, point = { label: '', at: '' }) =>
      refusable(file, () => {
        const applied = applyChanges(open, changes, keys, point);
        const unchanged = applied.value === null && applied.issues.length === 0;
        return unchanged ? result(bytes) : located(file, applied);
      }),
  };
}

function located<T>(file: string, from: Result<T>): Result<T> {
  return result(
    from.value,
    from.issues.map((i) => ({ ...i, at: { file, ...i.at } })),
  );
}

/** Reads tables by name, each sheet once, in the order asked for. */
function readTables(open: OpenPackage, names: readonly string[]): Result<readonly ReadTable[]> {
  const found = names.map((name) => open.model.tables.find((table) => table.name === name));
  const read = new Map<TablePart, ReadTable>();
  for (const sheet of new Set(found.flatMap((table) => table?.sheet ?? []))) {
    const tables = found.filter((table) => table?.sheet === sheet) as TablePart[];
    const xml = sheetText(open.pack, sheet.part);
    readTablesOfSheet(xml, tables, open.context).forEach((table, i) => {
      const part = tables[i];
      if (part !== undefined) read.set(part, table);
    });
  }
  const missing = names.filter((_, i) => found[i] === undefined);
  const tables = found.flatMap((table) => (table === undefined ? [] : (read.get(table) ?? [])));
  return result(tables, [
    ...missing.map((table) => issue('book.tableMissing', {}, { table })),
    ...tables.flatMap(unfinished),
  ]);
}

/** A file that was saved while Excel had written a change only in part: its figures are neither the old nor the new. */
function unfinished(table: ReadTable): Issue[] {
  const pending = table.name === POINTS ? pendingEntry(entriesOf(table)) : null;
  return pending === null ? [] : [issue('book.unfinished', {}, { label: labelParts(pending).label })];
}
