import type { IssueCode } from '../core/issue.ts';

/** The languages of the pane. What stands in the workbook and on paper is Vietnamese in both. */
export type Language = 'vi' | 'en';

/**
 * Sentences by issue code. '{name}' stands for a parameter; a list parameter is joined by ', '. Each sentence says
 * what happened and what to do; where it happened is put in front by issueText.
 */
export type IssueTexts = Partial<Record<IssueCode, string>>;
