/** Faults of what goes out: forms, papers, letters and the office's own templates of them. */
export const OUTPUT_ISSUES = {
  'forms.none': 'error',
  'paper.unknown': 'error',
  'paper.empty': 'error',
  'template.notWord': 'error',
  'template.unknownField': 'error',
  'template.brokenField': 'error',
  'template.notAlone': 'error',
  'template.none': 'error',
} as const;
