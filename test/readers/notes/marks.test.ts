import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  closeNotePlaces,
  noteStart,
  NOTE_PLACE,
  takeMarks,
  toSuperscript,
  withoutDash,
} from '../../../src/readers/notes/marks.ts';

describe('marks', () => {
  test.each([
    ['cơ sở ¹ .', 'cơ sở.', ['¹']],
    ['giai đoạn 2021 - 2025¹; Kế hoạch² và', 'giai đoạn 2021 - 2025; Kế hoạch và', ['¹', '²']],
    ['một ¹² hai', 'một hai', ['¹²']],
    ['¹ ² đầu', 'đầu', ['¹', '²']],
    ['100 m², 5km³ và 10⁶ đồng', '100 m², 5km³ và 10⁶ đồng', []],
    ['năm² sau', 'năm sau', ['²']],
    ['dòng ¹\nsau', 'dòng\nsau', ['¹']],
  ])('%p', (text, without, marks) => {
    expect(takeMarks(text)).toEqual({ text: without, marks });
  });

  test('notes by their start', () => {
    expect(noteStart('¹- Quyết định')).toEqual({ mark: '¹', text: 'Quyết định' });
    expect(noteStart(' ²) Theo\n- Luật')).toEqual({ mark: '²', text: 'Theo\n- Luật' });
    expect(noteStart('1 Theo')).toBeNull();
    expect(noteStart('¹')).toBeNull();
    expect(withoutDash('- a')).toBe('a');
    expect(toSuperscript('10')).toBe('¹⁰');
    expect(toSuperscript('1a')).toBe('1a');
  });

  test('nothing but the places and blanks beside them is taken', () => {
    const parts = fc.array(fc.string({ unit: fc.constantFrom('a', ' ', '.', '\n', 'ị') }), { maxLength: 5 });
    fc.assert(
      fc.property(parts, (texts) => {
        const closed = closeNotePlaces(texts.join(NOTE_PLACE));
        expect(closed.replace(/[ ]/g, '')).toBe(texts.join('').replace(/[ ]/g, ''));
      }),
      { seed: 7, numRuns: 200 },
    );
  });
});
