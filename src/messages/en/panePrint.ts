import type { PANE_PRINT_TEXTS } from '../vi/panePrint.ts';

/** Words of the screen of papers and letters, and of what leaders say on papers. */
export const PANE_PRINT_TEXTS_EN: Record<keyof typeof PANE_PRINT_TEXTS, string> = {
  choosePlan: 'Of the plan',
  allPlans: 'All plans in the workbook',
  printLead: 'Creates a file of printable papers (.xlsx, A4 landscape) from the figures now in the workbook.',
  printMake: 'Create the file to print',
  printMakeCount: 'Create the file to print ({count} {count|paper|papers})',
  printReady: '✓ Check before submitting: papers and figures in letters, nothing to mend',
  printNotReady: 'Check before submitting: {count} {count|point|points} to look at',
  printByHand: 'To fill in by hand in Word: {count} {count|letter|letters}',
  printPreview: 'Preview of {name}',
  lettersTitle: 'Letters (Word)',
  lettersLead:
    'Letters and report of the round; minutes, proposal, draft decision and notice once scored. What you must fill in is marked in yellow.',
  lettersMake: 'Draft the letters of {round}',
  templates: 'Templates of your office',
  templatesPick: 'Choose Word templates…',
  templatesHint: '.docx files with fields like {field}; without any, the built-in letters are used',
  templatesChosen: '{count} {count|template|templates}: {names}',
  templatesDrop: 'Leave the templates out',
  directTitle: 'Directions of leaders',
  directLead:
    'Record what a leader wrote on a paper as a task that is followed; the next paper prints it again with its state.',
  directText: 'Text',
  directBy: 'Whose (office, name)',
  directGiven: 'Day of the direction',
  directDay: 'day/month/year',
  directTime: 'Deadline',
  directTimeHint: 'for example "trước ngày 20/6/2026" or "Quý III/2026"',
  directLeads: 'Lead agencies',
  directOthers: 'Coordinating agencies',
  directBodies: 'names of agencies or groups, parted by semicolons',
  directRun: 'Preview the direction',
};
