import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { matchAgency } from '../../../src/core/agency/matchAgency.ts';
import { readRegister } from '../../../src/core/agency/readRegister.ts';
import { expandPlan } from '../../../src/core/assignment/expandPlan.ts';
import { fold } from '../../../src/core/text/fold.ts';
import { readDocument } from '../../../src/readers/readDocument.ts';
import { acceptPlan } from '../../../src/core/plan/acceptPlan.ts';
import { planToJson } from '../../../src/core/plan/planToJson.ts';
import { readPlan } from '../../../src/core/plan/readPlan.ts';
import type { AgencyRegister } from '../../../src/core/agency/types.ts';
import type { SourceDocument } from '../../../src/core/document/types.ts';
import type { PlanJson } from '../../../src/core/plan/planToJson.ts';

const SHARED = join(import.meta.dirname, '../../../../shared');
const here = existsSync(join(SHARED, 'plans'));
// eslint-disable-next-line no-console
if (!here) console.warn('test/core/plan/realPlans: ../shared is absent, the real plans are not tried');
const onReal = here ? describe : describe.skip;

interface ExpectedMention {
  readonly text: string;
  readonly kind: string;
}

interface ExpectedRow {
  readonly tt: string;
  readonly path: string;
  readonly parent: string | null;
  readonly kind: string;
  readonly title: string;
  readonly footnotes: readonly string[];
  readonly time: string;
  readonly deadline: Readonly<Record<string, unknown>> | null;
  readonly leads: readonly ExpectedMention[];
  readonly coordinating: readonly ExpectedMention[];
  readonly product: string | null;
}

interface ExpectedPlan {
  readonly rows: readonly ExpectedRow[];
  readonly reporting: readonly { readonly name: string; readonly due: string | null }[];
  readonly expanded: { readonly lead: number; readonly coordinating: number };
}

async function documentOf(path: string): Promise<SourceDocument> {
  const file = join(SHARED, path);
  const { value } = await readDocument(path.split('/').at(-1) ?? '', new Uint8Array(readFileSync(file)));
  if (value === null) throw new Error(`${path} was refused`);
  return value;
}

async function registerOf(path: string): Promise<AgencyRegister> {
  const { value } = readRegister(await documentOf(path));
  if (value === null) throw new Error('no register');
  return value;
}

async function jsonOf(path: string): Promise<PlanJson> {
  const { value, issues } = readPlan(await documentOf(path));
  if (value === null) throw new Error(`${path}: ${issues.map((i) => i.code).join()}`);
  return planToJson(
    value,
    issues,
    (i) => i.code,
    () => null,
  );
}

/** Spaces beside quotes and stops differ from format to format. */
const plain = (text: string): string =>
  fold(text)
    .replace(/\s*"\s*/g, '"')
    .replace(/\s+(?=[.,;:])/g, '')
    .replace(/[.,;:]+$/, '');

function comparable(row: PlanJson['rows'][number] | ExpectedRow, bare: boolean) {
  const { tt, path, parent, kind, title, time, product } = row;
  const mentions = (list: readonly ExpectedMention[]) => list.map((m) => `${m.kind}:${m.text}`);
  const { start, due, boundary, recurrence, continues, certainty } = { ...row.deadline } as Record<
    string,
    unknown
  >;
  return {
    ...{ tt, path, parent, kind, title: plain(title), time, product },
    deadline: row.deadline === null ? null : { start, due, boundary, recurrence, continues, certainty },
    leads: mentions(row.leads),
    coordinating: mentions(row.coordinating),
    footnotes: bare ? [] : row.footnotes.map(plain),
  };
}

function expectedOf(name: string): ExpectedPlan {
  return JSON.parse(readFileSync(join(SHARED, 'plans', `${name}.expected.json`), 'utf8')) as ExpectedPlan;
}

const DISTRICT = 'thuy-nguyen-2023';

onReal('the plan of a district', () => {
  test.each(['docx', 'html', 'xlsx', 'tsv'])('every row from .%s', async (format) => {
    const { rows, reporting } = await jsonOf(`plans/${DISTRICT}.${format}`);
    const expected = expectedOf(DISTRICT);
    const bare = format === 'xlsx' || format === 'tsv';
    expect(rows.map((r) => comparable(r, bare))).toEqual(expected.rows.map((r) => comparable(r, bare)));
    expect(rows.flatMap((r) => r.issues)).toEqual([]);
    if (!bare) expect(reporting).toEqual(expected.reporting);
  });

  test('assignments with the register of the district', async () => {
    const register = await registerOf(`agencies/${DISTRICT}.csv`);
    const plan = readPlan(await documentOf(`plans/${DISTRICT}.docx`), register).value;
    if (plan === null) throw new Error('no plan');
    const tasks = acceptPlan(plan, 'KH1', [])
      .filter(({ row }) => row.kind === 'task')
      .map(({ code, row }) => ({ code, leads: row.leads, coordinating: row.coordinating }));
    const { assignments, questions } = expandPlan(tasks, register, [], (text) => text, null);
    const count = (role: string, agency?: string): number =>
      assignments.filter((a) => a.role === role && (agency ?? a.agency) === a.agency).length;
    const { lead, coordinating } = expectedOf(DISTRICT).expanded;
    expect([count('lead'), count('coordinator')]).toEqual([lead, coordinating]);
    expect([count('lead', 'X01'), count('coordinator', 'X01')]).toEqual([5, 18]);
    expect(questions.map((q) => q.kind)).toEqual(['group.condition', 'agency.other', 'agency.other']);
  });

  test('every plain agency is found in the register', async () => {
    const register = await registerOf(`agencies/${DISTRICT}.csv`);
    const { rows } = await jsonOf(`plans/${DISTRICT}.docx`);
    const mentions = rows.flatMap((r) => [...r.leads, ...r.coordinating]).filter((m) => m.kind === 'agency');
    expect(mentions.filter((m) => matchAgency(m, register, null).kind !== 'agency')).toEqual([]);
  });
});

onReal('other plans', () => {
  test.each(['docx', 'xlsx'])('seven headings over 140 running numbers from .%s', async (format) => {
    const { rows } = await jsonOf(`plans/nghi-quyet-03-phu-luc-2.${format}`);
    const kinds = (kind: string): number => rows.filter((r) => r.kind === kind).length;
    expect([kinds('section'), kinds('task'), rows.length]).toEqual([7, 140, 147]);
    expect(rows.at(-1)).toMatchObject({ tt: '140', path: 'VII.140', parent: 'VII' });
    expect(rows.filter((r) => r.issues.some((i) => i.code === 'row.continuation'))).toHaveLength(3);
  });

  test('seven tables with merged cells', async () => {
    const { rows, tables } = await jsonOf('plans/ke-hoach-263-2019.docx');
    expect(tables.map((t) => t.kind)).toEqual(Array.from({ length: 7 }, () => 'task'));
    expect(rows).toHaveLength(51);
    expect(rows.every((r) => r.deadline?.certainty === 'certain')).toBe(true);
  });

  test.each([
    ['tuyen-quang-2022', ['6 tháng', '2022-05-25'], ['năm', '2022-11-20'], ['đột xuất', null]],
    ['tay-ninh-2025', ['6 tháng', '2025-05-20'], ['năm', '2025-11-01']],
    ['khanh-hoa-2022', ['năm', '2022-12-15']],
  ])('%s is prose: its reporting is read', async (name, ...reporting) => {
    const json = await jsonOf(`plans/${name}.docx`);
    expect(json.mode).toBe('prose');
    expect(json.reporting.map((r) => [r.name, r.due])).toEqual(reporting);
  });
});
