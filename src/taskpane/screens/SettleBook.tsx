import { Button } from '@fluentui/react-components';
import type { QuestionView } from '../../app/views/types.ts';
import type { Decision } from '../../core/question.ts';
import { fill } from '../../messages/fill.ts';
import { Fold } from '../parts/Fold.tsx';
import { Lines } from '../parts/Lines.tsx';
import { QuestionCard } from '../parts/QuestionCard.tsx';
import { Screen } from '../parts/Screen.tsx';
import { WorkerField } from '../parts/WorkerField.tsx';
import { usePane } from '../state/context.tsx';

/** Answers given here, and those that were typed into the sheet and not carried out yet. */
function given(questions: readonly QuestionView[], answers: readonly Decision[]): Decision[] {
  const typed = questions.flatMap(({ id, open, decision }) =>
    open && decision !== null && !answers.some((a) => a.id === id) ? [decision] : [],
  );
  return [...answers, ...typed];
}

function Questions({ questions }: { questions: readonly QuestionView[] }) {
  const { state, actions } = usePane();
  const { answers } = state;
  const without = (ids: readonly string[]) => answers.filter((a) => !ids.includes(a.id));
  return (
    <Lines items={questions} keyOf={(q) => q.id}>
      {(question) => (
        <QuestionCard
          question={{ ...question, decision: answers.find((a) => a.id === question.id) ?? question.decision }}
          agencies={state.register?.agencies ?? []}
          onDecide={(made) => actions.answer([...without(made.map((m) => m.id)), ...made])}
          onUndecide={(ids) => actions.answer(without(ids))}
        />
      )}
    </Lines>
  );
}

/** Questions of the open book. Answers are gathered, then written together; an answer may be changed later. */
export function SettleBook() {
  const { state, words, actions } = usePane();
  const { questions, answers } = state;
  const decisions = given(questions, answers);
  const open = questions.filter((q) => q.open);
  const settled = questions.filter((q) => !q.open);
  const main = (
    <Button
      appearance="primary"
      disabled={decisions.length === 0}
      onClick={() => void actions.settle(decisions)}
    >
      {fill(words.saveAnswers, { count: decisions.length })}
    </Button>
  );
  return (
    <Screen title={words.stepQuestions} main={questions.length === 0 ? undefined : main}>
      {open.length === 0 && <p>✓ {words.noQuestions}</p>}
      {questions.length > 0 && <WorkerField />}
      <Questions questions={open} />
      {settled.length > 0 && (
        <Fold title={fill(words.questionsAnswered, { count: settled.length })}>
          {() => <Questions questions={settled} />}
        </Fold>
      )}
    </Screen>
  );
}
