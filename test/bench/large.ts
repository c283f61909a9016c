import { consolidateReturns } from '../../src/app/consolidateReturns.ts';
import { openBook } from '../../src/app/openBook.ts';
import { saveBook } from '../../src/app/saveBook.ts';
import { answered, BOOK, bookBytes, madeUpBook, memoryDeps, SAVED } from './support/book.ts';
import { isoDate } from './support/days.ts';
import { once, peakMemory } from './support/measure.ts';
import { fact, megabytes, seconds, title } from './support/print.ts';
import { madeUpReturns } from './support/returns.ts';

const SIZE = { agencies: 150, tasks: 140, rounds: 4 } as const;

async function timed<T>(name: string, work: () => T | Promise<T>): Promise<T> {
  let value: T | undefined;
  const ms = await once(async () => void (value = await work()));
  fact(name, `${seconds(ms)}, peak so far ${peakMemory()} MB`);
  return value as T;
}

/** The largest book that is promised: made, opened, changed on every row and saved, once each. */
export async function benchLarge(): Promise<void> {
  const files = new Map<string, Uint8Array>();
  const deps = memoryDeps(files);
  title(`5. A book of ${SIZE.agencies} agencies, ${SIZE.tasks} tasks and ${SIZE.rounds} rounds`);
  const { book } = await timed('compute a new book with its sheets', () => madeUpBook(SIZE, deps));
  fact('obligations', book.TheoDoi.length);
  files.set(BOOK, await timed('write it', () => bookBytes(book)));
  fact('file', megabytes(files.get(BOOK)!.length));
  const opened = await timed('open and check it', () => openBook(BOOK, deps));
  if (opened.value === null) throw new Error(JSON.stringify(opened.issues));
  const tracked = opened.value;
  const { returns } = await madeUpReturns(tracked, deps);
  const input = { round: 1, files: returns, received: { '': isoDate('2030-06-03') }, decisions: [] };
  const { value: taken } = await timed(`read and compare ${returns.length} returns of one round`, () =>
    consolidateReturns(tracked, input, deps),
  );
  await timed('save it', () => saveBook(tracked, taken!.after, SAVED, deps));
  fact('file', megabytes(files.get(SAVED)!.length));
  const after = answered(tracked.book);
  await timed('save it with a change on every row of all rounds', () =>
    saveBook(tracked, after, SAVED, deps),
  );
}
