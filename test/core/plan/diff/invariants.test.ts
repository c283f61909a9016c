import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { acceptPlan } from '../../../../src/core/plan/acceptPlan.ts';
import { diffPlans } from '../../../../src/core/plan/diff/diffPlans.ts';
import { numberKey, textKey } from '../../../../src/core/plan/diff/keys.ts';
import type { KnownRow, PlanDiff } from '../../../../src/core/plan/diff/types.ts';
import type { Plan } from '../../../../src/core/plan/types.ts';
import { accepted, digest, knownRow, planOf } from './samples.ts';

const SEED = 20261122;
const WORDS = 'kiểm tra giám sát báo cáo họp dân đối thoại xã phòng năm quý mô hình tập huấn'.split(' ');

/** Few words, so that many tasks read alike and some are the same. */
const text = fc.array(fc.constantFrom(...WORDS), { minLength: 2, maxLength: 6 }).map((w) => w.join(' '));
const section = fc.array(text, { minLength: 1, maxLength: 4 });
const sections = fc.array(section, { minLength: 1, maxLength: 4 });

function written(parts: readonly (readonly string[])[]): Plan {
  const lines = parts.flatMap((tasks, s) => [
    `${s + 1} | Mục ${tasks.join(' ').length} | | |`,
    ...tasks.map((task, t) => `${s + 1}.${t + 1} | ${task} | Quý ${(t % 4) + 1} | Phòng ${t} |`),
  ]);
  return planOf(lines.join('\n'));
}

interface Change {
  readonly order: readonly number[];
  readonly edits: readonly string[];
  readonly words: readonly string[];
}

/** What an office does to its plan: sections in another order, tasks dropped, reworded, added. */
const change = fc.record({
  order: fc.array(fc.nat(), { minLength: 4, maxLength: 4 }),
  edits: fc.array(fc.constantFrom('keep', 'keep', 'keep', 'drop', 'reword', 'add'), {
    minLength: 16,
    maxLength: 16,
  }),
  words: fc.array(text, { minLength: 16, maxLength: 16 }),
});

function changed(parts: readonly (readonly string[])[], { order, edits, words }: Change) {
  let at = -1;
  const edited = parts.map((tasks) =>
    tasks.flatMap((task) => {
      at += 1;
      const [edit, word] = [edits[at % edits.length], words[at % words.length] ?? ''];
      if (edit === 'drop') return [];
      if (edit === 'reword') return [`${task} ${word}`];
      return edit === 'add' ? [task, word] : [task];
    }),
  );
  const shuffled = edited.map((tasks, i) => ({ tasks, key: order[i % order.length] ?? 0 }));
  return shuffled
    .sort((a, b) => a.key - b.key)
    .map(({ tasks }) => (tasks.length === 0 ? ['việc giữ chỗ'] : tasks));
}

function sorted(texts: readonly string[]): string[] {
  return [...texts].sort();
}

/** Every row of both versions has exactly one fate. */
function expectWhole(known: readonly KnownRow[], after: Plan, diff: PlanDiff): void {
  const codes = [...diff.kept.map((k) => k.code), ...diff.removed, ...diff.pending.codes];
  expect(sorted(codes)).toEqual(sorted(known.map((k) => k.code)));
  const rows = [...diff.kept.map((k) => k.row), ...diff.added, ...diff.pending.rows].map((row) => row.id);
  expect(sorted(rows)).toEqual(sorted(after.rows.map((row) => row.id)));
}

test('without an answer no task gets a code that is not exactly its own', () => {
  fc.assert(
    fc.property(sections, change, (parts, edit) => {
      const known = accepted(written(parts));
      const after = written(changed(parts, edit));
      const diff = diffPlans(known, after, [], digest);
      expectWhole(known, after, diff);
      const byCode = new Map(known.map((k) => [k.code, k]));
      for (const { code, row } of diff.kept.filter((k) => k.row.kind === 'task')) {
        const was = byCode.get(code)!;
        expect([numberKey(row), textKey(row.title)]).toEqual([numberKey(was), textKey(was.title)]);
      }
      const taken = known.map((k) => k.code);
      const fresh = acceptPlan({ ...after, rows: diff.added }, 'KH1', taken).map((r) => r.code);
      expect(fresh.filter((code) => taken.includes(code))).toEqual([]);
    }),
    { seed: SEED, numRuns: 150 },
  );
});

test('whatever is answered, each code goes to one row, and only to one that was asked about it', () => {
  fc.assert(
    fc.property(
      sections,
      change,
      fc.array(fc.nat(), { minLength: 30, maxLength: 30 }),
      (parts, edit, picks) => {
        const known = accepted(written(parts));
        const after = written(changed(parts, edit));
        const { asked } = diffPlans(known, after, [], digest);
        const decisions = asked.flatMap(({ id, options }, i) => {
          const choice = [...options.map((o) => o.key), undefined][
            (picks[i % picks.length] ?? 0) % (options.length + 1)
          ];
          return choice === undefined ? [] : [{ id, choice }];
        });
        const diff = diffPlans(known, after, decisions, digest);
        expectWhole(known, after, diff);
        expect(diff.asked).toEqual(asked);
        // What was carried out is exact when the changed plan is looked at once more: nothing is asked again about it.
        const stored = [
          ...diff.kept.map(({ code, row }) => knownRow(code, row)),
          ...acceptPlan(
            { ...after, rows: diff.added },
            'KH1',
            known.map((k) => k.code),
          ).map((r) => knownRow(r.code, r.row)),
          ...known
            .filter((k) => diff.removed.includes(k.code) || diff.pending.codes.includes(k.code))
            .map((k) => ({ ...k, live: diff.pending.codes.includes(k.code) })),
        ];
        const again = diffPlans(stored, after, [], digest);
        const settled = new Set(diff.kept.map((k) => k.row.id));
        expect(again.kept.filter((k) => settled.has(k.row.id)).every((k) => k.changes.length === 0)).toBe(
          true,
        );
        expect(again.pending.rows.length).toBeLessThanOrEqual(diff.pending.rows.length);
      },
    ),
    { seed: SEED, numRuns: 150 },
  );
});

test('the same plan, or its sections taken as they are, changes nothing', () => {
  fc.assert(
    fc.property(sections, (parts) => {
      const plan = written(parts);
      const diff = diffPlans(accepted(plan), plan, [], digest);
      expect(diff.kept.map((k) => k.changes)).toEqual(plan.rows.map(() => []));
      expect([diff.added, diff.removed, diff.asked]).toEqual([[], [], []]);
    }),
    { seed: SEED, numRuns: 100 },
  );
});
