import type { IssueTexts } from '../../types.ts';

export const scoringIssues = {} satisfies IssueTexts;
