import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { planToJson } from '../../../src/core/plan/planToJson.ts';
import { readPlan } from '../../../src/core/plan/readPlan.ts';
import { readDocument } from '../../../src/readers/readDocument.ts';
import type { PlanJson } from '../../../src/core/plan/planToJson.ts';

const PLANS = join(import.meta.dirname, '../../../../shared/plans');
const here = existsSync(PLANS);
if (!here) process.stderr.write('../shared/plans is not here: the real plans in prose are not tried\n');
const onReal = here ? describe : describe.skip;

const NAMES = ['tuyen-quang-2022', 'tay-ninh-2025', 'khanh-hoa-2022', 'quang-nam-2024'];
const FILES = NAMES.flatMap((name) => ['docx', 'txt'].map((format) => [name, format] as const));

async function jsonOf(name: string, format: string): Promise<PlanJson> {
  const file = `${name}.${format}`;
  const { value } = await readDocument(file, new Uint8Array(readFileSync(join(PLANS, file))));
  const plan = value === null ? null : readPlan(value);
  if (plan?.value === null || plan === null) throw new Error(`${file} was refused`);
  return planToJson(
    plan.value,
    plan.issues,
    (i) => i.code,
    () => null,
  );
}

/** The last line of the scoring script; it exits with 1 where anything differs. */
function score(name: string, json: PlanJson): string {
  const folder = mkdtempSync(join(tmpdir(), 'prose-'));
  try {
    const output = join(folder, 'out.json');
    writeFileSync(output, JSON.stringify(json));
    const script = join(PLANS, 'score-read.mjs');
    return execFileSync('node', [script, join(PLANS, 'prose.expected.json'), output, name], {
      encoding: 'utf8',
    }).trim();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface Expected {
  readonly tasks: readonly { readonly starts: string; readonly with?: readonly string[] }[];
  readonly plan: { readonly number: string | null; readonly date: string | null };
}

const expectedOf = (name: string): Expected =>
  (JSON.parse(readFileSync(join(PLANS, 'prose.expected.json'), 'utf8')) as Record<string, Expected>)[
    name
  ] as Expected;

const codesOf = (json: PlanJson): string[] => json.issues.map((i) => i.code);
const same = (text: string): string => text.normalize('NFC').toLowerCase();

onReal('real plans in prose', () => {
  test.each(FILES)('%s.%s: every task, agency, date, target and round', async (name, format) => {
    expect(score(name, await jsonOf(name, format))).toMatch(/cells (\d+)\/\1 \(100.0 %\) silent 0$/);
  });

  test.each(FILES)('%s.%s: number, date and partners', async (name, format) => {
    const json = await jsonOf(name, format);
    const { plan, tasks } = expectedOf(name);
    expect([json.plan.number, json.plan.date]).toEqual([plan.number, plan.date]);
    for (const { starts, with: partners } of tasks) {
      const row = json.rows.find((r) => same(r.title).includes(same(starts)) && r.kind === 'task');
      const bodies = [...(row?.leads ?? []), ...(row?.coordinating ?? [])].map((m) => same(m.text));
      const unsettled = row?.issues.some((i) => i.code === 'prose.leadUnsettled') === true;
      if (!unsettled) expect(bodies).toEqual(expect.arrayContaining((partners ?? []).map(same)));
    }
  });

  test.each(NAMES)('%s: the same rows from Word and text', async (name) => {
    const [docx, txt] = await Promise.all([jsonOf(name, 'docx'), jsonOf(name, 'txt')]);
    const plain = ({ rows }: PlanJson) =>
      rows.map((r) => [r.path, r.kind, r.title, r.time, r.leads.map((m) => m.text), r.issues.length]);
    expect(plain(txt)).toEqual(plain(docx));
  });

  test('general tasks: bullets under headings without agencies', async () => {
    const { rows } = await jsonOf('tay-ninh-2025', 'docx');
    const under = (path: string): number => rows.filter((r) => r.parent === path && r.kind === 'task').length;
    expect(['II.1', 'II.2', 'II.3', 'II.4', 'II.5'].map(under)).toEqual([2, 6, 4, 2, 2]);
  });

  test('lettered tasks, some with bullets of their own, and a letter left out', async () => {
    const { rows } = await jsonOf('khanh-hoa-2022', 'docx');
    const lettered = (path: string): number =>
      rows.filter((r) => r.parent === path && r.kind === 'task' && r.tt !== '').length;
    expect([1, 2, 3, 4, 5, 6, 7, 8].map((n) => lettered(`III.${n}`))).toEqual([4, 5, 3, 3, 4, 6, 6, 3]);
    expect(rows.filter((r) => r.kind === 'task' && /^II\.\d$/.test(r.path))).toHaveLength(7);
    const gaps = rows.filter((r) => r.issues.some((i) => i.code === 'row.numberGap'));
    expect(gaps.map((r) => r.path)).toEqual(['III.2.đ']);
  });

  test('a plan without agencies: tasks with nobody to lead them, each flagged or told to be open', async () => {
    const { rows, issues } = await jsonOf('quang-nam-2024', 'docx');
    const under = (path: string): number => rows.filter((r) => r.parent === path && r.kind === 'task').length;
    expect(['II.1', 'II.2.a', 'II.2.b', 'II.3'].map(under)).toEqual([6, 5, 3, 2]);
    const open = rows.filter((r) => r.kind === 'task' && r.leads.length === 0);
    const flagged = open.filter((r) => r.issues.some((i) => i.code === 'prose.noLead'));
    expect([open.length, flagged.length]).toEqual([13, 1]);
    expect(issues.map((i) => i.code)).toContain('prose.leadsOpen');
  });

  test('what a section implies by its introduction', async () => {
    const { rows } = await jsonOf('tuyen-quang-2022', 'docx');
    const general = rows.filter((r) => r.parent === 'II' && r.kind === 'task');
    expect(general).toHaveLength(9);
    expect(general[0]?.leads.map((m) => [m.role, m.text])).toEqual([
      ['Thủ trưởng', 'các sở, ban, ngành'],
      ['Chủ tịch', 'Ủy ban nhân dân huyện, thành phố'],
    ]);
  });

  test('who scores which criteria', async () => {
    const { appraisers } = await jsonOf('tay-ninh-2025', 'docx');
    expect(appraisers?.map((a) => [a.agency, a.criteria === null])).toEqual([
      ['Sở Nội vụ', true],
      ['Thanh tra tỉnh', false],
      ['Sở Khoa học và Công nghệ', false],
    ]);
  });

  test('what is announced and missing, and a text that breaks off', async () => {
    expect(codesOf(await jsonOf('khanh-hoa-2022', 'docx'))).toContain('plan.appendixMissing');
    expect(codesOf(await jsonOf('quang-nam-2024', 'docx'))).toContain('plan.textCut');
    for (const name of ['tuyen-quang-2022', 'tay-ninh-2025'])
      expect(codesOf(await jsonOf(name, 'docx')).filter((c) => /appendix|textCut/.test(c))).toEqual([]);
  });
});
