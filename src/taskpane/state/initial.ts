import type { Language } from '../../messages/pane.ts';
import { NOTHING_POINTED } from './beside.ts';
import { NOTHING_CHANGED, NOTHING_TYPED } from './changing.ts';
import { NOTHING_SAID } from './directing.ts';
import { BLANK_TYPING } from './keying.ts';
import type { PaneState } from './types.ts';

export function initialState(language: Language, worker = ''): PaneState {
  return {
    language,
    worker,
    screen: 'home',
    book: 'opening',
    editedSince: false,
    bookName: '',
    bookFile: null,
    busy: null,
    notices: [],
    sources: { plan: null, register: null },
    choices: { decisions: [], rounds: [], asOf: null },
    draft: null,
    review: null,
    start: null,
    home: null,
    register: null,
    questions: [],
    chosen: null,
    story: null,
    pending: null,
    returns: null,
    taking: { files: [], received: '', used: [] },
    keying: null,
    typing: BLANK_TYPING,
    directing: NOTHING_SAID,
    chase: null,
    blocks: null,
    asking: null,
    pointing: NOTHING_POINTED,
    changing: NOTHING_CHANGED,
    rounding: NOTHING_TYPED,
    roundStates: null,
    upperForm: null,
    formGroups: null,
    templates: [],
    answers: [],
    origin: 'home',
    scores: null,
    papers: null,
    printedPlan: null,
    originals: [],
    newYear: null,
    nextTasks: null,
    nextDraft: null,
    points: [],
    watching: null,
    missed: false,
    justMade: false,
  };
}
