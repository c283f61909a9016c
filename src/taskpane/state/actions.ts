import type { SessionMove } from '../../app/sessionBook.ts';
import type { IsoDate } from '../../core/date/types.ts';
import type { SourceRef } from '../../core/issue.ts';
import type { Decision } from '../../core/question.ts';
import type { Language } from '../../messages/pane.ts';
import type { InputFile } from '../../workbook/ports.ts';
import { changeActions } from './changeBook.ts';
import { besideActions } from './beside.ts';
import { changingActions } from './changing.ts';
import { direct, sayDirection } from './directing.ts';
import { keyingActions } from './keying.ts';
import { loadDraft, saveDraft } from './draft.ts';
import * as look from './look.ts';
import { openAgain, openBook, openFile, saveFile } from './openBook.ts';
import type { Context } from './perform.ts';
import { pickActions } from './picks.ts';
import * as returns from './returns.ts';
import * as review from './reviewPlan.ts';
import * as session from './session.ts';
import { settingsActions } from './settings.ts';
import * as start from './startBook.ts';
import type { Directing, PaneState, Screen } from './types.ts';
import { nameWorker } from './worker.ts';
import * as year from './yearEnd.ts';

/** Opens what is there, then follows what the person chooses in the workbook. */
async function begin(context: Context): Promise<void> {
  await loadDraft(context);
  await openBook(context);
  look.comeBack(context);
  context.platform.onSelection((at) => void look.select(context, at));
}

/** Everything that a screen may ask for. */
export function createActions(context: Context) {
  return {
    begin: () => begin(context),
    openAgain: () => openAgain(context),
    openFile: (file: InputFile) => openFile(context, file),
    saveFile: () => saveFile(context),

    choose: (part: 'plan' | 'register', file: InputFile) => start.choose(context, part, file),
    readPlan: () => start.read(context),
    decide: async (made: readonly Decision[]) => {
      await review.decide(context, made);
      await saveDraft(context);
    },
    undecide: async (ids: readonly string[]) => {
      await review.undecide(context, ids);
      await saveDraft(context);
    },
    previewBook: () => start.preview(context),
    createBook: () => start.create(context),
    discardBook: () => start.discard(context),

    ...changeActions(context),
    ...pickActions(context),
    ...settingsActions(context),

    answer: (answers: readonly Decision[]) => context.store.set({ answers }),
    take: (part: Partial<PaneState['taking']>) => returns.take(context, part),
    consolidate: (round: number, files: readonly InputFile[], received: IsoDate | null) =>
      returns.consolidate(context, round, files, received),
    saveOriginals: () => returns.saveOriginals(context),
    ...keyingActions(context),
    score: (scheme: InputFile | null) => returns.score(context, scheme),
    session: () => session.session(context),
    moveSession: (move: SessionMove) => session.moveSession(context, move),
    appraisals: () => session.appraisals(context),
    takeAppraisals: (files: readonly InputFile[]) => session.takeAppraisals(context, files),
    lookAtPapers: () => returns.lookAtPapers(context),
    printPlan: (plan: string | null) => returns.printPlan(context, plan),
    print: () => returns.print(context),
    letters: (round: number) => returns.letters(context, round),
    useTemplates: (templates: readonly InputFile[]) => context.store.set({ templates }),
    sayDirection: (part: Partial<Directing>) => sayDirection(context, part),
    direct: () => direct(context),

    keepOriginals: (files: readonly InputFile[]) => context.store.set({ originals: files }),
    archive: () => year.archive(context),
    lookAtNewYear: (tasks: readonly string[] | null) => year.look(context, tasks),
    makeNewYear: (unfinished: boolean) => year.make(context, unfinished),
    saveDraftPlan: () => year.saveDraftPlan(context),
    ...besideActions(context),
    ...changingActions(context),

    charts: () => look.charts(context),
    reveal: (at: SourceRef) => look.reveal(context, at),
    go: (screen: Screen) => look.go(context, screen),
    dismiss: () => look.dismiss(context),
    nameWorker: (name: string) => nameWorker(context, name),
    copy: (text: string) => look.copy(context, text),
    setLanguage: (language: Language) => look.setLanguage(context, language),
  };
}

export type Actions = ReturnType<typeof createActions>;
