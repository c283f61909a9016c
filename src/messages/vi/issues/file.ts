import type { IssueTexts } from '../../types.ts';

export const fileIssues = {} satisfies IssueTexts;
