import { createRoot } from 'react-dom/client';
import './pane.css';
import type { Language } from '../messages/pane.ts';
import { App } from './App.tsx';
import { createEngineClient } from './engine/client.ts';
import { guardDrops } from './platform/guardDrops.ts';
import type { Platform } from './platform/types.ts';
import { createActions } from './state/actions.ts';
import { PaneProvider } from './state/context.tsx';
import { initialState } from './state/initial.ts';
import { createStore } from './state/store.ts';
import { WORKER_KEY } from './state/worker.ts';

/** Opens the pane on its platform: the book that is there, or the way to one. */
export async function startPane(platform: Platform): Promise<void> {
  const language: Language = platform.remember.get('language') === 'en' ? 'en' : 'vi';
  const store = createStore(initialState(language, platform.remember.get(WORKER_KEY) ?? ''));
  const context = { store, platform, client: createEngineClient(platform.host, () => store.get().language) };
  const actions = createActions(context);
  const root = document.getElementById('app');
  if (root === null) throw new Error('the page has no place for the pane');
  createRoot(root).render(
    <PaneProvider pane={{ context, actions }}>
      <App platform={platform} />
    </PaneProvider>,
  );
  guardDrops(window);
  await actions.begin();
}
