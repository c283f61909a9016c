import { Button } from '@fluentui/react-components';
import type { QuestionView } from '../../app/views/types.ts';
import type { Decision } from '../../core/question.ts';
import { fill } from '../../messages/fill.ts';
import { Fold } from '../parts/Fold.tsx';
import { Questions } from '../parts/Questions.tsx';
import { Screen } from '../parts/Screen.tsx';
import { WorkerField } from '../parts/WorkerField.tsx';
import { usePane } from '../state/context.tsx';
import { pickedAnswers, withAnswers } from '../state/picks.ts';
import type { Picks } from '../state/types.ts';

/** Answers given or chosen here, and those that were typed into the sheet and not carried out yet. */
function given(questions: readonly QuestionView[], said: readonly Decision[], picks: Picks): Decision[] {
  const answers = withAnswers(said, pickedAnswers(questions, picks));
  const typed = questions.flatMap(({ id, open, decision }) =>
    open && decision !== null && !answers.some((a) => a.id === id) ? [decision] : [],
  );
  return [...answers, ...typed];
}

/** Questions of the open book. Answers are gathered, then written together; an answer may be changed later. */
export function SettleBook() {
  const { state, words, actions } = usePane();
  const { questions, answers } = state;
  const decisions = given(questions, answers, state.picks);
  const open = questions.filter((q) => q.open);
  const settled = questions.filter((q) => !q.open);
  const main = (
    <Button
      appearance="primary"
      disabled={decisions.length === 0}
      onClick={() => {
        actions.answer(decisions);
        actions.unpick(decisions.map(({ id }) => id));
        void actions.settle(decisions);
      }}
    >
      {fill(words.saveAnswers, { count: decisions.length })}
    </Button>
  );
  return (
    <Screen title={words.stepQuestions} main={questions.length === 0 ? undefined : main}>
      {open.length === 0 && <p>✓ {words.noQuestions}</p>}
      {questions.length > 0 && <WorkerField />}
      <Questions questions={open} answers={answers} onAnswers={actions.answer} />
      {settled.length > 0 && (
        <Fold title={fill(words.questionsAnswered, { count: settled.length })}>
          {() => <Questions questions={settled} answers={answers} onAnswers={actions.answer} />}
        </Fold>
      )}
    </Screen>
  );
}
