import { CommanderError } from 'commander';
import { issue } from '../core/issue.ts';
import { issueText } from '../messages/issueText.ts';
import { reasonOf } from './files.ts';
import { printRefusal, printResult } from './output.ts';
import { buildProgram, type Runner } from './program.ts';
import { terminalProgress } from './progress.ts';
import { Refusal } from './refusal.ts';
import { usageReason } from './usage.ts';

const REFUSED = 1;
const WRONG_USAGE = 2;
const HELP_CODES = ['commander.helpDisplayed', 'commander.help', 'commander.version'];

const runner: Runner = async (run, json) => {
  const progress = terminalProgress();
  try {
    const result = await run(progress.listener);
    progress.stop();
    printResult(result, json);
  } catch (error) {
    progress.stop();
    const refused =
      error instanceof Refusal ? error.issues : [issue('internal.bug', {}, { reason: reasonOf(error) })];
    if (!(error instanceof Refusal) && process.env['SKH_DEBUG'] !== undefined) throw error;
    printRefusal(refused, json);
    process.exitCode = REFUSED;
  }
};

async function main(): Promise<void> {
  try {
    await buildProgram(runner).parseAsync(process.argv);
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (HELP_CODES.includes(error.code) && process.argv.length > 2) return;
    process.stderr.write(`${issueText(issue('usage.wrong', {}, { reason: usageReason(error) }))}\n`);
    process.exitCode = WRONG_USAGE;
  }
}

await main();
