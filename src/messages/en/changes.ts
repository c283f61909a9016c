import type { CHANGE_LABELS as VI } from '../vi/changes.ts';
import type { UNDO_LABELS as VI_UNDO } from '../vi/undo.ts';

type Words<T> = { readonly [K in keyof T]: T[K] extends string ? string : Words<T[K]> };

/** What the pane calls a change whose restore point the workbook names in Vietnamese. */
export const CHANGE_LABELS: Words<typeof VI> = {
  settle: 'Answers to decisions',
  agencies: 'Update of the list of agencies',
  update: 'Update of the plan',
  consolidate: 'Consolidation of reports, round {round}',
  round: {
    lock: 'Closing of reporting round {round}',
    reopen: 'Reopening of reporting round {round}',
    extend: 'Extension for reports, round {round}',
    add: 'New reporting round {round}',
  },
  blocks: 'Change what forms ask for',
  withdraw: 'Withdrawal of the report of {agency}, round {round}',
  template: 'Instructions for filling the template {name}',
  direct: 'Direction {number} recorded',
  settings: 'Change of general information',
  compare: 'Figures of last year for comparison',
  score: 'Scores and classes',
  session: 'Step of the scoring session',
  appraise: 'Appraisal of scores, signers of papers',
};

export const UNDO_LABELS: Words<typeof VI_UNDO> = {
  undo: 'Undo: {label}',
  redo: 'Redo: {label}',
};
