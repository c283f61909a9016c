import { describe, expect, test } from '@jest/globals';
import { readPlanFile, type PlanReading } from '../../src/app/readPlan.ts';
import { reviewPlan } from '../../src/app/reviewPlan.ts';
import { startBook } from '../../src/app/startBook.ts';
import type { ReviewView } from '../../src/app/views/types.ts';
import type { Issue } from '../../src/core/issue.ts';
import type { Decision } from '../../src/core/question.ts';
import { numberRounds, parseRound } from '../../src/app/input.ts';
import { hasShared } from '../support/skh.ts';
import {
  deps,
  inputOfFiles,
  readFiles,
  SAMPLE,
  textFile,
  THUY_NGUYEN,
  withRegister,
} from './support/plans.ts';

const PLAN = `KẾ HOẠCH
Công tác dân vận năm 2026
TT\tNhiệm vụ\tThời gian thực hiện\tCơ quan chủ trì\tCơ quan phối hợp
I\tTUYÊN TRUYỀN\t\t\t
1\tTổ chức hội nghị\tTrước ngày 15/5/2026\tPhòng Một\tUBND các xã được chọn làm điểm; Phòng Hai
2\tĐăng tin, bài\tCả năm 2026\tPhòng Bốn\tUBND các xã; Phòng Bốn
3\tSơ kết\tTháng 6\tPhòng Một\tUBND các xã được chọn làm điểm
`;
const AGENCIES = `Mã,Tên cơ quan,Tên gọi khác,Nhóm,Thứ tự
P1,Phòng Một,,Các phòng,1
P2,Phòng Hai,,Các phòng,2
X1,UBND xã Bình An,,UBND các xã,3
X2,UBND xã Hòa Lạc,,UBND các xã,4
`;

const read = (agencies = true) =>
  readPlanFile(textFile('kh.tsv', PLAN), agencies ? textFile('cq.csv', AGENCIES) : null, deps);

interface Read {
  readonly value: PlanReading;
  readonly issues: readonly Issue[];
}

function review(
  { value, issues }: Read,
  decisions: readonly Decision[] = [],
  rounds: string[] = [],
): ReviewView {
  const given = numberRounds(rounds.map((text) => parseRound(text).value!));
  const reviewed = reviewPlan(value, issues, decisions, deps, given).value;
  if (reviewed === null) throw new Error(JSON.stringify(issues));
  return reviewed;
}

describe('a small plan', () => {
  test('rows: times, bodies and what they stand for', async () => {
    const { rows, counts } = review(await read());
    expect(rows.map((r) => [r.kind, r.tt, r.time, r.deadline, r.certainty])).toEqual([
      ['section', 'I', '', '', null],
      ['task', '1', 'Trước ngày 15/5/2026', 'trước 15/5/2026', 'certain'],
      ['task', '2', 'Cả năm 2026', 'cả năm 2026', 'certain'],
      ['task', '3', 'Tháng 6', 'đến 30/6/2026', 'implied'],
    ]);
    expect(rows[2]?.coordinating).toMatchObject([
      { text: 'UBND các xã', kind: 'group', agencies: [{ code: 'X1' }, { code: 'X2' }], question: null },
      { text: 'Phòng Bốn', kind: 'none', agencies: [] },
    ]);
    expect(rows[1]?.coordinating[0]).toMatchObject({ kind: 'condition', agencies: [] });
    expect(rows[1]?.coordinating[0]?.question).toBe(rows[1]?.questions[0]);
    // Every task has a question or a remark; the year of "Tháng 6" was concluded, and that is said.
    expect(counts).toEqual({ tasks: 3, sections: 1, groups: 0, rounds: 0, certain: 0, toReview: 3 });
    expect(rows[3]?.remarks.map((r) => r.text)).toEqual([
      'Thời gian "Tháng 6" không ghi năm; đã lấy năm 2026 của kế hoạch. Hãy sửa thời hạn nếu không đúng.',
    ]);
  });

  test('questions: in words, candidates first, and those of the same words together', async () => {
    const { questions } = review(await read());
    const condition = questions.filter((q) => q.kind === 'group.condition');
    expect(condition.map((q) => [q.about, q.text])).toEqual([
      [
        'I.1 · Phối hợp',
        'Nhiệm vụ I.1: "UBND các xã được chọn làm điểm" gồm những cơ quan nào trong danh sách?',
      ],
      [
        'I.3 · Phối hợp',
        'Nhiệm vụ I.3: "UBND các xã được chọn làm điểm" gồm những cơ quan nào trong danh sách?',
      ],
    ]);
    expect(condition[0]?.same).toEqual([condition[1]?.id]);
    expect(condition[0]?.options).toEqual([
      { key: 'X1', label: 'UBND xã Bình An', input: 'none', general: false },
      { key: 'X2', label: 'UBND xã Hòa Lạc', input: 'none', general: false },
      { key: 'members', label: 'Giao cho các cơ quan được chọn', input: 'agencies', general: true },
      { key: 'none', label: 'Không giao cho cơ quan nào', input: 'none', general: true },
    ]);
    const [lead] = questions.filter((q) => q.kind === 'agency.unmatched');
    expect(lead?.options.slice(0, 2).map((o) => [o.label, o.general])).toEqual([
      ['Phòng Một', false],
      ['Phòng Hai', false],
    ]);
    expect(lead?.at).toMatchObject({ table: 1 });
    expect(questions.at(-1)).toMatchObject({ kind: 'rounds.none', about: 'Kỳ báo cáo', open: true });
  });

  test('the questions are those of a new book, answered or not', async () => {
    const reading = await read();
    const { plan, register } = reading.value;
    const first = startBook(
      { plan: plan!, register: register!, rounds: [], asOf: null, decisions: [] },
      deps,
    );
    expect(review(reading).questions.map((q) => q.id)).toEqual(first.questions.map((q) => q.id));
    const decisions = [{ id: first.questions[0]!.id, choice: 'members', value: 'X2' }];
    const answered = review(reading, decisions);
    const second = startBook({ plan: plan!, register: register!, rounds: [], asOf: null, decisions }, deps);
    expect(answered.questions.filter((q) => q.open).map((q) => q.id)).toEqual(
      second.questions.map((q) => q.id),
    );
    expect(answered.questions[0]).toMatchObject({ decision: decisions[0], open: false });
    expect(answered.rows[1]?.coordinating[0]).toMatchObject({ agencies: [{ code: 'X2' }], question: null });
    expect(answered.counts.certain).toBe(1);
    expect(answered.groups).toEqual([
      {
        name: 'Các phòng',
        members: [
          { code: 'P1', name: 'Phòng Một' },
          { code: 'P2', name: 'Phòng Hai' },
        ],
        from: 'register',
        tasks: 0,
      },
      {
        name: 'UBND các xã',
        members: [
          { code: 'X1', name: 'UBND xã Bình An' },
          { code: 'X2', name: 'UBND xã Hòa Lạc' },
        ],
        from: 'register',
        tasks: 1,
      },
      {
        name: 'UBND các xã được chọn làm điểm',
        members: [{ code: 'X2', name: 'UBND xã Hòa Lạc' }],
        from: 'decision',
        tasks: 1,
      },
    ]);
  });

  test('an answer that cannot be used stays, and its question open', async () => {
    const reading = await read();
    const [first] = review(reading).questions;
    const decisions = [
      { id: first!.id, choice: 'members', value: 'X9' },
      { id: 'la', choice: 'none' },
    ];
    const { value, issues } = reviewPlan(reading.value, reading.issues, decisions, deps);
    expect(value?.questions[0]).toMatchObject({ open: true, decision: { value: 'X9' } });
    expect(issues.map((i) => i.code)).toEqual(['decisions.unused', 'decisions.unknown']);
  });

  test('rounds: given, answered, or none', async () => {
    const reading = await read();
    const none = review(reading);
    expect([none.rounds, none.counts.rounds]).toEqual([[], 0]);
    expect(none.remarks.map((r) => r.text).join()).toContain('Không thấy kỳ báo cáo nào');
    const given = review(reading, [], ['lần 1=05/6/2026:trước']);
    expect(given.rounds).toEqual([{ name: 'lần 1', due: '2026-06-05', text: 'trước 05/6/2026' }]);
    expect(given.questions.map((q) => q.kind)).not.toContain('rounds.none');
    expect(given.remarks.map((r) => r.text).join()).not.toContain('Không thấy kỳ báo cáo nào');
    const asked = none.questions.at(-1)!;
    const answered = review(reading, [{ id: asked.id, choice: 'rounds', value: 'lần 1=05/6/2026' }]);
    expect(answered.rounds).toEqual([{ name: 'lần 1', due: '2026-06-05', text: 'đến 05/6/2026' }]);
  });

  test('without a register: bodies as their words look, and nothing is asked', async () => {
    const { rows, questions, groups, agencies } = review(await read(false));
    expect([questions, groups, agencies]).toEqual([[], [], []]);
    expect(rows[2]?.coordinating.map((m) => [m.text, m.kind, m.agencies])).toEqual([
      ['UBND các xã', 'group', []],
      ['Phòng Bốn', 'agency', []],
    ]);
  });

  test('the source stands beside it, with the rows that the plan’s rows point at', async () => {
    const { source, rows } = review(await read());
    const [table] = source;
    for (const row of rows) {
      const written = table?.rows.find((r) => r.row === row.at.row);
      expect(written?.cells.join('|')).toContain(row.title);
    }
  });

  test('nothing read: null, with the reasons', async () => {
    const reading = await readPlanFile(textFile('kh.csv', 'a,b\n1,2\n'), null, deps);
    const { value, issues } = reviewPlan(reading.value, reading.issues, [], deps);
    expect(value).toBeNull();
    expect(issues.length).toBeGreaterThan(0);
  });
});

test('the sample plan: every row is found in the source, and the view is plain data', async () => {
  const reading = await readFiles(SAMPLE);
  const view = review(reading);
  expect(JSON.parse(JSON.stringify(view))).toEqual(structuredClone(view));
  for (const row of view.rows) {
    const table = view.source.find((t) => t.table === row.at.table);
    expect(table?.rows.some((r) => r.row === row.at.row)).toBe(true);
  }
});

(hasShared ? describe : describe.skip)('real plans (need ../shared)', () => {
  test('prose: paragraphs stand beside the rows', async () => {
    const view = review(await readFiles(withRegister('plans/quang-nam-2024.docx')));
    expect(view.source[0]?.table).toBe(0);
    const written = new Set(view.source[0]?.rows.map((r) => r.row));
    expect(view.rows.filter((r) => !written.has(r.at.paragraph ?? 0))).toEqual([]);
  });

  test('51 agencies: whom the rows stand for is whom a new book assigns', async () => {
    const input = await inputOfFiles(THUY_NGUYEN);
    const view = review(await readFiles(THUY_NGUYEN));
    const { book } = startBook(input, deps);
    const named = view.rows.flatMap((r) => [
      ...new Set(r.leads.flatMap((m) => m.agencies.map((a) => a.code))),
    ]);
    expect(named.length).toBe(book.PhanCong.filter((row) => row.role === 'Chủ trì').length);
    const implied = view.rows.filter((r) => r.certainty === 'implied');
    expect(implied.filter((r) => r.remarks.length === 0).map((r) => r.time)).toEqual([]);
  });
});
