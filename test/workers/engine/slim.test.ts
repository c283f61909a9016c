import { expect, test } from '@jest/globals';
import type { QuestionView } from '../../../src/app/views/types.ts';
import { slimQuestions } from '../../../src/workers/engine/slim.ts';

const option = (key: string, general = false) => ({ key, label: key, input: 'none' as const, general });
const candidates = Array.from({ length: 600 }, (_, i) => option(`A${i + 1}`));

function question(choice: string | null): QuestionView {
  const decision = choice === null ? null : { id: 'q', choice, value: '', reason: '' };
  return { id: 'q', options: [...candidates, option('none', true)], decision } as unknown as QuestionView;
}
const keysOf = (view: QuestionView | undefined) => view?.options.map(({ key }) => key);

test('a card gets its first five candidates, and every general option', () => {
  const [slim] = slimQuestions([question(null)]);
  expect(keysOf(slim)).toEqual(['A1', 'A2', 'A3', 'A4', 'A5', 'none']);
});

test('the chosen candidate stays, wherever it stood', () => {
  expect(keysOf(slimQuestions([question('A77')])[0])).toEqual(['A1', 'A2', 'A3', 'A4', 'A5', 'A77', 'none']);
});
