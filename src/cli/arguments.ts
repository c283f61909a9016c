import path from 'node:path';
import { numberRounds, parseDay, parseRound } from '../app/input.ts';
import type { IsoDate } from '../core/date/types.ts';
import { issue } from '../core/issue.ts';
import type { Decision } from '../core/question.ts';
import type { Round } from '../core/tracking/types.ts';
import { z } from 'zod';
import { readInput, reasonOf } from './files.ts';
import { orRefuse, Refusal } from './refusal.ts';

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
    if (split < 0) received[''] = dayArgument(value);
    else received[path.basename(value.slice(0, split))] = dayArgument(value.slice(split + 1));
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
