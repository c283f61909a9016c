import type { CriterionKind, Measure } from '../../core/scoring/types.ts';
import { COMPARISONS, FIGURES, type ComparisonKey, type FigureKey } from '../../messages/vi/figures.ts';
import { CRITERION_KIND_WORDS, MEASURE_WORDS } from '../../workbook/tables/scoring.ts';
import type { FormulaOf } from '../../workbook/diffBooks.ts';
import type { Book, TableName } from '../../workbook/schema.ts';
import * as charts from './charts.ts';
import * as comparison from './comparison.ts';
import * as targets from './targets.ts';
import { frozenSessions } from '../book/locked/lockedScores.ts';
import * as measures from './sessionMeasures.ts';
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
};

/** What decides a formula beside its column. */
export interface FormulaContext {
  /** A person typed Số liệu tính đến ngày; it no longer follows the round in view. */
  readonly asOfFixed: boolean;
  readonly criteria: Book['TieuChi'];
  /** Sessions that are locked: what they rest on are values. */
  readonly frozen: ReadonlySet<string>;
}

/** What the formulas of a book depend on beside their columns. */
export function contextOf(book: Pick<Book, 'TieuChi' | 'ThongTin'>, asOfFixed: boolean): FormulaContext {
  return { asOfFixed, criteria: book.TieuChi, frozen: frozenSessions(book) };
}

function wordCode<K extends string>(words: Readonly<Record<K, string>>, word: string | undefined): K | null {
  return (Object.keys(words) as K[]).find((key) => words[key] === word) ?? null;
}

function appraisalFormula(column: string, row: PlainRow, context: FormulaContext): string | undefined {
  const { criteria, frozen } = context;
  const criterion = criteria.find((c) => c.code === row['criterion'] && c.scheme === row['scheme']);
  const kind = wordCode<CriterionKind>(CRITERION_KIND_WORDS, criterion?.kind);
  const hasPoints = (criterion?.points ?? null) !== null;
  const formula = scoring.appraisalColumn(column, {
    kind,
    hasPoints,
    evidence: (criterion?.evidence ?? '') !== '',
  });
  const measure = wordCode<Measure>(MEASURE_WORDS, criterion?.measure);
  if (formula !== undefined || kind !== 'auto' || measure === null) return formula;
  if (frozen.has(String(row['session'] ?? ''))) return undefined;
  return column === 'numerator' || column === 'denominator'
    ? measures.measureColumn(measure, column)
    : undefined;
}

/** Counts of progress stand only where some criterion of the row's scheme rests on them, and until it is locked. */
function rankingFormula(column: string, row: PlainRow, { criteria, frozen }: FormulaContext) {
  const progress = measures.progressColumn(column);
  if (progress === undefined) return ranking.rankingColumn(column);
  const { session, scheme } = row;
  if (frozen.has(String(session ?? ''))) return undefined;
  const isMeasured =
    scheme === undefined || criteria.some((c) => c.scheme === scheme && measures.restsOnProgress(c));
  return isMeasured ? progress : undefined;
}

function sessionFormula(column: string, row: PlainRow, { frozen }: FormulaContext): string | undefined {
  return column === 'day' && !frozen.has(String(row['code'] ?? '')) ? measures.sessionDay() : undefined;
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
    if (table === 'ChamDiem') return appraisalFormula(column, row, context);
    if (table === 'XepLoai') return rankingFormula(column, row, context);
    if (table === 'DotCham') return sessionFormula(column, row, context);
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
