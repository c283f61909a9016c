import type { Issue, SourceRef } from '../core/issue.ts';
import { fill } from './fill.ts';
import { ISSUE_TEXTS } from './vi/issues.ts';

/** 'BC xã An Lư.xlsx › Báo cáo › E12: ' or ''. */
export function placeText(at: SourceRef): string {
  const row = at.cell === undefined && at.row !== undefined ? `dòng ${at.row}` : undefined;
  const paragraph = row === undefined && at.paragraph !== undefined ? `đoạn ${at.paragraph}` : undefined;
  const page = at.page === undefined ? undefined : `trang ${at.page}`;
  const table = at.sheet === undefined && at.table !== undefined ? `bảng ${at.table}` : undefined;
  const sheet = at.sheet === undefined ? undefined : `trang tính "${at.sheet}"`;
  const parts = [
    at.file,
    page,
    sheet,
    table,
    row,
    paragraph,
    at.cell === undefined ? undefined : `ô ${at.cell}`,
  ];
  const known = parts.filter((p) => p !== undefined && p !== '');
  return known.length === 0 ? '' : `${known.join(' › ')}: `;
}

/** What happened and what to do, with the place in front. */
export function issueText(issue: Issue): string {
  return placeText(issue.at) + fill(ISSUE_TEXTS[issue.code] ?? issue.code, issue.params);
}

/** The sentence without its place, for lists that name the place in a column of its own. */
export function issueSentence(issue: Issue): string {
  return fill(ISSUE_TEXTS[issue.code] ?? issue.code, issue.params);
}
