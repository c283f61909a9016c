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

function useOwnPane(): Pane {
  const pane = useContext(PaneContext);
  if (pane === null) throw new Error('outside of the pane');
  return pane;
}

/** One part of the state: drawn anew only when that part is another one. */
export function useChosen<T>(choose: (state: PaneState) => T): T {
  const { store } = useOwnPane().context;
  return useSyncExternalStore(store.subscribe, () => choose(store.get()));
}

interface Speech {
  readonly words: PaneTexts;
  readonly actions: Actions;
  readonly kind: 'excel' | 'page';
}

/** Words and actions, for parts that stand on a screen many times. */
export function useWords(): Speech {
  const { actions, context } = useOwnPane();
  const words = paneTexts(useChosen((state) => state.language));
  return { words, actions, kind: context.platform.kind };
}

/** State, words and actions, for screens. */
export function usePane(): Speech & { readonly state: PaneState } {
  const state = useChosen((all) => all);
  return { ...useWords(), state };
}
