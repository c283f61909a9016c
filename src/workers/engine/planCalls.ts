import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { decodeDraft, encodeDraft } from '../../app/draft.ts';
import { numberRounds } from '../../app/input.ts';
import { readPlanFile } from '../../app/readPlan.ts';
import { reviewPlan } from '../../app/reviewPlan.ts';
import { startBook, type StartInput } from '../../app/startBook.ts';
import { startPreview } from '../../app/views/preview.ts';
import { issue } from '../../core/issue.ts';
import { hasError, result } from '../../core/result.ts';
import type { Deps } from '../../app/deps.ts';
import type { InputFile } from '../../workbook/ports.ts';
import type { Session } from './session.ts';
import { slimQuestions } from './slim.ts';
import type { Engine, StartChoices } from './types.ts';

/** What a new book is computed from; null while the plan or the register is missing. */
function startInput({ reading }: Session, choices: StartChoices): StartInput | null {
  const { plan, register } = reading?.value ?? {};
  if (!plan || !register) return null;
  const { rounds, ...given } = choices;
  return { ...given, plan, register, rounds: numberRounds(rounds) };
}

function sourcesOf(files: readonly InputFile[]): Session['sources'] {
  const digests = files.map(({ bytes }) => bytesToHex(sha256(bytes)));
  return { files: files.map(({ name }) => name), digest: digests.join(' ') };
}

type PlanCalls = Pick<
  Engine,
  'readPlan' | 'review' | 'encodeDraft' | 'decodeDraft' | 'startPreview' | 'create'
>;

/** Reading a plan, going through it, and making a book of it. */
export function planCalls(session: Session, deps: Deps): PlanCalls {
  const review: Engine['review'] = async (choices) => {
    if (session.reading === null) return result(null, [issue('plan.noneRead')]);
    const { value, issues } = session.reading;
    const seen = reviewPlan(
      value,
      issues,
      choices.decisions,
      deps,
      numberRounds(choices.rounds),
      session.language,
    );
    if (seen.value === null) return seen;
    return result({ ...seen.value, questions: slimQuestions(seen.value.questions) }, seen.issues);
  };
  return {
    review,
    readPlan: async (plan, register, choices) => {
      session.reading = null;
      const read = await readPlanFile(plan, register, deps);
      if (read.value.plan === null) return result(null, read.issues);
      session.reading = read;
      session.sources = sourcesOf(register === null ? [plan] : [plan, register]);
      return review(choices);
    },
    encodeDraft: async (choices, screen) =>
      session.sources === null ? null : encodeDraft({ ...session.sources, ...choices, screen }),
    decodeDraft: async (text) => decodeDraft(text),
    startPreview: async (choices) => {
      const input = startInput(session, choices);
      if (input === null) return result(null, [issue('plan.registerNeeded')]);
      const started = startBook(input, deps);
      session.started = started;
      const { sizes, questions, issues } = started;
      return result({ preview: startPreview(started), sizes, open: questions.length }, issues);
    },
    create: async (name) => {
      if (session.started === null) return result(null, [issue('plan.noneRead')]);
      const made = await deps.host.create(session.started.spec, name);
      if (!hasError(made.issues)) session.started = null;
      return made;
    },
  };
}
