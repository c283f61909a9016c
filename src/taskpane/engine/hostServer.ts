import { hasError, result } from '../../core/result.ts';
import type { OpenBook, TableChange, WorkbookHost, WorkOptions } from '../../workbook/ports.ts';
import type { SheetSpec, WorkbookSpec } from '../../workbook/spec.ts';
import type { RemoteHost } from '../../workers/engine/types.ts';

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
      books.clear();
      books.set(id, opened.value);
      return result({ id, revision: opened.value.revision }, opened.issues);
    },
    read: async (id, tables) => bookOf(books, id).read(tables),
    revision: (id) => bookOf(books, id).revision,
    addChanges: (added) => void changes.push(...added),
    apply: async (id, keys, name, options) => {
      const all = changes;
      changes = [];
      const applied = await host.apply(bookOf(books, id), all, keys, name, { ...options, ...work() });
      if (!hasError(applied.issues)) books.clear();
      return applied;
    },
  };
}

function bookOf(books: ReadonlyMap<number, OpenBook>, id: number): OpenBook {
  const book = books.get(id);
  if (book === undefined) throw new Error('a book that was closed');
  return book;
}
