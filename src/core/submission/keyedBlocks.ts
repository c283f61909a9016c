import type { FormCell, FormSheet } from '../document/formCells.ts';
import { BLOCK_HEADERS } from './blocks.ts';
import type { BlockField, FormBlock } from './blocks.ts';
import { blockSheetName } from './blockTable.ts';

/**
 * What was typed into the blocks of a form: by the block's code, then by its row: an indicator's or criterion's code,
 * '' of the general assessment, '0', '1' … of repeating lines.
 */
export type KeyedBlocks = Readonly<Record<string, KeyedBlock>>;
export type KeyedBlock = Readonly<Record<string, KeyedFields>>;
export type KeyedFields = Readonly<Partial<Record<BlockField, string>>>;

/** A row of a block as its table is read: what is printed, and what was typed, with the name of the place. */
interface Line {
  readonly name: string;
  readonly printed: readonly string[];
  readonly typed: KeyedFields;
}

function linesOf({ kind, rows }: FormBlock, typed: KeyedBlock): Line[] {
  if (kind === 'lines') {
    const numbers = Object.keys(typed).sort((a, b) => Number(a) - Number(b));
    return numbers.map((number) => {
      const order = String(Number(number) + 1);
      return { name: order, printed: [order], typed: typed[number] ?? {} };
    });
  }
  return rows.map(({ code, title }) => ({ name: code, printed: [code, title], typed: typed[code] ?? {} }));
}

function printedHeaders(kind: Exclude<FormBlock['kind'], 'general'>): string[] {
  if (kind === 'lines') return [BLOCK_HEADERS.lines.order];
  const { code, title } = BLOCK_HEADERS[kind];
  return [code, title];
}

function cells(row: number, name: string, texts: readonly string[], headers: readonly string[]): FormCell[] {
  return texts.flatMap((text, i): FormCell[] =>
    text.trim() === ''
      ? []
      : [{ at: [name, headers[i]].join(' · '), row, column: i + 1, text, kind: 'text' }],
  );
}

function generalCells({ title, columns }: FormBlock, typed: KeyedBlock): FormCell[] {
  const headers = Object.values(BLOCK_HEADERS.general);
  const said = typed[''] ?? {};
  return [
    ...cells(1, title, headers, headers),
    ...columns.flatMap(({ field, header }, i) => cells(i + 2, header, [header, said[field] ?? ''], headers)),
  ];
}

function tableCells(block: FormBlock & { kind: Exclude<FormBlock['kind'], 'general'> }, typed: KeyedBlock) {
  const printed = printedHeaders(block.kind);
  const headers = [...printed, ...block.columns.map(({ header }) => header)];
  const lines = linesOf(block, typed);
  return [
    ...cells(1, block.title, headers, headers),
    ...lines.flatMap((line, i) => {
      const texts = block.columns.map(({ field }) => line.typed[field] ?? '');
      return cells(i + 2, line.name, [...line.printed, ...texts], headers);
    }),
  ];
}

/** The blocks of a form as sheets of their own, in which they are found and read like those of a file. */
export function keyedBlockSheets(blocks: readonly FormBlock[], typed: KeyedBlocks): FormSheet[] {
  return blocks.map((block): FormSheet => {
    const { kind } = block;
    const own = typed[block.code] ?? {};
    return {
      name: blockSheetName(block),
      state: 'visible',
      cells: kind === 'general' ? generalCells(block, own) : tableCells({ ...block, kind }, own),
    };
  });
}
