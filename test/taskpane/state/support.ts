import type { Remote } from 'comlink';
import type { HomeView } from '../../../src/app/views/types.ts';
import { issue, type IssueCode } from '../../../src/core/issue.ts';
import { result } from '../../../src/core/result.ts';
import type { EngineClient } from '../../../src/taskpane/engine/client.ts';
import type { Platform } from '../../../src/taskpane/platform/types.ts';
import { initialState } from '../../../src/taskpane/state/initial.ts';
import type { Context } from '../../../src/taskpane/state/perform.ts';
import { createStore } from '../../../src/taskpane/state/store.ts';
import type { PaneState } from '../../../src/taskpane/state/types.ts';
import type { Engine } from '../../../src/workers/engine/types.ts';

export const HOME = {
  title: 'Kế hoạch',
  rounds: [],
  toDo: [],
  groups: [],
  dueSoon: [],
} as unknown as HomeView;

export const refused = (...codes: IssueCode[]) =>
  result(
    null,
    codes.map((code) => issue(code)),
  );

interface Parts {
  readonly engine?: Partial<Engine>;
  readonly platform?: Partial<Platform>;
  readonly state?: Partial<PaneState>;
}

/** A pane without its drawing: an engine of which only what a test needs is there, and a machine that remembers. */
export function paneOf({ engine = {}, platform = {}, state = {} }: Parts): Context {
  const quiet: Partial<Engine> = {
    open: async () => result(HOME),
    questions: async () => [],
    register: async () => null,
    restorePoints: async () => [],
  };
  const remote = { ...quiet, ...engine } as unknown as Remote<Engine>;
  const memory = new Map<string, string>();
  const client: EngineClient = { think: (call) => call(remote), write: (call) => call(remote) };
  return {
    client,
    store: createStore({ ...initialState('vi'), ...state }),
    platform: {
      kind: 'excel',
      host: null,
      bookKey: () => 'C:\\So.xlsx',
      save: async () => 'downloaded',
      keepsFiles: () => true,
      onSelection: () => undefined,
      followTheme: () => () => undefined,
      remember: {
        get: (key) => memory.get(key) ?? null,
        set: (key, value) => void memory.set(key, value),
      },
      ...platform,
    },
  };
}
