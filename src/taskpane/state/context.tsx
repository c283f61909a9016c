import { createContext, useContext, useSyncExternalStore, type ReactNode } from 'react';
import { paneTexts, type PaneTexts } from '../../messages/pane.ts';
import type { Actions } from './actions.ts';
import type { Context } from './perform.ts';
import type { PaneState } from './types.ts';

interface Pane {
  readonly context: Context;
  readonly actions: Actions;
}

const PaneContext = createContext<Pane | null>(null);

export function PaneProvider({ pane, children }: { pane: Pane; children: ReactNode }) {
  return <PaneContext.Provider value={pane}>{children}</PaneContext.Provider>;
}

/** State, words and actions, for every screen and part. */
export function usePane(): {
  state: PaneState;
  words: PaneTexts;
  actions: Actions;
  kind: 'excel' | 'page';
} {
  const pane = useContext(PaneContext);
  if (pane === null) throw new Error('outside of the pane');
  const { store, platform } = pane.context;
  const state = useSyncExternalStore(store.subscribe, store.get);
  return { state, words: paneTexts(state.language), actions: pane.actions, kind: platform.kind };
}
