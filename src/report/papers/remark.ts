import { fill } from '../../messages/fill.ts';
import { CHECK_TEXTS as T, type CheckCode } from '../../messages/vi/papers.ts';

/** One thing to look at before papers are submitted; `text` says what and where, in the office's words. */
export interface PaperRemark {
  readonly code: CheckCode;
  readonly text: string;
}

export function remark(code: CheckCode, params: Parameters<typeof fill>[1] = {}): PaperRemark {
  return { code, text: fill(T.remarks[code], params) };
}
