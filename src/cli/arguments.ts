import path from 'node:path';
import { parseIso, parseVietnameseDate } from '../core/date/parse.ts';
import type { IsoDate } from '../core/date/types.ts';
import { issue } from '../core/issue.ts';
import type { Decision } from '../core/question.ts';
import type { Boundary } from '../core/date/types.ts';
import type { Round } from '../core/tracking/types.ts';
import { z } from 'zod';
import { readInput, reasonOf } from './files.ts';
import { Refusal } from './refusal.ts';

/** A day as ISO or dd/mm/yyyy. */
export function parseDate(text: string): IsoDate {
  const date = parseIso(text) ?? parseVietnameseDate(text);
  if (date === null) throw new Refusal([issue('date.invalid', {}, { text })]);
  return date;
}

// lần 1=2023-06-05:before
const ROUND = /^(.+)=([^=:]+)(?::(on|before))?$/;

/** '--round' of start: name, day and whether the day itself is still on time. */
export function parseRound(text: string): Omit<Round, 'number'> {
  const found = ROUND.exec(text);
  if (found === null) throw new Refusal([issue('round.badArgument', {}, { text })]);
  const [, name = '', day = '', boundary = 'on'] = found;
  return {
    name: name.trim(),
    due: parseDate(day.trim()),
    boundary: boundary as Boundary,
    dayOff: 'stay',
    locked: false,
  };
}

/** Rounds numbered from 1 by date. */
export function numberRounds(rounds: readonly Omit<Round, 'number'>[]): Round[] {
  return [...rounds].sort((a, b) => a.due.localeCompare(b.due)).map((r, i) => ({ ...r, number: i + 1 }));
}

export function parseRoundNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new Refusal([issue('round.badArgument', {}, { text })]);
  return number;
}

/**
 * '--received': one day for the batch, and FILE=DATE for files that differ. Keys are file names as the command
 * knows them (the part after the last '/').
 */
export function parseReceived(values: readonly string[]): Record<string, IsoDate> {
  const received: Record<string, IsoDate> = {};
  for (const value of values) {
    const split = value.lastIndexOf('=');
    if (split < 0) received[''] = parseDate(value);
    else received[path.basename(value.slice(0, split))] = parseDate(value.slice(split + 1));
  }
  return received;
}

const DECISIONS = z.array(
  z.object({
    id: z.string(),
    choice: z.string(),
    value: z.coerce.string().optional(),
    reason: z.string().optional(),
    by: z.string().optional(),
    at: z.string().optional(),
  }),
);

/** Answers of '--decisions FILE'. */
export async function readDecisions(file: string | undefined): Promise<Decision[]> {
  if (file === undefined) return [];
  const { bytes } = await readInput(file);
  try {
    const parsed = DECISIONS.parse(JSON.parse(new TextDecoder().decode(bytes)));
    return parsed.map(
      (d) => Object.fromEntries(Object.entries(d).filter(([, v]) => v !== undefined)) as unknown as Decision,
    );
  } catch (error) {
    throw new Refusal([issue('decisions.invalid', { file }, { reason: reasonOf(error) })]);
  }
}
