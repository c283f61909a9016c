import { result, type Result } from '../../core/result.ts';
import { guarded } from './failure.ts';
import { runSteps } from './steps.ts';
import type { Run } from './types.ts';
import { writeRows } from './write.ts';

/** How well this Excel does what the product asks of it. */
export interface SelfCheckReport {
  readonly host: string;
  readonly platform: string | null;
  readonly version: string;
  /** With the highest version that this Excel has: 'ExcelApi 1.16'. */
  readonly apiSets: readonly string[];
  /** Requests of the measured writing, and about how many bytes they sent. */
  readonly syncs: number;
  readonly bytes: number;
  readonly writeMs: number;
  readonly cellsPerSecond: number;
}

export interface SelfCheckOptions {
  readonly run: Run;
  readonly isSetSupported: (set: string, version: string) => boolean;
  readonly place: Pick<SelfCheckReport, 'host' | 'platform' | 'version'>;
  /** Makes a sheet of a name that is free. */
  readonly addSheet: (workbook: Excel.Workbook, name: string) => Promise<Excel.Worksheet>;
  /** What is written into a cell of the scratch sheet: a text as people write them, in row and column from 1. */
  readonly text: (row: number, column: number) => string;
  /** Milliseconds of a clock that only goes on. */
  readonly now: () => number;
}

const ROWS = 3_000;
const COLUMNS = 20;
const SHEET = '_skh_do_toc_do';
/** The setting that names the scratch sheet while it is there. */
const CHECKING = 'skh.checking';
const SETS = ['ExcelApi', 'ExcelApiOnline', 'ExcelApiDesktop', 'SharedRuntime', 'DialogApi'];
/** Sets are numbered 1.1, 1.2 …; new ones come every few months. */
const LAST_VERSION = 40;

/**
 * Writes 3,000 × 20 texts into a sheet of its own, measures it, and takes the sheet away again, also where Excel fails
 * in the midst. Sheets of people are not touched.
 */
export async function selfCheck(options: SelfCheckOptions): Promise<Result<SelfCheckReport | null>> {
  const { run } = options;
  const work = () => run({ delayForCellEdit: true }, (context) => measure(context, options));
  const clearing = () => guarded(() => run({ delayForCellEdit: true }, clear));
  const measured = await guarded(work).catch(async (bug: unknown) => {
    await clearing();
    throw bug;
  });
  const cleared = await clearing();
  const issues = [...measured.issues, ...cleared.issues];
  if (measured.value === null) return result(null, issues);
  return result({ ...options.place, apiSets: apiSets(options.isSetSupported), ...measured.value }, issues);
}

type Measured = Pick<SelfCheckReport, 'syncs' | 'bytes' | 'writeMs' | 'cellsPerSecond'>;

async function measure(context: Excel.RequestContext, options: SelfCheckOptions): Promise<Result<Measured>> {
  await clear(context);
  const name = await freeName(context);
  // Goes with the request that makes the sheet.
  context.workbook.settings.add(CHECKING, name);
  const sheet = await options.addSheet(context.workbook, name);
  sheet.load('name');
  await context.sync();
  const steps = writeRows(sheet.name, 1, 1, rows(options));
  const began = options.now();
  let syncs = 0;
  await runSteps(context, steps, { onProgress: () => (syncs += 1) });
  const writeMs = options.now() - began;
  const bytes = steps.reduce((sum, step) => sum + step.bytes, 0);
  const cellsPerSecond = Math.round((ROWS * COLUMNS * 1_000) / Math.max(writeMs, 1));
  return result({ syncs, bytes, writeMs: Math.round(writeMs), cellsPerSecond });
}

function rows({ text }: SelfCheckOptions): string[][] {
  return Array.from({ length: ROWS }, (_, r) =>
    Array.from({ length: COLUMNS }, (_, c) => text(r + 1, c + 1)),
  );
}

async function freeName(context: Excel.RequestContext): Promise<string> {
  const sheets = context.workbook.worksheets.load('items/name');
  await context.sync();
  const taken = new Set(sheets.items.map(({ name }) => name.toLowerCase()));
  let number = 1;
  const name = () => (number === 1 ? SHEET : `${SHEET}_${number}`);
  while (taken.has(name())) number += 1;
  return name();
}

/** Takes away the scratch sheet, of this check or of one that broke off. */
async function clear(context: Excel.RequestContext): Promise<Result<null>> {
  const { settings, worksheets } = context.workbook;
  const checking = settings.getItemOrNullObject(CHECKING).load('value');
  await context.sync();
  if (checking.isNullObject) return result(null);
  worksheets.getItemOrNullObject(String(checking.value)).delete();
  checking.delete();
  await context.sync();
  return result(null);
}

function apiSets(isSetSupported: SelfCheckOptions['isSetSupported']): string[] {
  return SETS.flatMap((set) => {
    const versions = Array.from({ length: LAST_VERSION }, (_, i) => `1.${LAST_VERSION - i}`);
    const highest = versions.find((version) => isSetSupported(set, version));
    return highest === undefined ? [] : [`${set} ${highest}`];
  });
}
