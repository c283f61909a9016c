import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { planToJson, type PlanJson } from '../../src/core/plan/planToJson.ts';
import { readPlan } from '../../src/core/plan/readPlan.ts';
import { readDocument } from '../../src/readers/readDocument.ts';

/** Reads every real plan in every format and says what came out, how much was flagged, and how long it took. */
const PLANS = join(import.meta.dirname, '../../../shared/plans');
const FORMATS = /\.(?:docx|pdf|xlsx|xls|csv|tsv|html|txt)$/;
const REPEATS = 3;
/** tt, path, parent, kind, title, time, deadline, leads, coordinating, product. */
const FIELDS = 10;
/** Share of cells that may carry a flag although their value is right. */
const MOST_NOISE = 0.05;

interface Score {
  readonly rows: string;
  readonly cells: number;
  readonly right: number;
  readonly silent: number;
}

interface Line extends Score {
  readonly name: string;
  readonly deadlines: string;
  readonly agencies: number;
  readonly flags: number;
  /** Cells of all rows that were read; of prose the scorer compares only some. */
  readonly fields: number;
  readonly ms: number;
}

async function readOnce(name: string, bytes: Uint8Array): Promise<PlanJson> {
  const document = await readDocument(name, bytes);
  if (document.value === null) throw new Error(`${name} was refused`);
  const { value, issues } = readPlan(document.value);
  if (value === null) throw new Error(`${name}: no plan`);
  return planToJson(
    value,
    issues,
    (i) => i.code,
    () => null,
  );
}

/** The middle of some runs after one to warm up. */
async function timed(name: string, bytes: Uint8Array): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i <= REPEATS; i += 1) {
    const start = performance.now();
    await readOnce(name, bytes);
    if (i > 0) times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(REPEATS / 2)] ?? 0;
}

/** What the scorer beside the plans says of an output. */
function scoreOf(name: string, json: PlanJson, folder: string): Score {
  const plan = name.replace(FORMATS, '');
  const own = join(PLANS, `${plan}.expected.json`);
  const expected = existsSync(own) ? [own] : [join(PLANS, 'prose.expected.json')];
  const output = join(folder, `${name}.json`);
  writeFileSync(output, JSON.stringify(json));
  const args = [join(PLANS, 'score-read.mjs'), ...expected, output, ...(existsSync(own) ? [] : [plan])];
  const said = spawnSync(process.execPath, args, { encoding: 'utf8' }).stdout;
  const found = /rows (\S+).*cells (\d+)\/(\d+).*silent (\d+)/.exec(said);
  if (found === null) throw new Error(`no score for ${name}: ${said}`);
  const [, rows = '', right, cells, silent] = found;
  return { rows, right: Number(right), cells: Number(cells), silent: Number(silent) };
}

/** Fields of rows that carry a flag; several flags on one field count once. */
function flagsIn({ rows }: PlanJson): number {
  return rows.reduce(
    (sum, { issues }) => sum + new Set(issues.flatMap((i) => (i.field === null ? [] : [i.field]))).size,
    0,
  );
}

async function lineOf(name: string, folder: string): Promise<Line> {
  const bytes = new Uint8Array(readFileSync(join(PLANS, name)));
  const json = await readOnce(name, bytes);
  const timedRows = json.rows.filter((row) => row.deadline !== null);
  const read = timedRows.filter((row) => row.deadline?.certainty !== 'unread');
  return {
    name,
    ...scoreOf(name, json, folder),
    deadlines: `${read.length}/${timedRows.length}`,
    agencies: json.rows.reduce((sum, row) => sum + row.leads.length + row.coordinating.length, 0),
    flags: flagsIn(json),
    fields: json.rows.length * FIELDS,
    ms: await timed(name, bytes),
  };
}

/** Flags that stand on right values, as a share of the cells that were read. */
function noiseOf({ cells, right, flags, fields }: Line): number {
  return Math.max(0, flags - (cells - right)) / Math.max(fields, 1);
}

function print(line: Line): void {
  const { name, rows, right, cells, deadlines, agencies, flags, silent, ms } = line;
  const parts = [
    name.padEnd(32),
    rows.padStart(8),
    `${right}/${cells}`.padStart(10),
    deadlines.padStart(8),
    String(agencies).padStart(6),
    String(flags).padStart(6),
    `${(100 * noiseOf(line)).toFixed(1)} %`.padStart(7),
    String(silent).padStart(7),
    ms.toFixed(0).padStart(6),
  ];
  console.log(parts.join(' '));
}

async function main(): Promise<number> {
  if (!existsSync(PLANS)) {
    console.log('The folder with the real plans is not here: nothing is measured.');
    return 0;
  }
  const folder = mkdtempSync(join(tmpdir(), 'skh-reading-'));
  console.log('plan'.padEnd(32), '    rows      cells    times  names  flags   noise  silent     ms');
  const lines: Line[] = [];
  for (const name of readdirSync(PLANS).filter((file) => FORMATS.test(file))) {
    const line = await lineOf(name, folder);
    print(line);
    lines.push(line);
  }
  rmSync(folder, { recursive: true });
  const total = (key: 'cells' | 'right' | 'flags' | 'silent' | 'fields') =>
    lines.reduce((sum, l) => sum + l[key], 0);
  const noise = Math.max(0, total('flags') - (total('cells') - total('right'))) / total('fields');
  console.log(
    `\n${lines.length} files, cells ${total('right')}/${total('cells')}, flags ${total('flags')}, noise ${(100 * noise).toFixed(1)} %, silent ${total('silent')}`,
  );
  return total('silent') > 0 || noise > MOST_NOISE ? 1 : 0;
}

process.exitCode = await main();
