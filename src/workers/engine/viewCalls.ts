import type { BookDeps } from '../../app/deps.ts';
import { hasMoved, placeAsRead, whereNow } from '../../app/rowNow.ts';
import { restorePoints } from '../../app/undoChange.ts';
import { homeOf } from '../../app/views/home.ts';
import { openQuestions } from '../../app/views/questions.ts';
import { registerOf } from '../../app/views/register.ts';
import { storyOf } from '../../app/views/story.ts';
import type { Session } from './session.ts';
import { slimQuestions } from './slim.ts';
import type { Engine } from './types.ts';

type ViewCalls = Pick<
  Engine,
  | 'home'
  | 'speak'
  | 'pending'
  | 'register'
  | 'questions'
  | 'story'
  | 'hasMoved'
  | 'whereNow'
  | 'restorePoints'
>;

/** What screens show of the open book and of the change that was computed last. */
export function viewCalls(session: Session, deps: BookDeps): ViewCalls {
  return {
    home: async () => {
      const { tracked, openIssues, language } = session;
      return tracked === null ? null : homeOf(tracked, openIssues, deps, language);
    },
    speak: async (language) => {
      session.language = language;
    },
    pending: async () => session.shown?.() ?? null,
    register: async () => (session.tracked === null ? null : registerOf(session.tracked)),
    questions: async () => {
      const { tracked, language } = session;
      return tracked === null ? [] : slimQuestions(openQuestions(tracked, deps, language));
    },
    story: async (at, found = null) => {
      const { tracked, language } = session;
      if (tracked === null) return null;
      const place = found === null ? at : placeAsRead(tracked.places, found);
      return place === null ? null : storyOf(tracked, place, language);
    },
    hasMoved: async (found) => session.tracked !== null && hasMoved(session.tracked.places, found),
    whereNow: (name, of, found) => whereNow(deps.host, name, of, found),
    restorePoints: async () => (session.tracked === null ? [] : restorePoints(session.tracked)),
  };
}
