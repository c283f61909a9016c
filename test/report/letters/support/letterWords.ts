import type { LetterBlock, LetterText } from '../../../../src/workbook/letter.ts';

export const plain = (text: LetterText) => text.map((run) => run.text).join('');

/** What blocks say, a line each; cells of a table parted by ' | '. */
export function textOf(blocks: readonly LetterBlock[]): string {
  return blocks.map((b) => (b.kind === 'table' ? b.rows.flat().join(' | ') : plain(b.text))).join('\n');
}

type TableBlock = Extract<LetterBlock, { kind: 'table' }>;

/** The first table among blocks. */
export function tableIn(blocks: readonly LetterBlock[]): TableBlock {
  const found = blocks.find((block): block is TableBlock => block.kind === 'table');
  if (found === undefined) throw new Error('no table');
  return found;
}
