import { issue, type Issue } from '../../core/issue.ts';
import { result, type Result } from '../../core/result.ts';
import { readFigure } from '../../core/submission/answers/figure.ts';
import { fold } from '../../core/text/fold.ts';
import type { Row } from '../../workbook/schema.ts';
import { OPERATOR_WORDS } from '../../workbook/tables/form.ts';

/** An indicator as a person lists it. */
export type IndicatorInput = Pick<Row<'ChiTieu'>, 'title' | 'unit' | 'operator' | 'target'>;

const OPERATORS: Readonly<Record<string, string>> = {
  '>=': OPERATOR_WORDS.atLeast,
  '≥': OPERATOR_WORDS.atLeast,
  'it nhat': OPERATOR_WORDS.atLeast,
  tu: OPERATOR_WORDS.atLeast,
  '>': OPERATOR_WORDS.over,
  tren: OPERATOR_WORDS.over,
  '<=': OPERATOR_WORDS.atMost,
  '≤': OPERATOR_WORDS.atMost,
  'khong qua': OPERATOR_WORDS.atMost,
  '<': OPERATOR_WORDS.under,
  duoi: OPERATOR_WORDS.under,
  '=': OPERATOR_WORDS.equal,
};

// ≥ 90 | trên 90% | 12,5
const TARGET = /^(\D*?)\s*(\d.*)$/u;

type Target = Pick<IndicatorInput, 'operator' | 'target'>;

function targetOf(text: string, unit: string): Target | null {
  if (text === '') return { operator: '', target: null };
  const [, word = '', number = ''] = TARGET.exec(text) ?? [];
  const operator = word === '' ? OPERATOR_WORDS.atLeast : OPERATORS[fold(word)];
  const cell = { at: '', row: 1, column: 1, kind: 'text' as const, text: number };
  const kind = unit === '%' ? ('percent' as const) : ('decimal' as const);
  const { value } = readFigure(cell, { kind, unit });
  return operator === undefined || value === undefined ? null : { operator, target: value };
}

/** Words over a pasted list. */
const isHeading = (parts: readonly string[]) =>
  fold(parts[0] ?? '').endsWith('chi tieu') && parts.length > 1 && !/\d/.test(parts.join(''));

/**
 * Indicators as people list them, one a line: 'Số mô hình Dân vận khéo; mô hình; ≥ 2', parted by ';' or as pasted
 * from a sheet. Errors: blocks.badTarget with the line.
 */
export function readIndicatorLines(text: string): Result<IndicatorInput[]> {
  const issues: Issue[] = [];
  const lines = text
    .normalize('NFC')
    .split(/\r?\n/)
    .map((line) => line.split(/[;\t]/).map((part) => part.trim()));
  const read = lines.flatMap((parts): IndicatorInput[] => {
    const [title = '', unit = '', target = ''] = parts;
    if (title === '' || isHeading(parts)) return [];
    const found = targetOf(target, unit);
    if (found === null) issues.push(issue('blocks.badTarget', {}, { title, read: target }));
    return found === null ? [] : [{ title, unit, ...found }];
  });
  return result(issues.length > 0 ? [] : read, issues);
}
