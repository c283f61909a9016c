import type { IssueCode } from '../core/issue.ts';

/**
 * Sentences by issue code. '{name}' stands for a parameter; a list parameter is joined by ', '. Each sentence says
 * what happened and what to do; where it happened is put in front by issueText.
 */
export type IssueTexts = Partial<Record<IssueCode, string>>;
