import type { Remote } from 'comlink';
import type { OpenBook, ReadRow, ReadTable, TableChange, WorkbookHost } from '../../workbook/ports.ts';
import { result, type Result } from '../../core/result.ts';
import { unpackPoint } from '../../workbook/restore/pack.ts';
import type { SheetSpec, TableSpec, WorkbookSpec } from '../../workbook/spec.ts';
import { PIECE, piecesOf } from './pieces.ts';
import type { RemoteHost } from './types.ts';

async function sendTable(host: Remote<RemoteHost>, table: TableSpec, index: number): Promise<void> {
  for (const rows of piecesOf(table.rows)) await host.addRows(index, rows);
}

async function sendSheet(host: Remote<RemoteHost>, sheet: SheetSpec): Promise<void> {
  const tables = sheet.tables.map((table) => ({ ...table, rows: [] }));
  await host.addSheet({ ...sheet, tables });
  for (const [i, table] of sheet.tables.entries()) await sendTable(host, table, i);
}

async function create(host: Remote<RemoteHost>, spec: WorkbookSpec, name: string): Promise<Result<null>> {
  const { sheets, ...head } = spec;
  await host.beginCreate(head);
  for (const sheet of sheets) await sendSheet(host, sheet);
  return host.create(name);
}

/** All rows of a table that was read there. */
async function fetchRows(host: Remote<RemoteHost>, read: number, table: number, count: number) {
  const rows: ReadRow[] = [];
  for (let piece = 0; piece * PIECE < count; piece += 1) rows.push(...(await host.rows(read, table, piece)));
  return rows;
}

async function readTables(
  host: Remote<RemoteHost>,
  book: number,
  names: readonly string[],
): Promise<Result<readonly ReadTable[]>> {
  const { value, issues } = await host.read(book, names);
  const tables: ReadTable[] = [];
  for (const [i, { count, ...head }] of value.tables.entries())
    tables.push({ ...head, rows: await fetchRows(host, value.id, i, count) });
  await host.endRead(value.id);
  return result(tables, issues);
}

interface OpenThere extends OpenBook {
  readonly id: number;
}

async function open(host: Remote<RemoteHost>, name: string): Promise<Result<OpenBook | null>> {
  const opened = await host.open(name);
  if (opened.value === null) return result(null, opened.issues);
  const { id } = opened.value;
  let { revision } = opened.value;
  const book: OpenThere = {
    id,
    get revision() {
      return revision;
    },
    read: async (tables) => {
      const read = await readTables(host, id, tables);
      revision = await host.revision(id);
      return read;
    },
  };
  return result(book, opened.issues);
}

async function sendChanges(host: Remote<RemoteHost>, changes: readonly TableChange[]): Promise<void> {
  await host.beginChanges();
  for (const piece of piecesOf(changes)) await host.addChanges(piece);
}

/**
 * The host of another thread, by the port that use cases know. Progress and cancelling stay with the thread that has
 * the host: it draws the one and hears the other.
 */
export function remoteHost(host: Remote<RemoteHost>): WorkbookHost {
  return {
    unpack: unpackPoint,
    create: (spec, name) => create(host, spec, name),
    open: (name) => open(host, name),
    apply: async (book, changes, keys, name, { expects, label, at, additions }) => {
      await sendChanges(host, changes);
      const options = {
        expects,
        ...(label === undefined ? {} : { label }),
        ...(at === undefined ? {} : { at }),
        ...(additions === undefined ? {} : { additions }),
      };
      return host.apply((book as OpenThere).id, keys, name, options);
    },
  };
}
