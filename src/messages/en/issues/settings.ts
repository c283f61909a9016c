import type { IssueTexts } from '../../types.ts';

/** About rows of the sheet of general information that somebody changes. */
export const settingsIssues = {
  'settings.same': 'No line of the general information was changed. Change at least one.',
  'settings.unknown':
    'The sheet "Thông tin chung" (general information) has no line "{text}" to change. Lines to change: {labels}. Give it as "Địa danh=Sông Trà".',
  'settings.badRound':
    'The workbook has no round "{text}". Give the number of a round on the sheet "Kỳ báo cáo" (reporting rounds): {rounds}.',
  'settings.badDay':
    'The day "{text}" was not understood. Give day/month/year, for example 05/6/2026; leave it blank to let it follow the round in view.',
  'settings.badPaperKind': 'There is no kind of paper "{text}". Choose one of these: {kinds}.',
  'settings.textTooLong':
    '"{label}" is longer than {most} characters, more than a cell of Excel holds. Shorten it.',
} satisfies IssueTexts;
