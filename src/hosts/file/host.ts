import { issue } from '../../core/issue.ts';
import { result, type Result } from '../../core/result.ts';
import type {
  ApplyOptions,
  OpenBook,
  TableChange,
  TableKeys,
  WorkbookHost,
  WorkOptions,
} from '../../workbook/ports.ts';
import type { WorkbookSpec } from '../../workbook/spec.ts';
import type { PointLabel } from './apply/restorePoint.ts';
import { openWorkbook, revisionOf, type FileBook } from './openWorkbook.ts';
import { refusable } from './refusal.ts';
import { addMissing } from './structure/addMissing.ts';
import { unpackPoint } from '../../workbook/restore/pack.ts';
import { checkSpec, writeWorkbook } from './writeWorkbook.ts';

/** Where files lie: a folder, a browser's store, memory. `write` is all or nothing. */
export interface FileStore {
  read(name: string): Promise<Uint8Array | null>;
  write(name: string, bytes: Uint8Array): Promise<void>;
}

/** Workbooks as .xlsx files in a store. */
export function createFileHost(store: FileStore): WorkbookHost {
  return {
    open: (name) => open(store, name),
    create: (spec, name, options) => create(store, spec, name, options),
    apply: (book, changes, keys, name, options) => apply(store, book, changes, keys, name, options),
    unpack: unpackPoint,
  };
}

async function open(store: FileStore, name: string): Promise<Result<OpenBook | null>> {
  const bytes = await store.read(name);
  return bytes === null ? result(null, [issue('file.missing', { file: name })]) : openWorkbook(name, bytes);
}

/** A spec with a text that no cell can hold is refused before anything is written; so is one that was broken off. */
async function create(
  store: FileStore,
  spec: WorkbookSpec,
  name: string,
  { progress, signal }: WorkOptions = {},
): Promise<Result<null>> {
  const issues = checkSpec(spec);
  if (issues.length > 0) return result(null, issues);
  const told = (done: number) => progress?.({ label: name, done, total: 2 });
  signal?.throwIfAborted();
  told(0);
  const bytes = writeWorkbook(spec);
  told(1);
  signal?.throwIfAborted();
  await store.write(name, bytes);
  told(2);
  return result(null);
}

function isFileBook(book: OpenBook): book is FileBook {
  return 'file' in book && 'apply' in book;
}

/** A book of an earlier version first gets what it lacks, if it is changed at all. */
function applyTo(
  book: FileBook,
  bytes: Uint8Array,
  changes: readonly TableChange[],
  keys: TableKeys,
  { additions, point }: Pick<ApplyOptions, 'additions'> & { readonly point: PointLabel },
): Result<Uint8Array | null> {
  if (additions === undefined || changes.length === 0) return book.apply(changes, keys, point);
  const grown = refusable(book.file, () => addMissing(bytes, additions));
  if (grown.value === null) return grown;
  const opened = openWorkbook(book.file, grown.value);
  return opened.value === null ? result(null, opened.issues) : opened.value.apply(changes, keys, point);
}

/** Refuses where the book, or the file it was read from, is no longer what the preview saw. */
async function apply(
  store: FileStore,
  book: OpenBook,
  changes: readonly TableChange[],
  keys: TableKeys,
  name: string,
  options: ApplyOptions,
): Promise<Result<null>> {
  if (!isFileBook(book)) throw new Error('a book of another host');
  options.progress?.({ label: name, done: 0, total: 2 });
  const stored = await store.read(book.file);
  const same = stored !== null && revisionOf(stored) === book.revision && book.revision === options.expects;
  if (!same) return result(null, [issue('book.changedMeanwhile', { file: book.file })]);
  options.signal?.throwIfAborted();
  const point = { label: options.label ?? '', at: options.at ?? '' };
  const applied = applyTo(book, stored, changes, keys, { ...options, point });
  if (applied.value === null) return result(null, applied.issues);
  options.progress?.({ label: name, done: 1, total: 2 });
  options.signal?.throwIfAborted();
  await store.write(name, applied.value);
  options.progress?.({ label: name, done: 2, total: 2 });
  return result(null, applied.issues);
}
