import type { CriterionKind, Measure } from '../../core/scoring/types.ts';
import { COMPARISONS, FIGURES, type ComparisonKey, type FigureKey } from '../../messages/vi/figures.ts';
import { CRITERION_KIND_WORDS, MEASURE_WORDS } from '../../workbook/tables/scoring.ts';
import type { FormulaOf } from '../../workbook/diffBooks.ts';
import type { Book, TableName } from '../../workbook/schema.ts';
import * as charts from './charts.ts';
import * as comparison from './comparison.ts';
import * as targets from './targets.ts';
import * as overview from './overview.ts';
import * as rounds from './rounds.ts';
import * as ranking from './ranking.ts';
import * as scoring from './scoring.ts';
import * as tracking from './tracking.ts';

type PlainRow = Readonly<Record<string, string | number | null>>;
type ColumnFormulas = Readonly<Record<string, () => string>>;

/** Formulas that are the same on every row of their column, built once. */
const SAME_ON_EVERY_ROW: Partial<Record<TableName, ColumnFormulas>> = {
  KyBaoCao: { lastDay: rounds.roundLastDay, asOf: rounds.roundAsOf },
  NhiemVu: { dueShown: rounds.taskDueShown, progress: rounds.taskProgress },
  TheoDoi: {
    due: tracking.obligationDue,
    effective: tracking.effectiveAnswer,
    progress: tracking.obligationProgress,
    block: tracking.obligationBlock,
  },
  BaoCao: { state: tracking.returnState, daysLate: tracking.returnDaysLate },
};

const BY_COLUMN: Partial<Record<TableName, (column: string) => string | undefined>> = {
  TQCoQuan: overview.agencyColumn,
  TQKhoi: overview.groupColumn,
  TQMuc: overview.sectionColumn,
  TQKy: overview.roundColumn,
  BDCoQuan: charts.agencyBarColumn,
  BDXepHang: charts.rankingBarColumn,
  ChiTieu: targets.targetColumn,
  MucXepLoai: ranking.classColumn,
  XepLoai: ranking.rankingColumn,
};

/** What decides a formula beside its column. */
export interface FormulaContext {
  /** A person typed Số liệu tính đến ngày; it no longer follows the round in view. */
  readonly asOfFixed: boolean;
  readonly criteria: Book['TieuChi'];
}

function wordCode<K extends string>(words: Readonly<Record<K, string>>, word: string | undefined): K | null {
  return (Object.keys(words) as K[]).find((key) => words[key] === word) ?? null;
}

function appraisalFormula(column: string, row: PlainRow, criteria: Book['TieuChi']): string | undefined {
  const criterion = criteria.find((c) => c.code === row['criterion'] && c.scheme === row['scheme']);
  const kind = wordCode<CriterionKind>(CRITERION_KIND_WORDS, criterion?.kind);
  const hasPoints = (criterion?.points ?? null) !== null;
  const formula = scoring.appraisalColumn(column, { kind, hasPoints });
  const measure = wordCode<Measure>(MEASURE_WORDS, criterion?.measure);
  if (formula !== undefined || measure === null) return formula;
  if (column === 'numerator') return scoring.measureNumerator(measure);
  return column === 'denominator' ? scoring.measureDenominator(measure) : undefined;
}

function figureFormula(row: PlainRow): string | undefined {
  const key = (Object.keys(FIGURES) as FigureKey[]).find((k) => FIGURES[k] === row['label']);
  return key === undefined ? undefined : overview.figure(key);
}

function comparisonFormula(column: string, row: PlainRow): string | undefined {
  const key = (Object.keys(COMPARISONS) as ComparisonKey[]).find((k) => COMPARISONS[k] === row['label']);
  return comparison.comparisonColumn(column, key);
}

/** The formula of every derived cell of the tracking workbook; undefined for plain cells. */
export function formulasFor(context: FormulaContext): FormulaOf {
  const cache = new Map<TableName, Map<string, string | undefined>>();
  return (table, column, row) => {
    if (table === 'TQChung') return column === 'value' ? figureFormula(row) : undefined;
    if (table === 'TQSoSanh') return comparisonFormula(column, row);
    if (table === 'TQThang') return comparison.monthColumn(column, Number(row['month'] ?? 0));
    if (table === 'ChamDiem') return appraisalFormula(column, row, context.criteria);
    if (table === 'CaiDat') {
      const follows = column === 'value' && row['key'] === 'asOf' && !context.asOfFixed;
      return follows ? rounds.defaultAsOf() : undefined;
    }
    const known = cache.get(table) ?? new Map<string, string | undefined>();
    if (known.size === 0) cache.set(table, known);
    if (!known.has(column)) {
      known.set(column, SAME_ON_EVERY_ROW[table]?.[column]?.() ?? BY_COLUMN[table]?.(column));
    }
    return known.get(column);
  };
}
