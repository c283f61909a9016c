import type { CommanderError } from 'commander';
import { fill } from '../messages/fill.ts';
import { CLI_ARGUMENTS, CLI_TEXTS as T } from '../messages/vi/cli.ts';

/** The part of commander's message between quotes: an option or argument. */
function nameIn(message: string): string {
  return /'([^']+)'/.exec(message)?.[1] ?? '';
}

/** Wrong usage in Vietnamese. Commander tells the kind by its code and the name in its English message. */
export function usageReason(error: CommanderError): string {
  const name = nameIn(error.message);
  switch (error.code) {
    case 'commander.missingArgument':
      return fill(T.missingArgument, { name });
    case 'commander.missingMandatoryOptionValue':
      return fill(T.missingOption, { name });
    case 'commander.optionMissingArgument':
      return fill(T.missingValue, { name });
    case 'commander.unknownOption':
      return fill(T.unknownOption, { name });
    case 'commander.unknownCommand':
      return fill(T.unknownCommand, { name });
    case 'commander.excessArguments':
      return T.tooMany;
    case 'skh.missingOut':
      return fill(T.missingOption, { name: `--out <${CLI_ARGUMENTS.newBook}>` });
    case 'skh.missingAction':
      return T.missingAction;
    case 'skh.missingTemplate':
      return T.missingTemplate;
    case 'skh.missingAppraisal':
      return T.missingAppraisal;
    case 'skh.notAFolder':
      return fill(T.notAFolder, { name });
    case 'skh.badRound':
      return fill(T.badRound, { name });
    case 'skh.severalActions':
      return T.severalActions;
    default:
      return T.noCommand;
  }
}
