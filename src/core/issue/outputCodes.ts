/** Faults of what goes out: forms, papers, letters and the office's own templates of them. */
export const OUTPUT_ISSUES = {
  'forms.none': 'error',
  'originals.notKept': 'warning',
  'paper.unknown': 'error',
  'paper.empty': 'error',
  'template.notWord': 'error',
  'template.unknownField': 'error',
  'template.brokenField': 'error',
  'template.notAlone': 'error',
  'template.none': 'error',
  // what leaders said
  'direct.textMissing': 'error',
  'direct.textTooLong': 'error',
  'direct.byMissing': 'error',
  'direct.timeUnread': 'error',
  'direct.agencyUnclear': 'error',
  'direct.known': 'error',
  'direct.dueBefore': 'warning',
  'direct.noLead': 'warning',
  'direct.noRound': 'warning',
  // general information of the book
  'settings.same': 'error',
  'settings.unknown': 'error',
  'settings.badRound': 'error',
  'settings.badDay': 'error',
  'settings.badPaperKind': 'error',
  'settings.textTooLong': 'error',
} as const;

/** Why next year's book can't be made of this one. */
export const NEW_YEAR_ISSUES = {
  'newYear.noYear': 'error',
  'newYear.openQuestions': 'error',
  'newYear.openRounds': 'error',
  'newYear.unknownTasks': 'error',
} as const;
