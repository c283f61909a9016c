import type { AgencyRegister } from '../../core/agency/types.ts';
import type { Assignment } from '../../core/assignment/types.ts';
import type { IsoDate } from '../../core/date/types.ts';
import type { Plan } from '../../core/plan/types.ts';
import type { Obligation, Round } from '../../core/tracking/types.ts';
import { PROGRESS } from '../../core/tracking/types.ts';
import { COMPARISONS, FIGURES, NO_GROUP } from '../../messages/vi/figures.ts';
import { BEFORE_RULE } from '../../messages/vi/settings.ts';
import { emptyBook, SCHEMA_VERSION, type Book, type Row } from '../../workbook/schema.ts';
import { DAY_OFF_WORDS } from '../../workbook/tables/words.ts';
import {
  agencyRows,
  assignmentRows,
  groupOf,
  membershipRows,
  planRow,
  taskRow,
  type CodedRow,
} from './planRows.ts';
import { agencySlots, monthRows, rankingSlots } from './chartRows.ts';
import { mergeQuestions, type Asked } from './questions.ts';
import { starterBlocks } from '../blocks/starterBlocks.ts';
import { settingRows } from './settings.ts';
import { blockIndex, obligationRows, returnRows, roundRow, sectionsOf } from './trackingRows.ts';

/** All that a new tracking workbook is made of. */
export interface NewBook {
  readonly id: string;
  readonly createdAt: string;
  readonly plan: Plan;
  readonly rows: readonly CodedRow[];
  readonly register: AgencyRegister;
  readonly assignments: readonly Assignment[];
  readonly rounds: readonly Round[];
  readonly obligations: readonly Obligation[];
  readonly questions: Asked;
  /** Ấn định by the person who made the book; null: follows the round in view. */
  readonly asOf: IsoDate | null;
  readonly preparer?: string;
}

export const PLAN_CODE = 'KH1';

const NO_COUNTS = {
  total: null,
  share: '',
  ...(Object.fromEntries(PROGRESS.map((p) => [p, null])) as Record<(typeof PROGRESS)[number], null>),
};

type OverviewRows = Pick<
  Book,
  'TQChung' | 'TQSoSanh' | 'TQKy' | 'TQMuc' | 'TQKhoi' | 'TQThang' | 'TQCoQuan' | 'BDCoQuan' | 'BDXepHang'
>;

/** Rows of Tổng quan: what is counted; the counts come from derive. */
function overviewRows(input: NewBook): OverviewRows {
  const { register, rounds, obligations } = input;
  const sections = new Map([...sectionsOf(input.rows).values()].map((s) => [s.key, s.label]));
  const owing = new Set(obligations.map((o) => o.agency));
  const agencies = register.agencies.filter((a) => rounds.length === 0 || owing.has(a.code));
  const groupShown = (agency: string) => groupOf(register, agency) || NO_GROUP;
  const groups = new Set(agencies.map((a) => groupShown(a.code)));
  const TQCoQuan = agencies.map(({ code, name }) => agencyCounts(code, name, groupShown(code)));
  return {
    TQSoSanh: Object.values(COMPARISONS).map(comparisonRow),
    TQThang: monthRows().map((row) => ({ ...row, ...NO_COUNTS })),
    BDCoQuan: agencySlots(TQCoQuan.length),
    BDXepHang: rankingSlots(TQCoQuan),
    TQChung: Object.values(FIGURES).map((label) => ({ label, value: null })),
    TQKy: rounds.map((r) => roundCounts(r)),
    TQMuc: [...sections].map(([section, label]) => ({ section, label, ...NO_COUNTS })),
    TQKhoi: [...groups].map(groupCounts),
    TQCoQuan,
  };
}

/** Rows of Tổng quan before anything is counted. */
export function agencyCounts(agency: string, name: string, group: string): Row<'TQCoQuan'> {
  const block = { first: null, rows: null, intact: null };
  const order = { urgency: null, urgencyPlace: null, score: null, scoreKey: null, scorePlace: null };
  return { ...NO_COUNTS, agency, name, report: '', group, ...block, ...order };
}

export function groupCounts(group: string): Row<'TQKhoi'> {
  return { group, agencies: null, ...NO_COUNTS };
}

export function roundCounts({ number, name }: Round): Row<'TQKy'> {
  const none = { expected: null, onTime: null, late: null, dateUnknown: null, missing: null, notDue: null };
  return { round: number, name, ...none, share: '' };
}

function comparisonRow(label: string): Row<'TQSoSanh'> {
  const now = { now: '', nowShare: null, nowDone: null, nowTotal: null };
  const before = { before: '', beforeShare: null, beforeDone: null, beforeTotal: null };
  return { label, ...now, ...before, change: null, lastYear: '', lastYearShare: null };
}

function settings({ plan, rounds, asOf, preparer = '' }: NewBook): Row<'CaiDat'>[] {
  return settingRows({
    issuer: plan.issuer ?? '',
    preparer,
    year: plan.year,
    currentRound: rounds[0]?.number ?? null,
    asOf,
    beforeRule: BEFORE_RULE,
    dayOff: DAY_OFF_WORDS.stay,
  });
}

/** A new tracking workbook, before its derived cells are computed. */
export function newBook(input: NewBook): Book {
  const { plan, rows, register, assignments, rounds, obligations, questions } = input;
  const TheoDoi = obligationRows(obligations, rows, register);
  return {
    ...emptyBook(),
    ...overviewRows(input),
    CaiDat: settings(input),
    KeHoach: [planRow(plan, PLAN_CODE)],
    NhiemVu: rows.map((row) => taskRow(row, PLAN_CODE)),
    CoQuan: agencyRows(register),
    NhomCoQuan: membershipRows(register),
    PhanCong: assignmentRows(assignments, rows, register),
    ...starterBlocks(plan.targets),
    KyBaoCao: rounds.map(roundRow),
    TheoDoi,
    BaoCao: returnRows(obligations, register),
    QuyetDinh: mergeQuestions([], questions),
    ChiMuc: blockIndex(TheoDoi),
    ThongTin: [
      { key: 'schemaVersion', value: String(SCHEMA_VERSION) },
      { key: 'bookId', value: input.id },
      { key: 'createdAt', value: input.createdAt },
    ],
  };
}
