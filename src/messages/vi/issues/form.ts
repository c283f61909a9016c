import type { IssueTexts } from '../../types.ts';

export const formIssues = {} satisfies IssueTexts;
