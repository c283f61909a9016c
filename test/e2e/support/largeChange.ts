/// <reference types="office-js" />
import { createExcelHost } from '../../../src/hosts/excel/host.ts';
import { WIDE_KEYS, wideChanges, wideSpec } from '../../hosts/excel/wide.ts';

/** The Excel host by itself in a page, with a table of 3,000 rows × 20 columns. */
export interface LargeChange {
  /** Makes the book. */
  readonly create: () => Promise<readonly unknown[]>;
  /** Reads the table, so that it may be written. */
  readonly read: () => Promise<readonly unknown[]>;
  /** Writes every cell of it anew, but for the keys. */
  readonly write: () => Promise<readonly unknown[]>;
}

const host = createExcelHost({ run: Excel.run, isSetSupported: () => true });
// What a pane gets from its engine: made before, since nobody measures it.
const [spec, changes] = [wideSpec(), wideChanges()];
const opened = async () => (await host.open('')).value ?? Promise.reject(new Error('no book'));
let book: Awaited<ReturnType<typeof opened>> | null = null;

const largeChange: LargeChange = {
  create: async () => (await host.create(spec, '')).issues,
  read: async () => {
    book = await opened();
    return (await book.read(['Rong'])).issues;
  },
  write: async () => {
    if (book === null) throw new Error('read it first');
    const options = { expects: book.revision, label: 'Tất cả' };
    return (await host.apply(book, changes, WIDE_KEYS, '', options)).issues;
  },
};
Object.assign(window, { largeChange });
