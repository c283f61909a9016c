import { numberRounds, parseDay, parseRound } from '../app/input.ts';
import type { IsoDate } from '../core/date/types.ts';
import { issue } from '../core/issue.ts';
import type { Decision } from '../core/question.ts';
import type { Round } from '../core/tracking/types.ts';
import { z } from 'zod';
import { readInput } from './files.ts';
import { orRefuse, Refusal } from './refusal.ts';
import { fill } from '../messages/fill.ts';
import { DECISIONS_ENTRY } from '../messages/vi/cli.ts';

export function dayArgument(text: string): IsoDate {
  const day = parseDay(text);
  return orRefuse(day.value, day.issues);
}

/** Values of '--round' of start. */
export function roundArguments(texts: readonly string[]): Round[] {
  return numberRounds(
    texts.map((text) => {
      const round = parseRound(text);
      return orRefuse(round.value, round.issues);
    }),
  );
}

/** Rounds are counted from 1. */
export function isRoundNumber(text: string): boolean {
  const number = Number(text);
  return Number.isInteger(number) && number >= 1;
}

/** Ends like a file of an office, so it was hardly meant as the name of a folder; a .zip is another matter. */
export function isFileName(text: string): boolean {
  return /\.(xls[xmb]?|doc[xm]?|ods|odt|pdf|csv|tsv|txt|html?|json|rar|7z)$/i.test(text);
}

export function parseRoundNumber(text: string): number {
  if (!isRoundNumber(text)) throw new Refusal([issue('round.badNumber', {}, { text })]);
  return Number(text);
}

/** '--received': one day for the batch (key ''), and TỆP=NGÀY for files that differ, under the name as it was typed. */
export function parseReceived(values: readonly string[]): Record<string, IsoDate> {
  const received: Record<string, IsoDate> = {};
  for (const value of values) {
    const split = value.lastIndexOf('=');
    if (split < 0) received[''] = dayArgument(value);
    else received[value.slice(0, split)] = dayArgument(value.slice(split + 1));
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

function invalidDecisions(file: string, entry?: number): Refusal {
  const where = entry === undefined ? '' : fill(DECISIONS_ENTRY, { entry });
  return new Refusal([issue('decisions.invalid', { file }, { where })]);
}

function parseJson(file: string, bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw invalidDecisions(file);
  }
}

/** Answers of '--decisions FILE'. */
export async function readDecisions(file: string | undefined): Promise<Decision[]> {
  if (file === undefined) return [];
  const { name, bytes } = await readInput(file);
  const parsed = DECISIONS.safeParse(parseJson(name, bytes));
  if (!parsed.success) {
    const entry = parsed.error.issues[0]?.path[0];
    throw invalidDecisions(name, typeof entry === 'number' ? entry + 1 : undefined);
  }
  return parsed.data.map(
    (d) => Object.fromEntries(Object.entries(d).filter(([, v]) => v !== undefined)) as unknown as Decision,
  );
}
