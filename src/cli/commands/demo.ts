import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { makeSampleReturns } from '../../app/demo/makeReturns.ts';
import { withOfficeParts } from '../../app/demo/officeParts.ts';
import { openBook } from '../../app/openBook.ts';
import { saveBook } from '../../app/saveBook.ts';
import { scoreBook } from '../../app/scoreBook.ts';
import { fill } from '../../messages/fill.ts';
import { CHANGE_LABELS } from '../../messages/vi/changes.ts';
import { DEMO_LINES, DEMO_STEPS } from '../../messages/vi/demo.ts';
import type { ProgressListener } from '../../workbook/ports.ts';
import { nodeDeps } from '../deps.ts';
import { fillForm } from '../demo/fillForm.ts';
import { writeWhole } from '../files.ts';
import type { CommandResult } from '../output.ts';
import { orRefuse } from '../refusal.ts';
import { SAMPLE_AGENCIES, SAMPLE_PLAN } from '../samples.ts';
import { consolidateCommand } from './consolidate.ts';
import { formsCommand } from './forms.ts';
import { printCommand } from './print.ts';
import { scoreCommand } from './score.ts';
import { startCommand } from './start.ts';

export interface DemoOptions {
  readonly plan?: string;
  readonly agencies?: string;
  readonly round?: readonly string[];
  readonly out?: string;
}

const NAMES = {
  book: '1-so-moi-lap.xlsx',
  forms: '2-bieu-giao-ky-1',
  returns: '3-bao-cao-gui-ve',
  consolidated: '4-so-da-tong-hop.xlsx',
  scored: '5-so-cham-diem.xlsx',
  print: '6-bieu-trinh-lanh-dao.xlsx',
} as const;
type Step = keyof typeof NAMES;

const ROUND = '1';
const DEFAULT_FOLDER = 'demo-out';

/** Writes made-up returns and gives the received dates as '--received' wants them. */
async function writeReturns(book: string, folder: string, progress: ProgressListener): Promise<string[]> {
  const deps = nodeDeps(progress);
  const opened = await openBook(book, deps);
  const made = await makeSampleReturns(orRefuse(opened.value, opened.issues), deps, fillForm);
  for (const { name, bytes } of made) await writeWhole(path.join(folder, name), bytes);
  return made.map(({ name, received }) => `${name}=${received}`);
}

/** The office's own work between two commands: names on papers, and points for what no formula can judge. */
async function fillOfficeParts(file: string, out: string, progress: ProgressListener): Promise<void> {
  const deps = nodeDeps(progress);
  const opened = await openBook(file, deps);
  const tracked = orRefuse(opened.value, opened.issues);
  const scored = scoreBook({ ...tracked, book: withOfficeParts(tracked.book) }, null);
  const { after } = orRefuse(scored.value, scored.issues);
  orRefuse(true, (await saveBook(tracked, after, out, deps, CHANGE_LABELS.appraise)).issues);
}

function closingLines(out: string, seconds: number, refused: readonly string[]): string[] {
  const width = Math.max(...Object.values(NAMES).map((n) => n.length));
  const rows = (Object.keys(NAMES) as Step[]).map((s) =>
    fill(DEMO_LINES.row, { name: NAMES[s].padEnd(width), what: DEMO_STEPS[s] }),
  );
  return [
    ...(refused.length === 0 ? [] : [DEMO_LINES.refused, ...refused, '']),
    fill(DEMO_LINES.done, { seconds, out }),
    ...rows,
    fill(DEMO_LINES.first, { name: NAMES.scored, print: NAMES.print }),
  ];
}

/** The whole way on a sample plan, or on any plan: what an office does in half a year, in half a minute. */
export async function demoCommand(options: DemoOptions, progress: ProgressListener): Promise<CommandResult> {
  const started = performance.now();
  const out = options.out ?? DEFAULT_FOLDER;
  const at = (name: string) => path.join(out, name);
  for (const name of Object.values(NAMES)) await rm(at(name), { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const plan = options.plan ?? SAMPLE_PLAN;
  const agencies = options.agencies ?? SAMPLE_AGENCIES;
  const round = options.round ?? [];
  await startCommand(plan, { agencies, out: at(NAMES.book), round }, progress);
  await formsCommand(at(NAMES.book), { round: ROUND, out: at(NAMES.forms) }, progress);
  const received = await writeReturns(at(NAMES.book), at(NAMES.returns), progress);
  const inputs = [at(NAMES.returns)];
  const consolidated = await consolidateCommand(
    at(NAMES.book),
    inputs,
    { round: ROUND, received, out: at(NAMES.consolidated) },
    progress,
  );
  const unappraised = at('5-tam.xlsx');
  await scoreCommand(at(NAMES.consolidated), { out: unappraised }, progress);
  await fillOfficeParts(unappraised, at(NAMES.scored), progress);
  await rm(unappraised, { force: true });
  await printCommand(at(NAMES.scored), { out: at(NAMES.print) }, progress);
  const seconds = Math.round((performance.now() - started) / 100) / 10;
  return {
    object: { ...consolidated.object, out, seconds, names: NAMES },
    lines: [...consolidated.lines.slice(0, -1), '', ...closingLines(out, seconds, [])],
    issues: consolidated.issues,
    questions: consolidated.questions,
  };
}
