import { result } from '../../core/result.ts';
import type {
  OpenBook,
  ReadRow,
  ReadTable,
  TableChange,
  WorkbookHost,
  WorkOptions,
} from '../../workbook/ports.ts';
import type { SheetSpec, WorkbookSpec } from '../../workbook/spec.ts';
import { PIECE } from '../../workers/engine/pieces.ts';
import type { RemoteHost } from '../../workers/engine/types.ts';

const KEPT_BOOKS = 4;

type Growing<T> = { -readonly [K in keyof T]: T[K] };

/** A sheet whose tables still grow. */
function growing(sheet: SheetSpec): Growing<SheetSpec> {
  return { ...sheet, tables: sheet.tables.map((table) => ({ ...table, rows: [...table.rows] })) };
}

/**
 * The host of this thread as the engine's thread calls it. `work` gives what the present work is followed and broken
 * off by.
 */
export function hostServer(host: Required<WorkbookHost>, work: () => WorkOptions): RemoteHost {
  const books = new Map<number, OpenBook>();
  let head: Omit<WorkbookSpec, 'sheets'> | null = null;
  let sheets: SheetSpec[] = [];
  let changes: TableChange[] = [];
  const reads = new Map<number, readonly ReadTable[]>();
  let last = 0;
  return {
    capabilities: () => host.capabilities(),
    beginCreate: (begun) => {
      head = begun;
      sheets = [];
    },
    addSheet: (sheet) => void sheets.push(growing(sheet)),
    addRows: (table, rows) => {
      const target = sheets.at(-1)?.tables[table]?.rows as unknown[] | undefined;
      target?.push(...rows);
    },
    create: async (name) => {
      const spec = head;
      if (spec === null) throw new Error('create without its head');
      const made = await host.create({ ...spec, sheets }, name, work());
      sheets = [];
      return made;
    },
    open: async (name) => {
      const opened = await host.open(name);
      if (opened.value === null) return result(null, opened.issues);
      last += 1;
      const id = last;
      books.set(id, opened.value);
      // While a change is being written, its book may be opened anew beside it.
      for (const old of [...books.keys()].slice(0, -KEPT_BOOKS)) books.delete(old);
      return result({ id, revision: opened.value.revision }, opened.issues);
    },
    read: async (id, names) => {
      const read = await bookOf(books, id).read(names);
      last += 1;
      reads.set(last, read.value);
      const tables = read.value.map(({ rows, ...head }) => ({ ...head, count: rows.length }));
      return result({ id: last, tables }, read.issues);
    },
    rows: (id, table, piece) => pieceOf(reads.get(id)?.[table], piece),
    endRead: (id) => void reads.delete(id),
    revision: (id) => bookOf(books, id).revision,
    beginChanges: () => void (changes = []),
    addChanges: (added) => void changes.push(...added),
    apply: async (id, keys, name, options) => {
      const all = changes;
      changes = [];
      return host.apply(bookOf(books, id), all, keys, name, { ...options, ...work() });
    },
  };
}

function pieceOf(table: ReadTable | undefined, piece: number): readonly ReadRow[] {
  return table?.rows.slice(piece * PIECE, (piece + 1) * PIECE) ?? [];
}

function bookOf(books: ReadonlyMap<number, OpenBook>, id: number): OpenBook {
  const book = books.get(id);
  if (book === undefined) throw new Error('a book that was closed');
  return book;
}
