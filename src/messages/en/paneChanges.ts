import type { CHANGES_TEXTS as VI } from '../vi/paneChanges.ts';

export const CHANGES_TEXTS = {
  stepChangePlan: 'Changed plan',
  changePlanLead:
    'Read an amended plan and compare it with the workbook: tasks added, removed, reworded, given to others, with other deadlines. What was reported of tasks that stay is kept. Nothing is written until you press Write.',
  changePlanFile: 'The amended plan, or another plan',
  changePlanAs: 'This file is',
  changePlanAs_change: 'The tracked plan, amended',
  changePlanAs_another: 'Another plan, to be tracked in this workbook too',
  changePlanRun: 'Compare with the workbook',
  askedNow: 'Better answered before writing ({count})',
  askedNowHint: 'What is left open goes to Decisions; what it is about stays as the workbook has it.',

  registerNew: 'A newer list of agencies',
  registerNewLead:
    'Where agencies were founded, merged or ended: choose the new list to compare it with the workbook. Work of an agency that ended passes on only where a person decides so.',

  stepRounds: 'Rounds: add, close, extend',
  roundOpen: 'Open · due {day} · {sent} of {total} sent',
  roundLocked: 'Closed on {day} · {sent} of {total} sent',
  roundNoDay: 'not given',
  roundLock: 'Close round {round}',
  roundLockHint: 'Once closed, later reports do not change the figures of the round until it is reopened.',
  roundReopen: 'Reopen round {round}',
  roundReason: 'Reason, document',
  roundReasonHint: 'In Vietnamese, as it is kept: "Công văn số 15/UBND-NV ngày 02/6/2026"',
  extendTitle: 'Later day for agencies ({count} so far)',
  extendUntil: 'Due on',
  extendRun: 'Preview the extension',
  extendedLine: '{agency}: until {day}',
  withdrawTitle: 'Withdraw a report',
  withdrawHint: 'The one before it, if any, counts again. Choose one agency.',
  withdrawRun: 'Preview the withdrawal',
  addRoundTitle: 'Add a reporting round',
  addRoundHint:
    'An unplanned round, one on a topic, one of another plan, or one that is missing. All agencies that have tasks are asked in it.',
  addRoundName: 'Name of the round',
  addRoundDue: 'Last day',
  addRoundBoundary: 'On that day',
  addRoundBoundary_on: 'still on time',
  addRoundBoundary_before: 'late already',
  addRoundKind: 'Kind',
  addRoundRequest: 'Requesting document',
  addRoundRun: 'Preview the new round',

  rollUpTitle: 'Report to the upper level',
  rollUpLead:
    'Gathers the figures of the round by task into one report that the upper level can consolidate like any form: in the form it sent, if you choose one, else by the tasks of this workbook.',
  rollUpFormHint: 'an .xlsx made by this program',
  rollUpRun: 'Make the report to the upper level',
  rolledUp: '{file} made: {count} {count|row|rows} filled, {open} left blank.',
  rolledUpUnknown:
    '{file} made: {count} {count|row|rows} filled, {open} left blank; of {unknown} it is not known which task of the workbook they are: look at them and fill them in by hand.',

  compareTitle: 'Compare with last year',
  compareLead: 'Choose the workbook of last year to take its figures into the comparison and the charts.',
  comparePick: "Choose last year's workbook…",
  compareHint: 'an .xlsx made by this program',

  formsLead: 'One form for each agency, with its own tasks only. The forms come in one compressed file.',
  formsMake: 'Create the forms for {round}',
  filesUnread:
    '{files} could not be read: not on this machine yet, held by another program, or just deleted. Try to open the file, then choose it again.',

  formsFor: 'Forms for',
  formsForEach: 'Each agency, a form of its own',
  formsForGroup: 'A common form: {group}',
  formsGroupLead: 'One file for the whole group: an agency picks its name in it, and its tasks appear.',
  formsList: 'With the list of who gets which file',
  formsAssignments: 'With the list of assigned tasks, a page per agency',
} as const satisfies Record<keyof typeof VI, string>;
