/** What stands in a returned form beside its answers, with how grave it is. */
export const RETURN_CODES = {
  'form.mergedRows': 'info',
  'form.mergedColumns': 'warning',
  'form.mergedBlock': 'warning',
  'form.columnExtra': 'warning',
  'form.sheetNotTaken': 'warning',
  'form.textOutside': 'warning',
  'form.previousChanged': 'warning',
  'form.roundLineChanged': 'warning',
  'form.agencyNameChanged': 'warning',
  'form.agencyAlsoNamed': 'warning',
  'form.agencyConflict': 'warning',
  'form.nothingTaken': 'error',
  'form.letterOnly': 'error',
  'form.timingDiffers': 'warning',
  'form.percentInStatus': 'warning',
} as const;
