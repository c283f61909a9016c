import { CommanderError } from 'commander';
import { issue } from '../core/issue.ts';
import { reasonOf } from './files.ts';
import { printRefusal, printResult, type Streams } from './output.ts';
import type { Runner } from './command.ts';
import { buildProgram } from './program.ts';
import { terminalProgress } from './progress.ts';
import { Refusal } from './refusal.ts';
import { usageReason } from './usage.ts';

const DONE = 0;
const REFUSED = 1;
const WRONG_USAGE = 2;
const HELP_CODES = ['commander.helpDisplayed', 'commander.help', 'commander.version'];

function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (process.env['SKH_DEBUG'] !== undefined) throw error;
  return new Refusal([issue('internal.bug', {}, { reason: reasonOf(error) })]);
}

/** Wrong usage is told in the same two places as a refusal: a sentence, and an object where one was asked for. */
function wrongUsage(error: CommanderError, args: readonly string[], streams: Streams): number {
  const usage = new Refusal([issue('usage.wrong', {}, { reason: usageReason(error) })]);
  printRefusal(usage, args.includes('--json'), streams);
  return WRONG_USAGE;
}

/** Runs one command line (without 'node skh.ts') and gives its exit code: 0 done, 1 refused, 2 wrong usage. */
export async function runSkh(args: readonly string[], streams: Streams): Promise<number> {
  let code = DONE;
  const runner: Runner = async (run, json) => {
    const progress = terminalProgress();
    try {
      const result = await run(progress.listener);
      progress.stop();
      printResult(result, json, streams);
    } catch (error) {
      progress.stop();
      printRefusal(refusalOf(error), json, streams);
      code = REFUSED;
    }
  };
  try {
    await buildProgram(runner, streams).parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return HELP_CODES.includes(error.code) && args.length > 0 ? DONE : wrongUsage(error, args, streams);
  }
  return code;
}
