import { VERDICT_WORDS } from '../../workbook/tables/words.ts';
import { own, quoted, whole, roundInView } from './refs.ts';
import { FIGURE_ROLL_UP_WORDS } from '../../workbook/tables/form.ts';

/** Figures of which the mean is taken begin so; all others are added up. */
export const AVERAGE = FIGURE_ROLL_UP_WORDS.mean;

const scope = `${whole('SoLieu', 'indicator')},${own('ChiTieu', 'code')},${whole('SoLieu', 'round')},${roundInView()}`;
const given = (column: 'current' | 'cumulative') => `${whole('SoLieu', column)},">-1E+300"`;

/** Agencies with a figure: its cumulative value, else that of the round. */
const cumulative = `COUNTIFS(${scope},${given('cumulative')})`;
const both = `COUNTIFS(${scope},${given('cumulative')},${given('current')})`;
const current = `COUNTIFS(${scope},${given('current')})`;
const counted = `(${cumulative}+${current}-${both})`;

function reported(): string {
  const sum = (column: 'current' | 'cumulative', more = '') =>
    `SUMIFS(${whole('SoLieu', column)},${scope}${more})`;
  const all = `(${sum('cumulative')}+${sum('current')}-${sum('current', `,${given('cumulative')}`)})`;
  const average = `LEFT(${own('ChiTieu', 'rollUp')},${AVERAGE.length})=${quoted(AVERAGE)}`;
  return `IF(${counted}=0,"",ROUND(IF(${average},${all}/${counted},${all}),6))`;
}

function reporters(): string {
  return `IF(COUNTIFS(${scope})=0,"",${counted}&"/"&COUNTIFS(${scope}))`;
}

/** By the operator as it stands; one that nobody knows gives no verdict. */
function verdict(): string {
  const [operator, target, value] = [
    own('ChiTieu', 'operator'),
    own('ChiTieu', 'target'),
    own('ChiTieu', 'reported'),
  ];
  const tests = [
    [['>'], '>'],
    [['>=', '≥'], '>='],
    [['<'], '<'],
    [['<=', '≤'], '<='],
    [['='], '='],
  ] as const;
  const met = (comparison: string) =>
    `IF(${value}${comparison}${target},${quoted(VERDICT_WORDS.met)},${quoted(VERDICT_WORDS.unmet)})`;
  const judged = tests.reduceRight((rest, [words, comparison]) => {
    const same = words.map((word) => `${operator}=${quoted(word)}`).join(',');
    return `IF(OR(${same}),${met(comparison)},${rest})`;
  }, '""');
  return `IF(${target}="","",IF(${value}="",${quoted(VERDICT_WORDS.silent)},${judged}))`;
}

const COLUMNS: Readonly<Record<string, () => string>> = { reported, reporters, verdict };

export function targetColumn(column: string): string | undefined {
  return COLUMNS[column]?.();
}

/** 'x/y': of y indicators with a figure and a target, x are met. */
export function targetsMet(): string {
  const count = (word: string) => `COUNTIF(${whole('ChiTieu', 'verdict')},${quoted(word)})`;
  const [met, unmet] = [count(VERDICT_WORDS.met), count(VERDICT_WORDS.unmet)];
  return `IF(${met}+${unmet}=0,"",${met}&"/"&(${met}+${unmet}))`;
}
