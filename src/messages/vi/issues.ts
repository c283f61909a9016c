import { bookIssues } from './issues/book.ts';
import { directIssues } from './issues/direct.ts';
import { excelIssues } from './issues/excel.ts';
import { fileIssues } from './issues/file.ts';
import { formIssues } from './issues/form.ts';
import { planIssues } from './issues/plan.ts';
import { returnIssues } from './issues/returns.ts';
import { restoreIssues } from './issues/restore.ts';
import { scoringIssues } from './issues/scoring.ts';
import { settingsIssues } from './issues/settings.ts';
import { usageIssues } from './issues/usage.ts';
import type { IssueTexts } from '../types.ts';

/** Every sentence about a fault or remark, by code. test/messages proves that none is missing. */
export const ISSUE_TEXTS: IssueTexts = {
  ...fileIssues,
  ...planIssues,
  ...bookIssues,
  ...restoreIssues,
  ...excelIssues,
  ...formIssues,
  ...returnIssues,
  ...directIssues,
  ...settingsIssues,
  ...scoringIssues,
  ...usageIssues,
};
