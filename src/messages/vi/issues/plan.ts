import type { IssueTexts } from '../../types.ts';

export const planIssues = {} satisfies IssueTexts;
