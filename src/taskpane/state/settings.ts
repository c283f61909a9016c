import type { TypedSettings } from '../../app/settingsBook.ts';
import { noticesOf, QUIET, type Context } from './perform.ts';
import { preview } from './preview.ts';

async function look({ store, client }: Context): Promise<void> {
  const { value, issues } = await client.think((engine) => engine.settings(), QUIET);
  if (store.get().screen !== 'settings') return;
  store.set({ settings: value ?? [] });
  if (value === null) store.set({ notices: noticesOf(issues) });
}

/** What the screen of Thông tin chung may ask for. */
export function settingsActions(context: Context) {
  const { store } = context;
  return {
    lookAtSettings: () => look(context),
    typeSettings: (part: TypedSettings) =>
      store.set(({ typedSettings }) => ({ typedSettings: { ...typedSettings, ...part } })),
    changeSettings: () => preview(context, (engine) => engine.changeSettings(store.get().typedSettings)),
  };
}
