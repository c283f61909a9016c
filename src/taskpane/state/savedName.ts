const STAMP = / \d{4}-\d{2}-\d{2} \d{2}\.\d{2}(?= \(\d+\)$|$)/;
/** What a browser adds to the name of a file that is there already. */
const NUMBER = / \(\d+\)$/;

const two = (value: number): string => String(value).padStart(2, '0');

/**
 * The name of a workbook as it was at a moment: 'So-theo-doi 2026-06-10 14.05.xlsx'. Each writing makes a new file; so
 * they stand in the order of their writing, and the last is the book.
 */
export function savedName(name: string, now: Date): string {
  const [, base = name, ending = ''] = /^(.*)(\.[^.]+)$/.exec(name) ?? [];
  const plain = base.replace(NUMBER, '').replace(STAMP, '');
  const day = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join('-');
  return `${plain} ${day} ${two(now.getHours())}.${two(now.getMinutes())}${ending}`;
}
