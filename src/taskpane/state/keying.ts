import type { AnswerField } from '../../core/submission/types.ts';
import type { BlockField } from '../../core/submission/blocks.ts';
import { parseVietnameseDate } from '../../core/date/parse.ts';
import { perform, wordsOf, type Context } from './perform.ts';
import type { Typing } from './types.ts';

/** Nothing typed yet. */
export const BLANK_TYPING: Typing = {
  ...{ received: '', channel: '', letter: '', letterDate: '', signer: '', general: '' },
  rows: {},
  blocks: {},
};

/** Fetches what an agency is asked for in a round. The paper of another agency, or round, begins blank. */
async function keyFor(context: Context, round: number, agency: string): Promise<void> {
  const { store } = context;
  const job = { label: wordsOf(context).computing, kind: 'think' } as const;
  const keying = await perform(context, job, (engine) => engine.keying(round, agency));
  if (keying === null) return;
  const before = store.get().keying;
  const isSame = before?.agency.code === keying.agency.code && before.round === keying.round;
  store.set(({ typing }) => ({ keying, typing: isSame ? typing : BLANK_TYPING }));
}

function type({ store }: Context, part: Partial<Typing>): void {
  store.set(({ typing }) => ({ typing: { ...typing, ...part } }));
}

function typeAnswer({ store }: Context, task: string, field: AnswerField, text: string): void {
  store.set(({ typing }) => {
    const row = { ...typing.rows[task], [field]: text };
    return { typing: { ...typing, rows: { ...typing.rows, [task]: row } } };
  });
}

/** Where in the blocks of a form something is typed; `row` as in KeyedBlocks. */
export interface BlockCell {
  readonly block: string;
  readonly row: string;
  readonly field: BlockField;
}

function typeInBlock({ store }: Context, { block, row, field }: BlockCell, text: string): void {
  store.set(({ typing }) => {
    const own = typing.blocks[block] ?? {};
    const rows = { ...own, [row]: { ...own[row], [field]: text } };
    return { typing: { ...typing, blocks: { ...typing.blocks, [block]: rows } } };
  });
}

/** Works out what the typed return changes; the receipt is shown, and nothing written. */
async function takeTyped(context: Context): Promise<void> {
  const { keying, typing } = context.store.get();
  if (keying === null) return;
  const { round, agency } = keying;
  const rows = Object.entries(typing.rows).map(([task, values]) => ({ task, values }));
  const received = parseVietnameseDate(typing.received.trim());
  const keyed = [{ ...typing, agency: agency.code, received, rows }];
  const job = { label: wordsOf(context).computing, kind: 'think' } as const;
  const returns = await perform(context, job, (engine) =>
    engine.consolidate({ round, files: [], received: null, decisions: [], keyed }),
  );
  if (returns !== null) context.store.set({ returns, pending: returns });
}

/** What the screen Nhập thay cơ quan may ask for. */
export function keyingActions(context: Context) {
  return {
    keyFor: (round: number, agency: string) => keyFor(context, round, agency),
    type: (part: Partial<Typing>) => type(context, part),
    typeAnswer: (task: string, field: AnswerField, text: string) => typeAnswer(context, task, field, text),
    typeInBlock: (cell: BlockCell, text: string) => typeInBlock(context, cell, text),
    takeTyped: () => takeTyped(context),
  };
}
