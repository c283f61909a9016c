import type { QUESTIONS_PANE_TEXTS as VI } from '../vi/paneQuestions.ts';

export const QUESTIONS_PANE_TEXTS: Readonly<Record<keyof typeof VI, string>> = {
  answer: 'Answer',
  pickAgencies: 'Choose agencies',
  pickAgenciesHint: 'Type to search; you can choose several agencies',
  valueHint: 'Enter the value',
  groupHint: 'Group of agencies (optional)',
  roundsHint:
    'Example: "lần 1=05/6/2026:trước; lần 2=01/12/2026:đến" ("trước" is before the day, "đến" includes it)',
  reason: 'Reason',
  applySame: 'Use this answer in all {count} places with the same wording',
  clearAnswer: 'Remove the answer',
  answered: 'Answered',
  picked: 'Chosen, not taken yet',
  savePicked: 'Take {count} chosen {count|answer|answers}',
  pickSuggested: 'Choose the suggestion for {count} {count|question|questions} with only one',
  saveAnswers: 'Preview {count} {count|answer|answers}',
  noQuestions: 'No decisions are left to make.',
};
