import type { Digest } from '../../core/question.ts';
import { blockDigest, blockMark, blockRowDigest, type FormBlock } from '../../core/submission/blocks.ts';
import { FORM_LABELS, FORM_SHEET } from '../../core/submission/layout.ts';
import type { IsoDate } from '../../core/date/types.ts';
import { formatVietnamese } from '../../core/date/format.ts';
import type { Form } from '../../core/submission/types.ts';
import { fill } from '../../messages/fill.ts';
import { FORM_TEXTS as T } from '../../messages/vi/form.ts';
import type { SheetSpec } from '../../workbook/spec.ts';
import { blockSheet, type BlockHeading } from './blockSheet.ts';

/** Two blocks of one title: the second sheet is told apart by a number. */
export function withOwnNames(sheets: readonly SheetSpec[]): SheetSpec[] {
  const taken = new Set([FORM_SHEET.toLowerCase()]);
  return sheets.map((sheet) => {
    let name = sheet.name;
    for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = `${sheet.name.slice(0, 27)} (${n})`;
    taken.add(name.toLowerCase());
    return { ...sheet, name };
  });
}

/** The last day of everybody: a form of many says it, and who got more time has a letter about it. */
export function roundDayOf({ lastDay, roundDay }: Pick<Form, 'lastDay' | 'roundDay'>): IsoDate {
  return roundDay ?? lastDay;
}

export function roundLine({ roundName, lastDay }: Pick<Form, 'roundName' | 'lastDay'>): string {
  return fill(T.round, { round: roundName, lastDay: formatVietnamese(lastDay) });
}

function headingOf(form: Form, code: string): BlockHeading {
  return {
    agency: form.agencyName,
    code: `${FORM_LABELS.code}: ${code}`,
    attached: fill(T.attached, { agency: form.agencyName }),
    round: roundLine(form),
    previous: (row) => row.previous,
  };
}

/** A sheet for each block; the first annex holds the tasks, where there are any. */
export function sheetsOf(
  blocks: readonly FormBlock[],
  heading: BlockHeading,
  hasTasks: boolean,
): SheetSpec[] {
  const first = hasTasks ? 2 : 1;
  return withOwnNames(blocks.map((block, i) => blockSheet(block, heading, first + i)));
}

/** A sheet for each block of an agency's form. */
export function blockSheets(form: Form, code: string): SheetSpec[] {
  return sheetsOf(form.blocks ?? [], headingOf(form, code), form.rows.length > 0);
}

/** Blocks and their rows as the hidden sheet keeps them, below the tasks: key and digest. */
export function blockDigests(blocks: readonly FormBlock[], digest: Digest): (readonly [string, string])[] {
  return blocks.flatMap((block) => [
    [blockMark(block.code), blockDigest(block, digest)] as const,
    ...block.rows.map((row) => [row.key, blockRowDigest(row, digest)] as const),
  ]);
}
