import { BLOCK_FIELDS, BLOCK_KINDS, type BlockField, type BlockKind } from '../../core/submission/blocks.ts';
import type { Target } from '../../core/plan/types.ts';
import { STARTER_BLOCKS } from '../../messages/vi/blocks.ts';
import type { Book, Row } from '../../workbook/schema.ts';
import {
  BLOCK_FIELD_WORDS,
  BLOCK_KIND_WORDS,
  FIGURE_KIND_WORDS,
  FIGURE_ROLL_UP_WORDS,
  FIGURE_RULE_WORDS,
  OPERATOR_WORDS,
} from '../../workbook/tables/form.ts';
import { YES } from '../../workbook/tables/words.ts';

/** Columns that a starter block asks for; the others stand beside them on offer. */
const ASKED: Readonly<Record<BlockKind, readonly BlockField[]>> = {
  indicators: ['current', 'cumulative'],
  lines: ['name', 'method', 'place', 'forces', 'result'],
  general: ['text', 'difficulty', 'proposal'],
  scores: ['self', 'evidence', 'explanation'],
};

/** Blank lines that a form begins with. */
const LINES = 10;

function blockRow(kind: BlockKind): Row<'KhoiBieu'> {
  const { code, title, guide } = STARTER_BLOCKS[kind];
  return {
    ...{ code, title, guide },
    kind: BLOCK_KIND_WORDS[kind],
    use: '',
    rounds: '',
    groups: '',
    lines: kind === 'lines' ? LINES : null,
    session: '',
  };
}

function columnRows(kind: BlockKind): Row<'CotKhoi'>[] {
  const { code, headers } = STARTER_BLOCKS[kind];
  const words: Readonly<Partial<Record<BlockField, string>>> = headers;
  return BLOCK_FIELDS[kind].map((field) => {
    const use = ASKED[kind].includes(field) ? YES : '';
    return { block: code, field: BLOCK_FIELD_WORDS[field], header: words[field] ?? '', use };
  });
}

const OPERATORS: Readonly<Record<string, string>> = {
  '>=': OPERATOR_WORDS.atLeast,
  '>': OPERATOR_WORDS.over,
  '<=': OPERATOR_WORDS.atMost,
  '<': OPERATOR_WORDS.under,
  '=': OPERATOR_WORDS.equal,
};

const isShare = (unit: string) => unit.trim() === '%';

/** 'CT01' */
export function indicatorCode(number: number): string {
  return `${STARTER_BLOCKS.indicators.code}${String(number).padStart(2, '0')}`;
}

/** An indicator as the sheet Số liệu holds it; shares are rolled up by their mean, counts by their sum. */
export function indicatorRow(
  code: string,
  { title, unit, operator, target }: Pick<Row<'ChiTieu'>, 'title' | 'unit' | 'operator' | 'target'>,
): Row<'ChiTieu'> {
  return {
    ...{ code, title, unit, operator, target },
    kind: isShare(unit) ? FIGURE_KIND_WORDS.percent : FIGURE_KIND_WORDS.decimal,
    rollUp: isShare(unit) ? FIGURE_ROLL_UP_WORDS.mean : FIGURE_ROLL_UP_WORDS.sum,
    rule: FIGURE_RULE_WORDS.notNegative,
    block: STARTER_BLOCKS.indicators.code,
    reported: null,
    reporters: '',
    verdict: '',
  };
}

/** The blocks that a new workbook offers, none of them in use yet, with the plan's own targets as indicators. */
export function starterBlocks(targets: readonly Target[]): Pick<Book, 'KhoiBieu' | 'CotKhoi' | 'ChiTieu'> {
  return {
    KhoiBieu: BLOCK_KINDS.map(blockRow),
    CotKhoi: BLOCK_KINDS.flatMap(columnRows),
    ChiTieu: targets
      .filter((target) => target.value !== null)
      .map(({ text, op, value, unit }, i) =>
        indicatorRow(indicatorCode(i + 1), {
          title: text,
          unit,
          operator: OPERATORS[op ?? ''] ?? '',
          target: value,
        }),
      ),
  };
}
