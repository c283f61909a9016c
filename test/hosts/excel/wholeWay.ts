import { readFile } from 'node:fs/promises';
import { consolidateReturns } from '../../../src/app/consolidateReturns.ts';
import type { Deps } from '../../../src/app/deps.ts';
import { makeSampleReturns } from '../../../src/app/demo/makeReturns.ts';
import { openBook, type TrackedBook } from '../../../src/app/openBook.ts';
import { readSchemeFile } from '../../../src/app/readScheme.ts';
import { saveBook } from '../../../src/app/saveBook.ts';
import { scoreBook } from '../../../src/app/scoreBook.ts';
import { fillForm } from '../../../src/cli/demo/fillForm.ts';
import { nodeDeps } from '../../../src/cli/deps.ts';
import { SAMPLE_SCHEME } from '../../../src/cli/samples.ts';
import type { Result } from '../../../src/core/result.ts';
import { createFileHost } from '../../../src/hosts/file/host.ts';
import type { Book } from '../../../src/workbook/schema.ts';
import type { WorkbookHost } from '../../../src/workbook/ports.ts';
import type { WorkbookSpec } from '../../../src/workbook/spec.ts';

const STEPS = ['lap', 'tong-hop', 'cham'] as const;
export type StepName = (typeof STEPS)[number];

/** The book after each step: made, consolidated, scored. */
export type Stages = Readonly<Record<StepName, Uint8Array>>;

export function good<T>({ value, issues }: Result<T | null>): T {
  const errors = issues.filter((i) => i.severity === 'error');
  if (value === null || errors.length > 0) throw new Error(JSON.stringify(issues));
  return value;
}

export function clean({ issues }: Result<null>): void {
  if (issues.length > 0) throw new Error(JSON.stringify(issues));
}

/** The book once made-up returns of every agency are consolidated. */
export async function consolidated(tracked: TrackedBook, deps: Deps): Promise<Book> {
  const made = await makeSampleReturns(tracked, deps, fillForm);
  const received = Object.fromEntries(made.map((one) => [one.name, one.received]));
  const files = made.map(({ name, bytes }) => ({ name, bytes }));
  return good(consolidateReturns(tracked, { round: 1, files, received, decisions: [] }, deps)).after;
}

async function scored(tracked: TrackedBook): Promise<Book> {
  const bytes = new Uint8Array(await readFile(SAMPLE_SCHEME));
  const scheme = good(readSchemeFile({ name: 'bo-tieu-chi.json', bytes }));
  return good(scoreBook(tracked, scheme)).after;
}

/** What use cases need, on any host and on one day. */
export function depsOf(host: WorkbookHost): Deps {
  const clock = () => ({ date: '2026-01-05', time: '08:00' });
  return { ...nodeDeps(() => undefined), host, clock };
}

/** A spec made, made-up returns consolidated and the book scored, on any host; `save` gives what stands there now. */
export async function wholeWay(
  host: WorkbookHost,
  spec: WorkbookSpec,
  save: (name: string) => Promise<Uint8Array>,
): Promise<Stages> {
  const deps = depsOf(host);
  const [first, second, third] = STEPS;
  clean(await host.create(spec, first));
  const made = await save(first);
  const before = good(await openBook(first, deps));
  clean(await saveBook(before, await consolidated(before, deps), second, deps, 'Tổng hợp'));
  const gathered = await save(second);
  const between = good(await openBook(second, deps));
  clean(await saveBook(between, await scored(between), third, deps, 'Chấm điểm'));
  return { lap: made, 'tong-hop': gathered, cham: await save(third) };
}

/** The same in files that nobody sees. */
export function wholeWayInFiles(spec: WorkbookSpec): Promise<Stages> {
  const files = new Map<string, Uint8Array>();
  const host = createFileHost({
    read: async (name) => files.get(name) ?? null,
    write: async (name, bytes) => void files.set(name, bytes),
  });
  return wholeWay(host, spec, async (name) => files.get(name) ?? new Uint8Array());
}
