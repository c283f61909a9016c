import { beforeAll, describe, expect, test } from '@jest/globals';
import { withSetting } from '../../../src/report/book/settings.ts';
import { appraisalMinutes, classNotice, draftDecision } from '../../../src/report/letters/classLetters.ts';
import { classesOf } from '../../../src/report/letters/classParts.ts';
import { lettersOf } from '../../../src/report/letters/lettersOf.ts';
import type { LetterBlock, LetterSpec } from '../../../src/workbook/letter.ts';
import type { Book } from '../../../src/workbook/schema.ts';
import { scoredBook } from '../papers/support/scoredBook.ts';
import { plain, textOf } from './support/letterWords.ts';
import { sizedBook } from '../papers/support/sizedBook.ts';

const tablesOf = (blocks: readonly LetterBlock[]) =>
  blocks.flatMap((b) => (b.kind === 'table' ? [b.rows] : []));

let book: Book;
beforeAll(async () => {
  book = withSetting(await scoredBook({ agencies: 12, text: 20, tasks: 6 }), 'symbol', 'BC-UBND');
});

describe('letters about points and classes', () => {
  test('none where nobody was scored, four more where somebody was', async () => {
    const unscored = await sizedBook({ agencies: 12, text: 20, tasks: 6 });
    expect(classesOf(unscored)).toBeNull();
    expect(lettersOf(book)).toHaveLength(lettersOf(unscored).length + 4);
  });

  test('minutes list what differs from what the agency gave itself, with reasons; the secretary signs', () => {
    const minutes = appraisalMinutes(book, classesOf(book)!);
    const differing = book.ChamDiem.filter((row) => row.self !== null && row.self !== row.agreed);
    expect(differing.length).toBeGreaterThan(0);
    const [differences, classes] = tablesOf(minutes.blocks);
    expect(differences).toHaveLength(differing.length);
    expect(differences![0]!.slice(3)).toEqual(['10', '9', 'Thiếu minh chứng']);
    expect(classes!.filter((row) => row[0] !== '')).toHaveLength(book.XepLoai.length);
    expect(minutes.secretary?.title).toBe('THƯ KÝ');
    expect(plain(minutes.number)).toBe('Số: ........./BB-UBND');
  });

  test('the annex has the figures of the sheet Xếp loại, group by group', () => {
    const notice = classNotice(book, classesOf(book)!);
    // A notice has no Kính gửi.
    expect(notice.addressees).toEqual([]);
    expect(notice.recipients).toEqual(['- Các cơ quan, đơn vị có tên tại Phụ lục;', '- Lưu: VT.']);
    const [rows] = tablesOf(notice.annexes[0]!.blocks);
    for (const rank of book.XepLoai) {
      const row = rows!.find((one) => one[1] === rank.agencyName)!;
      expect(row[2]).toBe(String(rank.total).replace('.', ','));
      expect(row.at(-1)).toBe(rank.class);
    }
    expect(rows![0]![1]).toBe(book.XepLoai[0]!.group);
    expect(textOf(notice.annexes[0]!.blocks)).toContain('(Kèm theo Thông báo số ........./TB-UBND');
  });

  test('who decides is left to a person: neither the office nor its symbol stands in the decision', () => {
    const decision: LetterSpec = draftDecision(book, classesOf(book)!);
    expect(decision.issuer.every((run) => run.gap === true)).toBe(true);
    expect(plain(decision.number)).not.toContain('UBND');
    const named = draftDecision(withSetting(book, 'symbol', 'BC-UBND\nQĐ-UBND'), classesOf(book)!);
    expect(plain(named.number)).toBe('Số: ........./QĐ-UBND');
    const annex = decision.annexes[0]!.blocks[2] as Extract<LetterBlock, { kind: 'paragraph' }>;
    expect(plain(annex.text)).not.toContain('Sông Trà');
    const text = textOf(decision.blocks);
    for (const part of ['Điều 1. ', 'Điều 2. ', 'Điều 3. ', `${book.XepLoai.length} cơ quan`])
      expect(text).toContain(part);
  });
});
