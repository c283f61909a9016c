/** Faults and remarks about a register of agencies, and about what follows one that ends. */
export const REGISTER_ISSUES = {
  'register.noNameColumn': 'error',
  'register.empty': 'error',
  'register.duplicateCode': 'error',
  'register.duplicateName': 'warning',
  'register.codesAlike': 'warning',
  'register.groupsAlike': 'warning',
  'register.noCode': 'warning',
  'register.noGroup': 'info',
  'register.validityReversed': 'error',
  'register.successorUnknown': 'warning',
  'register.successorAbsent': 'warning',
  'register.successorEarly': 'warning',
  'register.successorCircle': 'error',
  'register.codeTaken': 'warning',
  'succession.reasonMissing': 'warning',
} as const;
