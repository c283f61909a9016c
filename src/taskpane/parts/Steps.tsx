import { usePane } from '../state/context.tsx';
import type { Screen } from '../state/types.ts';

const STEPS = [
  ['home', 'stepHome'],
  ['plan', 'stepPlan'],
  ['changePlan', 'stepChangePlan'],
  ['register', 'stepRegister'],
  ['settings', 'stepSettings'],
  ['questions', 'stepQuestions'],
  ['forms', 'stepForms'],
  ['returns', 'stepReturns'],
  ['scores', 'stepScores'],
  ['print', 'stepPrint'],
  ['yearEnd', 'stepYearEnd'],
  ['undo', 'stepUndo'],
] as const satisfies readonly (readonly [Screen, string])[];

/** The steps of the year. In Excel a workbook holds one book, so a new one is made where there is none. */
export function Steps() {
  const { state, words, actions, kind } = usePane();
  if (state.book !== 'open') return null;
  const shown = STEPS.filter(([screen]) => kind === 'page' || screen !== 'plan');
  return (
    <nav aria-label={words.steps}>
      {shown.map(([screen, word]) => (
        <button
          key={screen}
          type="button"
          aria-current={state.screen === screen ? 'page' : undefined}
          onClick={() => actions.go(screen)}
        >
          {words[word]}
        </button>
      ))}
    </nav>
  );
}
