import type { IssueTexts } from '../../types.ts';

export const usageIssues = {} satisfies IssueTexts;
