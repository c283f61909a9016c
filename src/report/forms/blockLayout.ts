import { BLOCK_HEADERS, type BlockField, type FormBlock } from '../../core/submission/blocks.ts';

/** Rows of a block's sheet; the instructions in front, how to fill it in among them, are not printed. */
export const BLOCK_ROWS = {
  enable: 1,
  paste: 2,
  agency: 3,
  code: 4,
  title: 5,
  round: 6,
  attached: 7,
  header: 10,
} as const;

/** A column of a block's table: printed, or for an answer. */
export interface BlockColumnLayout {
  readonly header: string;
  readonly width: number;
  /** What is printed in it: a part of the row; null for an answer. */
  readonly printed: 'code' | 'title' | 'unit' | 'target' | 'previous' | 'order' | null;
  readonly field: BlockField | 'answer' | null;
}

/** Excel's characters; what is not named here is a text of middling length. */
const FIELD_WIDTHS: Partial<Record<BlockField, number>> = {
  current: 16,
  cumulative: 16,
  lastYear: 16,
  estimate: 16,
  self: 12,
  evidence: 44,
  explanation: 40,
  time: 18,
  resources: 20,
  result: 40,
  method: 40,
};
const TEXT_WIDTH = 30;

const PRINTED_WIDTHS = { code: 12, title: 50, unit: 13, target: 12, previous: 14, order: 6 } as const;

type Printed = keyof typeof PRINTED_WIDTHS;

function printedColumns({ kind }: FormBlock): BlockColumnLayout[] {
  const headers: Readonly<Partial<Record<string, string>>> = BLOCK_HEADERS[kind];
  return (Object.keys(PRINTED_WIDTHS) as Printed[]).flatMap((printed) => {
    const header = headers[printed];
    return header === undefined ? [] : [{ header, printed, width: PRINTED_WIDTHS[printed], field: null }];
  });
}

/** The columns of a block's table from left to right. */
export function blockColumns(block: FormBlock): BlockColumnLayout[] {
  if (block.kind === 'general') {
    const { title, answer } = BLOCK_HEADERS.general;
    return [
      { header: title, width: 36, printed: 'title', field: null },
      { header: answer, width: 110, printed: null, field: 'answer' },
    ];
  }
  const asked = block.columns.map(({ field, header }): BlockColumnLayout => {
    return { header, width: FIELD_WIDTHS[field] ?? TEXT_WIDTH, printed: null, field };
  });
  return [...printedColumns(block), ...asked];
}

/** Rows of a block's table: printed ones, blank lines, or one heading each. */
export function blockLength({ kind, rows, lines, columns }: FormBlock): number {
  if (kind === 'lines') return lines;
  return kind === 'general' ? columns.length : rows.length;
}
