import { createReadStream, createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Book } from '../../../src/workbook/schema.ts';

interface Line {
  readonly table: string;
  readonly row: unknown;
}

/** Writes a book as a line of JSON per row, so that reading it back holds the rows and no more. */
export async function writeBookLines(file: string, book: Book): Promise<void> {
  const out = createWriteStream(file);
  for (const [table, rows] of Object.entries(book) as [string, readonly unknown[]][]) {
    for (const row of [null, ...rows]) {
      const line: Line = { table, row };
      if (!out.write(`${JSON.stringify(line)}\n`)) await once(out, 'drain');
    }
  }
  out.end();
  await once(out, 'finish');
}

/** The book of a file that writeBookLines wrote. */
export async function readBookLines(file: string): Promise<Book> {
  const book: Record<string, unknown[]> = {};
  for await (const text of createInterface({ input: createReadStream(file) })) {
    const { table, row } = JSON.parse(text) as Line;
    const rows = (book[table] ??= []);
    if (row !== null) rows.push(row);
  }
  return book as unknown as Book;
}
