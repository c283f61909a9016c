// 0% | 0,0% | 0" phần "% ; but not 0"%" and 0\%, whose sign is a word
const PERCENT = /^(?:[^"\\%]|"[^"]*"|\\.)*%/;

/** Whether a number format shows a number as so many per cent, 0.85 as 85%. */
export function isPercentFormat(format: string): boolean {
  return format.includes('%') && PERCENT.test(format);
}
