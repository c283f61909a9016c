import type { PaneState } from './types.ts';

type Change = Partial<PaneState> | ((state: PaneState) => Partial<PaneState>);

/** One state for the whole pane, outside of React, so that work which outlives a screen can set it. */
export interface Store {
  get(): PaneState;
  set(change: Change): void;
  subscribe(listener: () => void): () => void;
}

export function createStore(initial: PaneState): Store {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set: (change) => {
      state = { ...state, ...(typeof change === 'function' ? change(state) : change) };
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
