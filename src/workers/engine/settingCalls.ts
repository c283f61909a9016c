import type { Deps } from '../../app/deps.ts';
import { settingsBook } from '../../app/settingsBook.ts';
import { settingsView } from '../../app/views/settings.ts';
import { result } from '../../core/result.ts';
import { CHANGE_LABELS } from '../../messages/vi/changes.ts';
import { keep, nothingMore, withBook } from './bookCalls.ts';
import type { Session } from './session.ts';
import type { Engine } from './types.ts';

/** Thông tin chung, where no sheet can be typed into. */
export function settingCalls(session: Session, deps: Deps): Pick<Engine, 'settings' | 'changeSettings'> {
  return {
    settings: () => withBook(session, (tracked) => result(settingsView(tracked))),
    changeSettings: (typed) =>
      withBook(session, (tracked) => {
        const done = settingsBook(tracked, typed, deps);
        if (done.value === null) return result(null, done.issues);
        const { after, changes } = done.value;
        const pending = { after, changes, label: CHANGE_LABELS.settings };
        return result(keep(session, tracked, pending, deps, nothingMore), done.issues);
      }),
  };
}
