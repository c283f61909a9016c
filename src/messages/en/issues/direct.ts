import type { IssueTexts } from '../../types.ts';

/** About what leaders said. */
export const directIssues = {
  'direct.textMissing': 'The text of the direction is missing.',
  'direct.textTooLong':
    'The direction is longer than {most} characters. Enter what is to be done, and attach the rest as a document.',
  'direct.byMissing':
    'Who gave the direction is missing. Give an office or a name, for example "Chủ tịch UBND huyện".',
  'direct.timeUnread':
    'The deadline "{text}" was not understood. Give a day or a period, for example "trước ngày 20/6/2026", "Quý III/2026"; leave it blank for none.',
  'direct.agencyUnclear':
    'It is not clear which agency "{text}" is. Give the name of an agency or a group as on the sheet "Cơ quan, đơn vị" (agencies); part several by semicolons.',
  'direct.known':
    'This direction has been recorded already, as number {number} on the sheet "Nhiệm vụ" (tasks).',
  'direct.dueBefore': 'The deadline {due} is before the day of the direction. Check it.',
  'direct.noLead':
    'Direction {number} is given to no lead agency: the next paper prints it, but nobody has to report on it.',
  'direct.noRound':
    'No open reporting round follows direction {number}. Add a round or reopen the last one, and record it again.',
} satisfies IssueTexts;
