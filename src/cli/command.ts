import { Option, type Command } from 'commander';
import { CLI_TEXTS as T } from '../messages/vi/cli.ts';
import type { ProgressListener } from '../workbook/ports.ts';
import type { CommandResult } from './output.ts';

/** Runs a command and shows its result. */
export type Runner = (
  run: (progress: ProgressListener) => Promise<CommandResult>,
  json: boolean,
) => Promise<void>;

/** A command with what all of them have: its help, and --json. */
export function command(parent: Command, name: string, description: string): Command {
  return parent
    .command(name)
    .description(description)
    .helpOption('-h, --help', T.help)
    .addOption(new Option('--json', T.json));
}

/** The values of an option that may be given several times. */
export const collect = (value: string, previous: string[] = []): string[] => [...previous, value];
