import type {
  Agency,
  AgencyMatch,
  AgencyMention,
  AgencyRegister,
  Membership,
  Succession,
} from '../../src/core/agency/types.ts';
import type { Assignment } from '../../src/core/assignment/types.ts';
import type * as consolidation from '../../src/core/consolidation/types.ts';
import type { IsoDate } from '../../src/core/date/types.ts';
import type { Deadline, DeadlineContext, Milestone } from '../../src/core/deadline/types.ts';
import type * as document from '../../src/core/document/types.ts';
import type { FormCell, FormCells, FormMerge, FormSheet } from '../../src/core/document/formCells.ts';
import type { BookCell, Issue, SourceRef } from '../../src/core/issue.ts';
import type {
  Appraiser,
  Plan,
  PlanRow,
  PlanTable,
  ReportingRound,
  Target,
} from '../../src/core/plan/types.ts';
import type {
  Decision,
  OpenQuestion,
  Question,
  QuestionAbout,
  QuestionOption,
} from '../../src/core/question.ts';
import type { Result } from '../../src/core/result.ts';
import type * as scoring from '../../src/core/scoring/types.ts';
import type * as submission from '../../src/core/submission/types.ts';
import type * as tracking from '../../src/core/tracking/types.ts';

/** An example of every interface that core hands out, by its name; each optional field is there once. */
const day = (text: string): IsoDate => text as IsoDate;

const bookCell = { table: 'CoQuan', key: 'P2', column: 'name' } satisfies BookCell;
export const sourceRef = {
  file: 'kế hoạch.docx',
  page: 2,
  sheet: 'Biểu 1',
  table: 1,
  row: 3,
  column: 4,
  paragraph: 5,
  cell: 'D3',
  of: bookCell,
} satisfies SourceRef;

const issue = {
  code: 'deadline.unread',
  severity: 'warning',
  field: 'time',
  at: sourceRef,
  params: { text: 'Theo tiến độ', count: 2, names: ['a', 'b'] },
} satisfies Issue;

const result = { value: null, issues: [issue] } satisfies Result<null>;

const about = { table: 'NhiemVu', row: 'NV0001', field: 'leads' } satisfies QuestionAbout;
const option = { key: 'all', label: 'Tất cả' } satisfies QuestionOption;
const openQuestion = {
  kind: 'group.members',
  about,
  read: 'Các phòng, đơn vị',
  options: [option],
  default: null,
  params: { count: 3 },
} satisfies OpenQuestion;
const question = { ...openQuestion, id: '0a1b2c3d4e5f' } satisfies Question;
const decision = {
  id: '0a1b2c3d4e5f',
  choice: 'all',
  value: 'PNV;PTC',
  reason: 'Theo quy chế',
  by: 'Văn thư',
  at: '2026-01-15T08:00',
} satisfies Decision;

const agency = {
  code: 'PNV',
  order: 1,
  name: 'Phòng Nội vụ',
  aliases: ['P. Nội vụ'],
  validFrom: null,
  validTo: day('2026-12-31'),
  successors: ['PVH'],
  contact: 'Văn thư',
  phone: '000',
  email: 'a@b.c',
} satisfies Agency;
const membership = {
  agency: 'PNV',
  group: 'Các phòng',
  from: null,
  to: day('2026-12-31'),
} satisfies Membership;
const succession = {
  agency: 'PNV',
  end: day('2026-06-30'),
  successors: ['PVH'],
} satisfies Succession;
const mention = {
  text: 'Các phòng, đơn vị',
  role: 'Thủ trưởng',
  kind: 'group',
  names: ['Các phòng', 'đơn vị'],
} satisfies AgencyMention;

export const matches = [
  { kind: 'agency', code: 'PNV', by: 'alias' },
  { kind: 'group', group: 'Các phòng', codes: ['PNV'], by: 'grammar' },
  { kind: 'condition', group: 'Các xã', condition: 'ven sông', candidates: ['X01'] },
  { kind: 'none', candidates: [] },
] satisfies AgencyMatch[];

const milestone = {
  start: null,
  due: day('2026-06-30'),
  boundary: 'before',
  text: 'Đợt 1',
} satisfies Milestone;
const deadline = {
  start: day('2026-01-01'),
  due: day('2026-06-30'),
  boundary: 'on',
  recurrence: 'monthly',
  continues: true,
  certainty: 'implied',
  milestones: [milestone],
  reason: 'deadline.yearFromPlan',
} satisfies Deadline;
const context = { planYear: 2026, planDate: day('2026-01-12') } satisfies DeadlineContext;

const value = { kind: 'date', raw: '2026-06-30' } satisfies document.RawValue;
const cell = {
  text: 'Tháng 6/2026',
  value,
  format: '"Tháng "m/yyyy',
  formula: 'A1',
  rowSpan: 2,
  colSpan: 1,
  font: '.VnTime',
  bold: true,
  footnotes: ['chú thích'],
  at: sourceRef,
} satisfies document.RawCell;
const table = { rows: [[cell, null]], at: sourceRef, headerRows: 1 } satisfies document.RawTable;
const paragraph = {
  kind: 'heading',
  text: 'I. MỤC ĐÍCH',
  level: 1,
  bold: true,
  italic: false,
  footnotes: [],
  at: sourceRef,
} satisfies document.Paragraph;
const tableBlock = { kind: 'table', table } satisfies document.TableBlock;
const flow = {
  kind: 'flow',
  file: 'a.docx',
  format: 'docx',
  blocks: [paragraph, tableBlock],
} satisfies document.FlowDocument;
const gridSheet = { name: 'Biểu 1', state: 'hidden', table } satisfies document.GridSheet;
const grid = {
  kind: 'grid',
  file: 'a.xlsx',
  format: 'xlsx',
  sheets: [gridSheet],
} satisfies document.GridDocument;
const formCell = {
  at: 'G12',
  row: 12,
  column: 7,
  text: '46203',
  kind: 'date',
  iso: '2026-06-30',
  formula: 'TODAY()',
} satisfies FormCell;
const formMerge = { row: 8, column: 7, lastRow: 10, lastColumn: 7 } satisfies FormMerge;
const formSheet = {
  ...{ name: 'Báo cáo', state: 'visible', cells: [formCell] },
  merges: [formMerge],
} as const satisfies FormSheet;
const formCells = { file: 'PNV.xlsx', sheets: [formSheet] } satisfies FormCells;

const planRow = {
  id: 'r1',
  table: 1,
  tt: '1.1',
  path: '1.1',
  parent: '1',
  kind: 'task',
  title: 'Việc',
  time: 'Quý II/2026',
  deadline,
  leads: [mention],
  coordinating: [],
  leadCandidates: [mention],
  product: null,
  note: 'Ghi chú',
  extra: { 'Lãnh đạo theo dõi': 'Chủ tịch' },
  at: sourceRef,
  footnotes: ['chú thích'],
  issues: [issue],
} satisfies PlanRow;
const reporting = {
  name: 'lần 1',
  due: day('2026-06-05'),
  boundary: 'before',
  recurrence: null,
  at: sourceRef,
} satisfies ReportingRound;
const target = { text: 'trên 90%', op: '>', value: 90, unit: '%', at: sourceRef } satisfies Target;
const appraiser = { agency: 'Thanh tra tỉnh', criteria: null, at: sourceRef } satisfies Appraiser;
const planTable = { table: 1, title: 'Phụ lục', kind: 'task' } satisfies PlanTable;
const plan = {
  source: { file: 'a.docx', format: 'docx' },
  mode: 'table',
  number: null,
  date: day('2026-01-12'),
  year: 2026,
  issuer: 'UBND huyện',
  title: 'Kế hoạch',
  tables: [planTable],
  rows: [planRow],
  reporting: [reporting],
  targets: [target],
  appraisers: [appraiser],
} satisfies Plan;

const assignment = { task: 'NV0001', agency: 'PNV', role: 'lead', via: 'Phòng Nội vụ' } satisfies Assignment;

const round = {
  number: 1,
  name: 'lần 1',
  due: day('2026-06-05'),
  boundary: 'before',
  dayOff: 'next',
  locked: false,
} satisfies tracking.Round;
const key = { task: 'NV0001', agency: 'PNV', round: 1 } satisfies tracking.ObligationKey;
const obligation = { ...key, role: 'coordinator' } satisfies tracking.Obligation;

const standing = { ...assignment, from: ['PVH'] } satisfies tracking.StandingAssignment;
const inherited = { ...standing, reasons: ['số 12/NQ'] } satisfies tracking.InheritedAssignment;

const letter = {
  number: '12/BC-PNV',
  date: day('2026-06-01'),
  signer: 'Trưởng phòng',
} satisfies submission.CoverLetter;
const formRow = {
  task: 'NV0001',
  tt: '1.1',
  title: 'Việc',
  time: 'Quý II/2026',
  role: 'lead',
  previous: '',
} satisfies submission.FormRow;
const form = {
  book: 'b1',
  round: 1,
  roundName: 'lần 1',
  lastDay: day('2026-06-04'),
  agency: 'PNV',
  agencyName: 'Phòng Nội vụ',
  rows: [formRow],
} satisfies submission.Form;
const answers = {
  status: 'done',
  percent: 100,
  result: '- đã làm',
  product: '12/BC',
  completed: day('2026-05-30'),
  difficulty: '',
  proposal: 'không',
} satisfies submission.AnswerValues;
const submittedRow = {
  task: 'NV0001',
  values: answers,
  cells: { status: 'Báo cáo!G12' },
} satisfies submission.SubmittedRow;
const returned = {
  file: 'PNV.xlsx',
  book: 'b1',
  round: 1,
  agency: 'PNV',
  code: 'b1-1-PNV',
  letter,
  rows: [submittedRow],
  general: 'Đánh giá chung',
  digest: 'aa',
  issues: [issue],
} satisfies submission.Submission;

const outcome = {
  file: 'PNV.xlsx',
  status: 'accepted',
  agency: 'PNV',
  round: 1,
  code: 'b1-1-PNV',
  issues: [issue],
} satisfies consolidation.FileOutcome;
const sent = {
  ...key,
  field: 'percent',
  version: 1,
  value: '100',
  file: 'PNV.xlsx',
  cell: 'Báo cáo!H12',
  pending: true,
} satisfies consolidation.SentValue;
const knownReturn = {
  agency: 'PNV',
  round: 1,
  version: 1,
  digest: 'aa',
  file: 'PNV.xlsx',
  received: null,
  letter,
  general: '',
} satisfies consolidation.KnownReturn;
const valueChange = {
  ...key,
  field: 'percent',
  before: '',
  after: '100',
  file: 'PNV.xlsx',
  cell: 'Báo cáo!H12',
} satisfies consolidation.ValueChange;

const criterion = {
  code: '1.1',
  parent: '1',
  title: 'Tiêu chí',
  kind: 'auto',
  max: '2.5',
  measure: 'onTimeShare',
} satisfies scoring.Criterion;
const band = { name: 'Tốt', from: '90', includesFrom: true } satisfies scoring.ClassBand;
const sessionDays = { dossierBy: '11-14', decideBy: '12-14' } satisfies scoring.SessionDays;
const share = { numerator: 8, denominator: 9 } satisfies scoring.Share;
const lost = { criterion: '1.1', points: '0.28', rule: 'share', share } satisfies scoring.LostPoints;
const score = {
  criterion: '1.1',
  max: '2.5',
  points: '2.22',
  excluded: false,
} satisfies scoring.CriterionScore;

export const CORE_EXAMPLES: Readonly<Record<string, unknown>> = {
  BookCell: bookCell,
  SourceRef: sourceRef,
  Issue: issue,
  Result: result,
  QuestionAbout: about,
  QuestionOption: option,
  OpenQuestion: openQuestion,
  Question: question,
  Decision: decision,
  Agency: agency,
  Membership: membership,
  Succession: succession,
  AgencyRegister: {
    agencies: [agency],
    memberships: [membership],
    groups: ['Các phòng'],
  } satisfies AgencyRegister,
  AgencyMention: mention,
  Milestone: milestone,
  Deadline: deadline,
  DeadlineContext: context,
  RawValue: value,
  RawCell: cell,
  RawTable: table,
  Paragraph: paragraph,
  TableBlock: tableBlock,
  FlowDocument: flow,
  GridSheet: gridSheet,
  GridDocument: grid,
  FormCell: formCell,
  FormMerge: formMerge,
  FormSheet: formSheet,
  FormCells: formCells,
  PlanRow: planRow,
  ReportingRound: reporting,
  Target: target,
  Appraiser: appraiser,
  PlanTable: planTable,
  Plan: plan,
  Assignment: assignment,
  Round: round,
  TrackedTask: {
    code: 'NV0001',
    due: null,
    boundary: null,
    recurrence: 'continuous',
    continues: true,
    coordination: 'asLead',
  } satisfies tracking.TrackedTask,
  ObligationKey: key,
  Obligation: obligation,
  StandingAssignment: standing,
  RoundDay: { number: 1, lastDay: day('2026-06-04') } satisfies tracking.RoundDay,
  InheritedAssignment: inherited,
  HandOver: { inherited: [inherited], asked: [question], open: [] } satisfies tracking.HandOver,
  TrackedObligation: {
    ...obligation,
    answer: 'done',
    confirmed: null,
    completed: day('2026-05-30'),
    version: 1,
  } satisfies tracking.TrackedObligation,
  FormRow: formRow,
  Form: form,
  AnswerValues: answers,
  SubmittedRow: submittedRow,
  CoverLetter: letter,
  Submission: returned,
  SubmissionReading: {
    submission: returned,
    issues: [issue],
    code: 'b1-1-PNV',
    agency: 'PNV',
    round: 1,
  } satisfies submission.SubmissionReading,
  FileOutcome: outcome,
  FileReading: {
    file: 'PNV.xlsx',
    submission: returned,
    issues: [],
    received: day('2026-06-03'),
    code: 'b1-1-PNV',
    agency: 'PNV',
    round: 1,
  } satisfies consolidation.FileReading,
  BookRow: { task: 'NV0001', agency: 'PNV', values: { percent: '100' } } satisfies consolidation.BookRow,
  SentValue: sent,
  KnownReturn: knownReturn,
  ValueChange: valueChange,
  ChangeSet: {
    files: [outcome],
    values: [valueChange],
    same: 3,
    returns: [knownReturn],
    sent: [sent],
    questions: [question],
  } satisfies consolidation.ChangeSet,
  Criterion: criterion,
  ClassBand: band,
  SessionDays: sessionDays,
  ScoringScheme: {
    number: '1/QĐ',
    date: '2026-01-05',
    title: 'Bộ tiêu chí',
    year: 2026,
    max: '100',
    days: sessionDays,
    criteria: [criterion],
    classes: [band],
  } satisfies scoring.ScoringScheme,
  Share: share,
  ScoringInput: {
    agency: 'PNV',
    group: 'Các phòng',
    measures: { onTimeShare: share, resultShare: share, reportOnTimeShare: share },
    points: { '1.1': '2' },
    excluded: ['1.2'],
    bonus: '2',
    penalty: '0.5',
  } satisfies scoring.ScoringInput,
  LostPoints: lost,
  CriterionScore: score,
  Step: { from: '5', includesFrom: true, label: '', points: '2' } satisfies scoring.Step,
  Lowest: { criterion: '80', field: '89.5' } satisfies scoring.Lowest,
  Lowered: { by: 'floor', from: 'Xuất sắc' } satisfies scoring.Lowered,
  Lift: { class: 'Xuất sắc', points: '0', below: ['1.1'], quota: false } satisfies scoring.Lift,
  ClassPlaces: { byPoints: 1, withFloors: 2, withQuota: null } satisfies scoring.ClassPlaces,
  Scorecard: {
    agency: 'PNV',
    group: 'Các phòng',
    scores: [score],
    total: '89.5',
    bonus: '0',
    penalty: '0',
    converted: '89.5',
    lowest: { criterion: '80', field: '89.5' },
    unscored: false,
    open: 0,
    blank: [],
    unproved: [],
    selfOnly: [],
    places: { byPoints: 1, withFloors: 2, withQuota: 2 },
    lowered: [{ by: 'floor', from: 'Xuất sắc' }],
    lift: { class: 'Xuất sắc', points: '0', below: ['1.1'], quota: false },
    rank: 2,
    class: null,
    lost: [lost],
  } satisfies scoring.Scorecard,
};
