/** Where something stands in a source. Only the parts that are known are present. Rows and columns count from 1. */
export interface SourceRef {
  readonly file?: string;
  readonly page?: number;
  readonly sheet?: string;
  readonly table?: number;
  readonly row?: number;
  readonly column?: number;
  /** 1-based among the blocks of a flow document. */
  readonly paragraph?: number;
  /** An A1 address, for grids. */
  readonly cell?: string;
}

export type Severity = 'error' | 'warning' | 'info';

/**
 * Every fault and remark that the product can utter. The words are in messages/, one per code.
 * error: the input, row or field was refused. warning: a person should look. info: said for completeness.
 */
export const ISSUES = {
  // files
  'file.missing': 'error',
  'file.isFolder': 'error',
  'file.noAccess': 'error',
  'file.empty': 'error',
  'file.unreadable': 'error',
  'file.unknownFormat': 'error',
  'file.legacyDoc': 'error',
  'file.legacyXls': 'error',
  'file.encrypted': 'error',
  'file.brokenZip': 'error',
  'file.tooLarge': 'error',
  'file.doctype': 'error',
  'file.brokenPdf': 'error',
  'file.pdfScan': 'error',
  'file.pdfGarbled': 'error',
  'file.pdfPagePictured': 'warning',
  'file.pdfTextAcross': 'warning',
  'file.exists': 'error',
  'file.encodingGuessed': 'warning',
  'file.cellsIgnored': 'warning',
  'file.noteMissing': 'info',
  // a plan
  'plan.noTaskTable': 'error',
  'plan.noTaskColumn': 'error',
  'plan.noTasks': 'error',
  'plan.numberMissing': 'info',
  'plan.dateMissing': 'info',
  'plan.yearMissing': 'warning',
  'plan.noRounds': 'warning',
  'plan.proseUnread': 'error',
  'plan.textCut': 'warning',
  'plan.appendixMissing': 'warning',
  'plan.appendixUnread': 'warning',
  'prose.sectionSkipped': 'info',
  'prose.noteLoose': 'info',
  'prose.headingEmpty': 'warning',
  'prose.noLead': 'warning',
  'prose.leadImplied': 'warning',
  'prose.leadUnsettled': 'warning',
  'prose.subjectUnread': 'warning',
  'prose.partnersUnread': 'warning',
  'table.ignored': 'info',
  'row.noNumber': 'warning',
  'row.duplicateNumber': 'warning',
  'row.numberGap': 'warning',
  'row.missingParent': 'warning',
  'row.continuation': 'info',
  'row.hidden': 'warning',
  'deadline.unread': 'warning',
  'deadline.yearFromPlan': 'warning',
  'deadline.fromPlanDate': 'warning',
  'deadline.mixed': 'warning',
  'deadline.suspicious': 'warning',
  'deadline.storedDiffers': 'warning',
  'agency.unread': 'warning',
  'agency.unmatched': 'warning',
  // a register of agencies
  'register.noNameColumn': 'error',
  'register.empty': 'error',
  'register.duplicateCode': 'error',
  'register.duplicateName': 'warning',
  'register.noCode': 'warning',
  'register.noGroup': 'info',
  // a tracking workbook
  'book.notOurs': 'error',
  'book.newerVersion': 'error',
  'book.tableMissing': 'error',
  'book.columnMissing': 'error',
  'book.cellInvalid': 'error',
  'book.duplicateKey': 'error',
  'book.keyMissing': 'error',
  'book.changedMeanwhile': 'error',
  'book.rowMissing': 'error',
  'book.blocked': 'error',
  'book.textTooLong': 'error',
  // a workbook that is open in Excel
  'excel.tooOld': 'error',
  'excel.nameTaken': 'error',
  'excel.cellEdit': 'error',
  'excel.denied': 'error',
  'excel.sessionLost': 'error',
  'excel.tooLarge': 'error',
  'excel.busy': 'error',
  'excel.failed': 'error',
  'excel.unfinished': 'error',
  'excel.leftover': 'warning',
  'excel.cannotShow': 'error',
  // rounds
  'round.unknown': 'error',
  'round.none': 'error',
  'round.locked': 'error',
  'round.badArgument': 'error',
  'date.invalid': 'error',
  'round.badNumber': 'error',
  'decisions.invalid': 'error',
  'decisions.unknown': 'warning',
  'decisions.unused': 'warning',
  'received.unknownFile': 'error',
  // returned forms
  'form.notAForm': 'error',
  'form.otherBook': 'error',
  'form.wrongRound': 'error',
  'form.superseded': 'error',
  'form.unknownAgency': 'error',
  'form.codeMismatch': 'error',
  'form.empty': 'error',
  'form.headerMissing': 'error',
  'form.rowUnknown': 'warning',
  'form.rowMissing': 'warning',
  'form.rowTwice': 'error',
  'form.rowWithoutCode': 'warning',
  'form.columnMissing': 'warning',
  'form.newerVersion': 'error',
  'form.noObligation': 'error',
  'form.coordinatorExtra': 'info',
  'form.cellError': 'error',
  'form.letterDateUnread': 'warning',
  'form.tampered': 'warning',
  'form.identityFromCode': 'info',
  'form.statusUnread': 'error',
  'form.statusImplied': 'info',
  'form.percentUnread': 'error',
  'form.percentRange': 'error',
  'form.percentImplied': 'info',
  'form.percentOne': 'warning',
  'form.dateUnread': 'error',
  'form.dateImplied': 'info',
  'form.dateInFuture': 'warning',
  'form.doneWithoutDate': 'warning',
  'form.reasonMissing': 'warning',
  'form.formula': 'info',
  'return.unchanged': 'info',
  'return.accepted': 'info',
  'return.tie': 'warning',
  'return.notCurrent': 'info',
  'return.noReceivedDate': 'warning',
  'return.conflict': 'warning',
  'return.noInput': 'error',
  'return.nothingUsable': 'error',
  // scoring
  'scheme.invalid': 'error',
  'scheme.empty': 'error',
  'scheme.sumMismatch': 'error',
  'scheme.classGap': 'error',
  'scheme.unreadable': 'error',
  'scheme.duplicateCode': 'error',
  'scheme.kindMissing': 'error',
  'scheme.kindOnParent': 'error',
  'scheme.maxInvalid': 'error',
  'scheme.measureMissing': 'error',
  'scheme.fieldMismatch': 'error',
  'scheme.noClasses': 'error',
  'scheme.duplicateClass': 'error',
  'scheme.sample': 'info',
  'score.notAppraised': 'warning',
  'score.unread': 'warning',
  'score.outOfRange': 'warning',
  'forms.none': 'error',
  'paper.unknown': 'error',
  // the command line
  'output.unwritable': 'error',
  'output.sameFile': 'error',
  'usage.wrong': 'error',
  'internal.bug': 'error',
} as const satisfies Record<string, Severity>;

export type IssueCode = keyof typeof ISSUES;
export type IssueParams = Readonly<Record<string, string | number | readonly string[]>>;

export interface Issue {
  readonly code: IssueCode;
  readonly severity: Severity;
  /** The field of a row that the issue is about, in the words of the JSON contract (time, leads, tt …). */
  readonly field?: string;
  readonly at: SourceRef;
  readonly params: IssueParams;
}

export function issue(code: IssueCode, at: SourceRef = {}, params: IssueParams = {}, field?: string): Issue {
  return { code, severity: ISSUES[code], at, params, ...(field === undefined ? {} : { field }) };
}
