import type { IssueTexts } from '../../types.ts';

export const bookIssues = {} satisfies IssueTexts;
