import type { QuestionKind } from '../../core/question.ts';

/** Words of options that mean the same in every question; '{label}' is the value at stake. */
export const OPTION_TEXTS: Readonly<Record<string, string>> = {
  none: 'Assign to no agency',
  proposed: 'Assign to the agencies whose names fit the words of the group: {label}',
  add: 'Add "{label}" to the list of agencies; its group, if any, in the cell "Giá trị" (value)',
  members: 'Assign to the agencies whose codes stand in the cell "Giá trị" (value), separated by semicolons',
  rounds:
    'Enter the rounds in the cell "Giá trị" (value), as in "lần 1=05/6/2026:trước; lần 2=01/12/2026:đến"',
  keep: 'Keep the value in the workbook: {label}',
  take: 'Take the value the agency sent: {label}',
  other: 'Use another value, entered in the cell "Giá trị" (value)',
  same: 'It is the task already assigned: {label}',
  allSame:
    'It is the task already assigned, and so are the others whose wording is the same and only the number changed',
  new: 'It is a new task',
  agency: 'It is another agency, whose code or name stands in the cell "Giá trị" (value)',
  refuse: 'Do not take this file',
  dayFirst: 'It is right as stored, day before month: {label}',
  monthFirst: 'Day and month were swapped; it should be: {label}',
  allSuccessors: 'Assign to all successors: {label}',
  byTask: 'Decide each task by itself',
  byHand: 'No task of the workbook; to be filled in by hand',
  year: 'Enter the year in the cell "Giá trị" (value), as in 2026',
  deadline:
    'Enter the deadline in the cell "Giá trị" (value), as in "30/6/2026", "trước ngày 30/6/2026" (before) or "quý II/2026" (quarter)',
  byRound: 'It is regular work, followed round by round',
  noDeadline: 'It has no deadline',
  accept: 'Right as it was read',
  edit: 'Correct it as the cell "Giá trị" (value) says, one item a line: "Nội dung" (text), "Thời gian" (time), "Chủ trì" (lead), "Phối hợp" (coordinating)',
  drop: 'Leave it out of the workbook',
  restore: 'Put the locked value back: {label}',
  admit: 'Let the edited value in, with the reason in the cell "Lý do" (reason): {label}',
};

/** The same options where agencies, values and rounds are entered beside them, not in a cell. */
export const OPTION_LABELS: Readonly<Record<string, string>> = {
  none: 'Assign to no agency',
  add: 'Add "{label}" to the list of agencies',
  members: 'Assign to the agencies chosen',
  rounds: 'Enter the reporting rounds',
  keep: 'Keep the value in the workbook: {label}',
  take: 'Take the value the agency sent: {label}',
  other: 'Enter another value',
  agency: 'It is another agency',
  refuse: 'Do not take this file',
  dayFirst: 'It is right as stored: {label}',
  monthFirst: 'It was swapped; it should be: {label}',
  allSuccessors: 'Assign to all successors: {label}',
  byTask: 'Decide each task by itself',
  byHand: 'No task of the workbook; to be filled in by hand',
  year: 'Enter the year, as in 2026',
  deadline:
    'Enter the deadline, as in "30/6/2026", "trước ngày 30/6/2026" (before) or "quý II/2026" (quarter)',
  admit: 'Let the edited value in, with a reason: {label}',
};

/** Where a value is blank. */
export const BLANK_VALUE = '(blank)';

export const QUESTION_TEXTS: Readonly<Record<QuestionKind, string>> = {
  'group.members': 'Task {row}: which agencies belong to the group "{read}"?',
  'group.condition': 'Task {row}: which agencies in the list does "{read}" mean?',
  'agency.unmatched': 'Task {row}: which agency in the list is "{read}"?',
  'agency.other':
    'Task {row}: "{read}" is not an agency in the list. Should an agency be assigned to follow it?',
  'task.lead': 'Task {row} is to be coordinated with "{read}" but names no lead agency. Which agency leads?',
  'plan.year':
    'The plan states no year, so that its times in days, months and quarters have no date. Which year is it for?',
  'task.deadline': 'Task {row}: the deadline "{read}" could not be read as a date. What is the deadline?',
  'task.review': 'Should task {row} "{read}" go into the workbook as it was read?',
  'task.same':
    'The new plan says "{read}". Is this the task already assigned, "{known}", renumbered or reworded, or a new task?',
  'agency.successor':
    'The agency {name} ends on {day} with {count} tasks to be reported in later rounds. Which agency takes them over, by which resolution or decision (to be entered as the reason)?',
  'task.successor':
    'Task {row}: {name} ends on {day}. Which agency takes this task over, by which resolution or decision (to be entered as the reason)?',
  'rounds.none': 'The plan gives no deadlines for reporting. What is the last day of each reporting round?',
  'return.agency':
    'It is not clear which agency the file "{row}" is from: its form code is lost, or the name in it differs from its hidden code ({read}). Which agency is it from?',
  'return.dayOrder':
    'The dates {read} in the report ({row}) stand in date cells, so day and month may have been swapped while typing. Which reading is right?',
  'return.conflict':
    'The value in the workbook was edited after the last report and differs from what the agency sent ({row}). Which value should be used?',
  'return.tie': 'Two reports received on the same day differ ({row}). Which value should be used?',
  'return.doneWithoutDate':
    'Reported as completed without a completion date ({row}). On what day was it completed?',
  'score.lockedPoints':
    'Points of the session {session} are locked. {agency}, criterion {criterion}, column "{column}": {before} when locked, {after} in the workbook now; who changed it and when is not known. Which value holds?',
  'score.lockedClass':
    'The session {session} is decided. {agency}, column "{column}": {before} when decided, {after} in the workbook now; who changed it and when is not known. Which value holds?',
  'score.round':
    'The days of the session {read} do not tell. Which reporting round do its automatic points (progress, reports on time) rest on?',
  'rollup.task':
    'The form of the level above asks about "{read}" ({row}). Which task of the workbook is that?',
};
