import { scoreAgencies } from '../../src/core/scoring/scoreAll.ts';
import type { Criterion, ScoringInput, ScoringScheme } from '../../src/core/scoring/types.ts';
import { once } from './support/measure.ts';
import { fact, seconds, title } from './support/print.ts';

const CRITERIA = 60;
const FIELDS = 6;
const KINDS = [
  'manual',
  'count',
  'ratio',
  'steps',
  'relative',
  'level',
  'auto',
  'bonus',
  'penalty',
  'manual',
] as const;

function leaf(i: number): Criterion {
  const kind = KINDS[i % KINDS.length]!;
  const step = (from: number, label: string) => ({
    from: String(from),
    includesFrom: true,
    label,
    points: String(from / 10),
  });
  return {
    code: `${(i % FIELDS) + 1}.${i + 1}`,
    parent: String((i % FIELDS) + 1),
    title: `Tiêu chí ${i + 1}`,
    kind,
    max: '2.5',
    measure: kind === 'auto' ? 'onTimeShare' : null,
    points: '0.25',
    target: '8',
    steps: [step(0, 'Chưa đạt'), step(10, 'Đạt'), step(20, 'Tốt')],
  };
}

export function madeUpScheme(): ScoringScheme {
  const fields = Array.from({ length: FIELDS }, (_, i): Criterion => ({
    code: String(i + 1),
    parent: null,
    title: `Lĩnh vực ${i + 1}`,
    kind: null,
    max: null,
    measure: null,
  }));
  return {
    number: '1/QĐ',
    date: null,
    title: 'Bộ tiêu chí',
    year: 2030,
    max: '100',
    criteria: [...fields, ...Array.from({ length: CRITERIA }, (_, i) => leaf(i))],
    classes: [
      { name: 'Xuất sắc', from: '60', includesFrom: true, floor: '20', quota: '20', quotaOf: 'next' },
      { name: 'Tốt', from: '40', includesFrom: true, floor: '10', floorBy: 'field' },
      { name: 'Yếu', from: '0', includesFrom: true },
    ],
  };
}

const LEVELS = ['Tốt', 'Đạt', 'Chưa đạt'];

export function madeUpInput(agency: number, codes: readonly string[]): ScoringInput {
  const share = { numerator: agency % 20, denominator: 20 };
  const of = <T>(value: (i: number) => T) => Object.fromEntries(codes.map((code, i) => [code, value(i)]));
  return {
    agency: `C${agency}`,
    group: `Khối ${agency % 5}`,
    measures: { onTimeShare: share, resultShare: share, reportOnTimeShare: share },
    points: Object.fromEntries(
      codes.filter((_, i) => i % 10 === 0).map((code) => [code, String((agency % 5) / 2)]),
    ),
    actuals: of((i) => String(((agency * 7 + i * 3) % 250) / 10)),
    levels: of((i) => LEVELS[(agency + i) % LEVELS.length]!),
    excluded: [],
  };
}

/** Agencies, and the milliseconds of a processor that scoring them may take. */
const LIMITS = [
  [150, 50],
  [3321, 1500],
] as const;

const WARM_UPS = 20;

interface Run {
  readonly wall: number;
  /** What it takes on a machine that does nothing else. */
  readonly processor: number;
}

async function measured(run: () => void): Promise<Run> {
  const before = process.cpuUsage();
  const wall = await once(run);
  const { user, system } = process.cpuUsage(before);
  return { wall, processor: (user + system) / 1000 };
}

/** Scoring in core: a scheme of 60 criteria of every kind, with floors, a quota and ranks. */
export async function benchScoring(repeats: number): Promise<void> {
  title(`6. Scoring ${CRITERIA} criteria of every kind`);
  const scheme = madeUpScheme();
  const codes = scheme.criteria.filter((c) => c.kind !== null).map((c) => c.code);
  for (const [count, limit] of LIMITS) {
    const inputs = Array.from({ length: count }, (_, i) => madeUpInput(i, codes));
    const first = await measured(() => scoreAgencies(scheme, inputs));
    for (let i = 0; i < WARM_UPS; i += 1) scoreAgencies(scheme, inputs);
    const runs: Run[] = [];
    for (let i = 0; i < repeats; i += 1) runs.push(await measured(() => scoreAgencies(scheme, inputs)));
    const median = (of: keyof Run) => runs.map((run) => run[of]).sort((a, b) => a - b)[runs.length >> 1]!;
    const isKept = median('processor') < limit;
    const verdict = `${isKept ? 'pass' : 'FAIL'}: under ${seconds(limit)}`;
    fact(
      `core: ${count} agencies`,
      `${seconds(median('wall'))}, processor ${seconds(median('processor'))} (first ${seconds(first.processor)}), ${verdict}`,
    );
    if (!isKept) process.exitCode = 1;
  }
}
