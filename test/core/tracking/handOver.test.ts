import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Agency, AgencyRegister } from '../../../src/core/agency/types.ts';
import type { Assignment } from '../../../src/core/assignment/types.ts';
import type { IsoDate } from '../../../src/core/date/types.ts';
import type { Decision } from '../../../src/core/question.ts';
import { handOver, type HandOverInput } from '../../../src/core/tracking/handOver.ts';
import { inForceBy, obligationsInForce } from '../../../src/core/tracking/succession.ts';
import type { RoundDay } from '../../../src/core/tracking/types.ts';

const day = (text: string) => text as IsoDate;

/** 'A -2025-06-30 B;C', 'B 2025-07-01-', 'C -': code, days from and to, successors. */
function register(...lines: readonly string[]): AgencyRegister {
  const agencies = lines.map((line, i): Agency => {
    const [code = '', from = '', to = '', successors = ''] = line.split(' ');
    const date = (text: string) => (text === '-' || text === '' ? null : day(text));
    return {
      code,
      order: i + 1,
      name: `Cơ quan ${code}`,
      aliases: [],
      validFrom: date(from),
      validTo: date(to),
      successors: successors.split(';').filter((s) => s !== ''),
      contact: '',
      phone: '',
      email: '',
    };
  });
  return { agencies, memberships: [], groups: [] };
}

function assigned(...lines: readonly string[]): Assignment[] {
  return lines.map((line) => {
    const [task = '', agency = '', role = 'lead'] = line.split(' ');
    return { task, agency, role: role as Assignment['role'], via: agency };
  });
}

const ROUNDS: RoundDay[] = [
  { number: 1, lastDay: day('2025-05-19') },
  { number: 2, lastDay: day('2025-10-31') },
];
const digest = (text: string) => createHash('sha256').update(text).digest('hex');

function input(of: AgencyRegister, assignments: readonly Assignment[], rounds = ROUNDS): HandOverInput {
  return { register: of, assignments, rounds, decisions: [], digest };
}

/** The run in which agencies are answered as given, round after round until nothing new is asked. */
function answered(of: HandOverInput, choices: Readonly<Record<string, Omit<Decision, 'id'>>>) {
  let decisions: readonly Decision[] = [];
  let done = handOver(of);
  for (let i = 0; i < 5; i += 1) {
    decisions = done.asked.flatMap((q) => {
      const choice = choices[q.about.row];
      return choice === undefined ? [] : [{ id: q.id, ...choice }];
    });
    done = handOver({ ...of, decisions });
  }
  return done;
}

const lines = (done: ReturnType<typeof handOver>) =>
  done.inherited.map((row) => `${row.task} ${row.agency} ${row.role} from ${row.from.join('+')}`);

const owed = (of: HandOverInput, done: ReturnType<typeof handOver>) =>
  obligationsInForce(
    [...of.assignments.map((row) => ({ ...row, from: [] })), ...done.inherited],
    [...new Set(of.assignments.map((row) => row.task))].map((code) => ({
      code,
      coordination: 'resultOnly' as const,
    })),
    of.rounds,
    of.register,
  ).map((o) => `${o.round} ${o.agency} ${o.task} ${o.role}`);

const SPLIT = register('A - 2025-06-30 B;C', 'B 2025-07-01', 'C 2025-07-01');

describe('handOver', () => {
  test('nothing passes without an answer', () => {
    const of = input(SPLIT, assigned('T1 A'));
    const done = handOver(of);
    expect(done.inherited).toEqual([]);
    expect(done.open.map((q) => q.about)).toEqual([{ table: 'CoQuan', row: 'A', field: 'successors' }]);
    expect(owed(of, done)).toEqual(['1 A T1 lead']);
  });

  test.each([
    ['B', undefined, ['T1 B lead from A']],
    ['allSuccessors', undefined, ['T1 B lead from A', 'T1 C lead from A']],
    ['members', 'C', ['T1 C lead from A']],
    ['none', undefined, []],
  ])('the answer %s', (choice, value, expected) => {
    const done = answered(input(SPLIT, assigned('T1 A')), {
      A: value === undefined ? { choice } : { choice, value },
    });
    expect(lines(done)).toEqual(expected);
    expect(done.open).toEqual([]);
  });

  test.each([['X9'], ['A'], ['members'], ['']])(
    'an answer that names nobody who can take it: "%s"',
    (choice) => {
      const done = answered(input(SPLIT, assigned('T1 A')), { A: { choice } });
      expect(done.inherited).toEqual([]);
      expect(done.open).toHaveLength(1);
    },
  );

  test('an agency without tasks, one that ends after the last round, one with none to follow', () => {
    const of = register('A - 2025-06-30 B', 'B', 'C - 2025-10-31 B', 'D - 2025-10-30');
    const done = handOver(input(of, assigned('T1 C', 'T1 D')));
    expect(done.asked.map((q) => [q.about.row, q.read, q.options.map((o) => o.key)])).toEqual([
      ['D', '30/10/2025', ['members', 'none']],
    ]);
    expect(handOver(input(of, assigned('T1 D'), [])).asked).toEqual([]);
  });

  test('what passed on passes on again', () => {
    const chain = register('B 2025-07-01 2025-09-30 C', 'A - 2025-06-30 B', 'C 2025-10-01');
    const of = input(chain, assigned('T1 A', 'T2 B'));
    const done = answered(of, { A: { choice: 'B' }, B: { choice: 'C' } });
    expect(lines(done)).toEqual(['T1 B lead from A', 'T2 C lead from B', 'T1 C lead from B']);
    expect(owed(of, done)).toEqual(['1 A T1 lead', '2 C T1 lead', '2 C T2 lead']);
  });

  test('several agencies merge into one, by one decree or by two', () => {
    const merged = register('A - 2025-06-30 C', 'B - 2025-06-30 C', 'C 2025-07-01');
    const of = input(merged, assigned('T1 A', 'T1 B', 'T2 B coordinator'));
    const done = answered(of, { A: { choice: 'C', reason: 'số 1' }, B: { choice: 'C', reason: 'số 2' } });
    expect(lines(done)).toEqual(['T1 C lead from A+B', 'T2 C coordinator from B']);
    expect(done.inherited[0]?.reasons).toEqual(['số 1', 'số 2']);
    expect(owed(of, done).filter((line) => line.startsWith('2'))).toEqual([
      '2 C T1 lead',
      '2 C T2 coordinator',
    ]);
  });

  test('an heir that coordinates leads only once the former lead has ended', () => {
    const of = input(register('A - 2025-06-30 B', 'B'), assigned('T1 A', 'T1 B coordinator'));
    const done = answered(of, { A: { choice: 'B' } });
    expect(owed(of, done)).toEqual(['1 A T1 lead', '1 B T1 coordinator', '2 B T1 lead']);
  });

  test('an heir that leads already inherits nothing', () => {
    const of = input(register('A - 2025-06-30 B', 'B'), assigned('T1 A', 'T1 B', 'T2 A coordinator', 'T2 B'));
    expect(answered(of, { A: { choice: 'B' } }).inherited).toEqual([]);
  });

  test('each task by itself, and what stays open', () => {
    const of = input(SPLIT, assigned('T1 A', 'T2 A', 'T2 A coordinator'));
    const done = answered(of, { A: { choice: 'byTask' }, 'T1 · A': { choice: 'C' } });
    expect(lines(done)).toEqual(['T1 C lead from A']);
    expect(done.open.map((q) => q.about.row)).toEqual(['T2 · A']);
  });

  test('another end or another successor is another question', () => {
    const id = (...of: string[]) => handOver(input(register(...of), assigned('T1 A'))).asked[0]?.id;
    const first = id('A - 2025-06-30 B', 'B');
    expect(id('A - 2025-06-30 B', 'B', 'C')).toBe(first);
    expect(id('A - 2025-07-31 B', 'B')).not.toBe(first);
    expect(id('A - 2025-06-30 C', 'B', 'C')).not.toBe(first);
  });
});

describe('who is in force', () => {
  test('both ends count; who is unknown exists', () => {
    const inForce = inForceBy(register('A 2025-01-01 2025-06-30'));
    const on = (agency: string, date: string) => inForce({ agency, from: [] }, day(date));
    expect([
      on('A', '2024-12-31'),
      on('A', '2025-01-01'),
      on('A', '2025-06-30'),
      on('A', '2025-07-01'),
    ]).toEqual([false, true, true, false]);
    expect(on('Z', '2025-07-01')).toBe(true);
  });

  test('whatever the register and the answers: nobody owes a round in which it does not exist', () => {
    const DAYS = ['-', '2025-04-30', '2025-06-30', '2025-09-30', '2025-12-31'];
    const CODES = ['A', 'B', 'C', 'D'];
    const agency = fc.record({
      from: fc.constantFrom(...DAYS),
      to: fc.constantFrom(...DAYS),
      heirs: fc.subarray(CODES),
    });
    const all = fc.tuple(agency, agency, agency, agency);
    const own = fc.subarray(['T1 A', 'T1 B coordinator', 'T2 B', 'T2 C', 'T3 D', 'T3 A coordinator']);
    const choice = fc.constantFrom('allSuccessors', 'byTask', 'none', ...CODES);
    fc.assert(
      fc.property(all, own, choice, (made, rows, word) => {
        const of = register(...made.map((a, i) => `${CODES[i]} ${a.from} ${a.to} ${a.heirs.join(';')}`));
        const given = input(of, assigned(...rows));
        const choices = Object.fromEntries(
          ['T1', 'T2', 'T3'].flatMap((t) =>
            CODES.flatMap((c) => [
              [c, { choice: word }],
              [`${t} · ${c}`, { choice: word }],
            ]),
          ),
        );
        const done = answered(given, choices);
        const days = new Map(ROUNDS.map((r) => [String(r.number), r.lastDay]));
        for (const line of owed(given, done)) {
          const [round = '', code = ''] = line.split(' ');
          const found = of.agencies.find((a) => a.code === code)!;
          const reversed =
            found.validFrom !== null && found.validTo !== null && found.validTo < found.validFrom;
          const on = days.get(round)!;
          const exists = (found.validFrom ?? '') <= on && on <= (found.validTo ?? '9999');
          expect(reversed || exists).toBe(true);
        }
        const keys = done.inherited.map((row) => `${row.task}|${row.agency}|${row.role}`);
        expect(new Set(keys).size).toBe(keys.length);
        const leads = owed(given, handOver(given)).filter((line) => line.endsWith('lead'));
        expect(owed(given, done)).toEqual(expect.arrayContaining(leads));
      }),
      { seed: 20250701, numRuns: 300 },
    );
  });
});
