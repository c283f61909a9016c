import type { RoundAction } from '../../app/roundBook.ts';
import { parseVietnameseDate } from '../../core/date/parse.ts';
import type { Decision } from '../../core/question.ts';
import type { Result } from '../../core/result.ts';
import type { InputFile } from '../../workbook/ports.ts';
import type { FormsWish, PendingView } from '../../workers/engine/types.ts';
import { keepFile } from './keepFile.ts';
import { noticesOf, QUIET, say, type Call, type Context } from './perform.ts';
import { preview } from './preview.ts';
import { gather, makeForms, think } from './returns.ts';
import { said } from './said.ts';
import type { Changing, PaneState, Rounding, TypedRound } from './types.ts';
import { signed } from './worker.ts';

/** No other plan and no newer list was chosen. */
export const NOTHING_CHANGED: Changing = { plan: null, as: 'change', register: null, decisions: [] };

/** Nothing is done to a round. */
const NO_ROUND: TypedRound = { name: '', due: '', boundary: 'on', kind: 'regular', request: '', plan: null };
export const NOTHING_TYPED: Rounding = { added: NO_ROUND, agencies: [], until: '', reason: '' };

/** Another file, or another meaning of it, asks other questions. */
function change({ store }: Context, part: Partial<Omit<Changing, 'decisions'>>): void {
  store.set(({ changing }) => ({ changing: { ...changing, ...part, decisions: [] } }));
}

/** What is compared with the book: on the agencies' screen the newer list, else the plan. */
function comparison(
  screen: PaneState['screen'],
  { changing, worker }: PaneState,
): Call<Result<PendingView | null>> | null {
  const { plan, as, register } = changing;
  const decisions = signed(changing.decisions, worker);
  if (screen === 'register')
    return register === null ? null : (engine) => engine.renewRegister(register, decisions);
  return plan === null ? null : (engine) => engine.updatePlan({ file: plan, as, decisions });
}

/** Compares what was chosen on this screen with the book, and shows what it would change and asks. */
async function compare(context: Context): Promise<void> {
  const state = context.store.get();
  const call = comparison(state.screen, state);
  if (call !== null) await preview(context, call);
}

async function renewRegister(context: Context, register: InputFile): Promise<void> {
  change(context, { register });
  await compare(context);
}

/** Other answers to what the change asks: it is worked out anew, and shown in the same place. */
async function answerChange(context: Context, decisions: readonly Decision[]): Promise<void> {
  const { store } = context;
  const before = store.get().changing;
  store.set(({ changing }) => ({ changing: { ...changing, decisions } }));
  const state = store.get();
  const call = comparison(state.origin, state);
  if (call === null) return;
  const pending = await think(context, call);
  if (store.get().screen !== 'pending') return;
  if (pending !== null) return store.set({ pending });
  // Broken off, the engine has forgotten what was shown: it is asked for once more where it was asked for.
  store.set(({ origin }) => ({ pending: null, screen: origin, changing: before }));
}

async function lookAtRounds({ store, client }: Context): Promise<void> {
  const { value, issues } = await client.think((engine) => engine.rounds(), QUIET);
  if (store.get().screen !== 'rounds') return;
  store.set({ roundStates: value ?? [] });
  if (value === null) store.set({ notices: noticesOf(issues) });
}

function typeRounding({ store }: Context, part: Partial<Rounding>): void {
  store.set(({ rounding }) => ({ rounding: { ...rounding, ...part } }));
}

/** Closes a round, opens it again or makes the last day of the chosen agencies later: shown first. */
async function changeRound(
  context: Context,
  round: number,
  kind: RoundAction['kind'],
  agencies: readonly string[],
): Promise<void> {
  const { until, reason } = context.store.get().rounding;
  if (kind === 'lock') return preview(context, (engine) => engine.changeRound(round, { kind }));
  if (kind === 'reopen') return preview(context, (engine) => engine.changeRound(round, { kind, reason }));
  const to = parseVietnameseDate(until.trim());
  if (to === null) return undefined;
  const extensions = agencies.map((agency) => ({ agency, to }));
  return preview(context, (engine) => engine.changeRound(round, { kind, extensions, reason }));
}

function typeRound({ store }: Context, part: Partial<TypedRound>): void {
  store.set(({ rounding }) => ({ rounding: { ...rounding, added: { ...rounding.added, ...part } } }));
}

/** The typed round, with what every agency must report in it: shown first. */
async function addRound(context: Context): Promise<void> {
  const { due, plan, ...typed } = context.store.get().rounding.added;
  const day = parseVietnameseDate(due.trim());
  if (day === null) return;
  const plans = plan === null ? [] : [plan];
  await preview(context, (engine) => engine.addRound({ ...typed, due: day, plans }));
}

async function withdraw(context: Context, round: number, [agency]: readonly string[]): Promise<void> {
  const { reason } = context.store.get().rounding;
  if (agency === undefined) return;
  await preview(context, (engine) => engine.withdraw(round, agency, reason));
}

/** The return for the level above; the book stays as it is. */
async function rollUp(context: Context, round: number): Promise<void> {
  const { upperForm } = context.store.get();
  const file = await think(context, (engine) => engine.rollUp(round, upperForm));
  if (file === null) return;
  await keepFile(context, file);
  // The next round has a form of its own.
  context.store.set({ upperForm: null });
  const { name, count, open, unknown } = file;
  const text = said(unknown === 0 ? 'rolledUp' : 'rolledUpUnknown', { file: name, count, open, unknown });
  say(context, { intent: unknown === 0 ? 'success' : 'warning', text });
}

async function lookAtFormGroups({ store, client }: Context): Promise<void> {
  const { value } = await client.think((engine) => engine.formGroups(), QUIET);
  store.set({ formGroups: value });
}

/** What the screens of changes in the course of a year, and of what goes out and comes in, may ask for. */
export function changingActions(context: Context) {
  return {
    change: (part: Partial<Omit<Changing, 'decisions'>>) => change(context, part),
    compare: () => compare(context),
    renewRegister: (list: InputFile) => renewRegister(context, list),
    answerChange: (decisions: readonly Decision[]) => answerChange(context, decisions),
    lookAtRounds: () => lookAtRounds(context),
    typeRounding: (part: Partial<Rounding>) => typeRounding(context, part),
    changeRound: (round: number, kind: RoundAction['kind'], agencies: readonly string[] = []) =>
      changeRound(context, round, kind, agencies),
    typeRound: (part: Partial<TypedRound>) => typeRound(context, part),
    addRound: () => addRound(context),
    withdraw: (round: number, agencies: readonly string[]) => withdraw(context, round, agencies),
    useUpperForm: (upperForm: InputFile | null) => context.store.set({ upperForm }),
    rollUp: (round: number) => rollUp(context, round),
    compareYear: (earlier: InputFile) => preview(context, (engine) => engine.compareYear(earlier)),
    gather: (found: readonly InputFile[]) => gather(context, found),
    makeForms: (round: number, wish: FormsWish) => makeForms(context, round, wish),
    lookAtFormGroups: () => lookAtFormGroups(context),
  };
}
