import type { AssignmentRole } from '../assignment/types.ts';
import type { Answer } from '../tracking/types.ts';

/**
 * The words and places of a form. They are its file format: forms that were sent out come back with them, so they
 * change only together with FORM_VERSION.
 */
export const FORM_SHEET = 'Báo cáo';
export const FORM_HIDDEN_SHEET = '_skh';
export const FORM_MAGIC = 'SKH-BIEU';
export const FORM_VERSION = '1';

/** Columns of the form's table, in the order in which they are printed. */
export const FORM_HEADERS = {
  task: 'Mã',
  tt: 'TT',
  title: 'Nhiệm vụ',
  time: 'Thời hạn',
  role: 'Vai trò',
  previous: 'Kết quả kỳ trước',
  status: 'Tình hình thực hiện',
  percent: 'Tỷ lệ (%)',
  result: 'Kết quả thực hiện',
  product: 'Sản phẩm (số, ký hiệu)',
  completed: 'Ngày hoàn thành',
  difficulty: 'Khó khăn, vướng mắc',
  proposal: 'Đề xuất, kiến nghị',
} as const;
export type FormColumn = keyof typeof FORM_HEADERS;
export const FORM_COLUMNS = Object.keys(FORM_HEADERS) as FormColumn[];

/** Labels beside which the agency writes; the value stands in the cell to the right, or after ':' in the label. */
export const FORM_LABELS = {
  agency: 'Tên cơ quan báo cáo',
  code: 'Mã biểu',
  letter: 'Số, ký hiệu báo cáo',
  letterDate: 'Ngày báo cáo',
  signer: 'Người ký',
  general: 'Đánh giá chung',
  /** Only on a sheet for keying in: facts of the office, not of the agency. */
  received: 'Ngày nhận',
  channel: 'Hình thức gửi',
} as const;
export type FormLabel = keyof typeof FORM_LABELS;

/** How the line begins that names the round and its last day: 'Kỳ báo cáo: lần 1; gửi chậm nhất ngày 04/6/2023'. */
export const FORM_ROUND_LINE = 'Kỳ báo cáo:';

/** Rows of the hidden sheet: the name in column A, the value in column B. */
export const FORM_IDENTITY_ROWS = { magic: 1, book: 2, round: 3, agency: 4, code: 5 } as const;
/** Beside the magic word of a sheet that the office fills in for an agency. */
export const KEYED_MARK = { column: 3, text: 'NHAP-THAY' } as const;
/** What was typed on a screen is traced to this name. */
export const KEYED_SHEET = 'Nhập thay cơ quan';
/** From this row down: task code in column A, digest of the row as printed in column B. */
export const FORM_DIGESTS_FROM_ROW = 10;

/** The same words as in the workbook's tables; they are repeated because core may not look there (a test compares). */
export const FORM_ANSWERS: Readonly<Record<Answer, string>> = {
  notStarted: 'Chưa thực hiện',
  inProgress: 'Đang thực hiện',
  done: 'Đã hoàn thành',
  ongoing: 'Thực hiện thường xuyên',
  notArising: 'Không phát sinh',
  adjustmentRequested: 'Đề nghị điều chỉnh',
};
export const FORM_ROLES: Readonly<Record<AssignmentRole, string>> = {
  lead: 'Chủ trì',
  coordinator: 'Phối hợp',
};

/** Stands for the agency in a form that a whole group shares: whose it is, its dropdown says. */
export const FORM_OF_GROUP = '*';

/**
 * The hidden sheet of a shared form. Rows below the identity hold where the chosen agency's rows begin and how many
 * they are (formulas); the columns hold the agencies and, one agency after another, their rows as printed.
 */
export const GROUP_ROWS = { group: 6, position: 7, first: 8, count: 9 } as const;
export const GROUP_COLUMNS = {
  /** One row per agency, from row 1. */
  name: 6,
  agency: 7,
  code: 8,
  first: 9,
  count: 10,
  /** One row per agency and task, from row 1. */
  task: 12,
  tt: 13,
  title: 14,
  time: 15,
  role: 16,
  previous: 17,
  due: 18,
  digest: 19,
  answersAll: 20,
  /** Again one row per agency: codes of the blocks that it is asked for, a line each. */
  blocks: 21,
} as const;
