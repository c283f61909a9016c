import { Button, FluentProvider } from '@fluentui/react-components';
import { Suspense, useEffect, useRef, useState } from 'react';
import { BusyBar } from './parts/BusyBar.tsx';
import { Notices } from './parts/Notices.tsx';
import { Screen } from './parts/Screen.tsx';
import { Steps } from './parts/Steps.tsx';
import type { Platform, ThemeName } from './platform/types.ts';
import {
  ChangePlan,
  ChaseReturns,
  ConsolidateReturns,
  FormBlocks,
  KeyReturn,
  MakeForms,
  NewYear,
  PendingChange,
  PrintBook,
  Register,
  ReviewPlan,
  Rounds,
  ScoreBook,
  Settings,
  SettleBook,
  StartBook,
  UndoChange,
  YearEnd,
  UpperTemplate,
} from './screens/later.ts';
import { Elsewhere } from './screens/Elsewhere.tsx';
import { Home } from './screens/Home.tsx';
import { OpenFailed } from './screens/OpenFailed.tsx';
import { ReadPlan } from './screens/ReadPlan.tsx';
import { Unfinished } from './screens/Unfinished.tsx';
import { usePane } from './state/context.tsx';
import { THEMES } from './theme.ts';

function Present({ theme }: { theme: ThemeName }) {
  const { state, words } = usePane();
  if (state.book === 'opening') return <p role="status">{words.opening}</p>;
  if (state.book === 'unfinished') return <Unfinished />;
  if (state.book === 'elsewhere') return <Elsewhere />;
  if (state.book === 'failed') return <OpenFailed />;
  if (state.book === 'tooOld') return <Screen title={words.tooOldTitle}>{null}</Screen>;
  switch (state.screen) {
    case 'home':
      return <Home theme={theme} />;
    case 'plan':
      return <ReadPlan />;
    case 'review':
      return <ReviewPlan />;
    case 'start':
      return <StartBook />;
    case 'register':
      return <Register />;
    case 'questions':
      return <SettleBook />;
    case 'forms':
      return <MakeForms />;
    case 'returns':
      return <ConsolidateReturns />;
    case 'keying':
      return <KeyReturn />;
    case 'chase':
      return <ChaseReturns />;
    case 'blocks':
      return <FormBlocks />;
    case 'template':
      return <UpperTemplate />;
    case 'changePlan':
      return <ChangePlan />;
    case 'rounds':
      return <Rounds />;
    case 'settings':
      return <Settings />;
    case 'scores':
      return <ScoreBook />;
    case 'print':
      return <PrintBook />;
    case 'yearEnd':
      return <YearEnd />;
    case 'newYear':
      return <NewYear />;
    case 'pending':
      return <PendingChange />;
    case 'undo':
      return <UndoChange />;
  }
}

function useTheme(platform: Platform): ThemeName {
  const [theme, setTheme] = useState<ThemeName>('light');
  useEffect(() => platform.followTheme(setTheme), [platform]);
  return theme;
}

/** Where the work leaves the person: its result, else what was said of it, else the top of the screen. */
const RESULTS = ['.receipt', '.notices:not(:empty)', '.pane h2'] as const;

function focusResult(): void {
  if ((document.activeElement ?? document.body) !== document.body) return;
  const found = RESULTS.map((part) => document.querySelector<HTMLElement>(part));
  found.find((part) => part !== null)?.focus({ preventScroll: true });
  window.scrollTo(0, 0);
}

/**
 * While work goes on its button can't keep the focus. When it ends where no new screen takes the focus, the result
 * does.
 */
function useFocusAfterWork(busy: boolean): void {
  const was = useRef(busy);
  useEffect(() => {
    const ended = was.current && !busy;
    was.current = busy;
    if (!ended) return undefined;
    // The result is drawn a moment after the work has ended.
    const turn = setTimeout(focusResult);
    return () => clearTimeout(turn);
  }, [busy]);
}

/** The whole pane: its name, what just happened, one screen, the steps. */
export function App({ platform }: { platform: Platform }) {
  const { state, words, actions } = usePane();
  const theme = useTheme(platform);
  useFocusAfterWork(state.busy !== null);
  useEffect(() => {
    document.documentElement.lang = state.language;
  }, [state.language]);
  return (
    <FluentProvider theme={THEMES[theme]} className="pane">
      <header>
        <h1>{words.title}</h1>
        <Button
          appearance="transparent"
          size="small"
          onClick={() => actions.setLanguage(state.language === 'vi' ? 'en' : 'vi')}
        >
          {words.language}
        </Button>
      </header>
      <Notices />
      <BusyBar />
      <main aria-busy={state.busy !== null}>
        <fieldset disabled={state.busy !== null}>
          <Suspense fallback={<p role="status">{words.loading}</p>}>
            <Present theme={theme} />
          </Suspense>
        </fieldset>
      </main>
      <Steps />
    </FluentProvider>
  );
}
