import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Decision } from '../../core/question.ts';
import { fill } from '../../messages/fill.ts';
import { Lines } from '../parts/Lines.tsx';
import { QuestionCard } from '../parts/QuestionCard.tsx';
import { Screen } from '../parts/Screen.tsx';
import { usePane } from '../state/context.tsx';

/** Questions of the open book. Answers are gathered, then written together. */
export function SettleBook() {
  const { state, words, actions } = usePane();
  const [answers, setAnswers] = useState<readonly Decision[]>([]);
  const questions = state.questions.map((q) => ({
    ...q,
    decision: answers.find((a) => a.id === q.id) ?? q.decision,
  }));
  const given = questions.flatMap((q) => (q.decision === null ? [] : [q.decision]));
  const without = (ids: readonly string[]) => answers.filter((a) => !ids.includes(a.id));
  const main = (
    <Button appearance="primary" disabled={given.length === 0} onClick={() => void actions.settle(given)}>
      {fill(words.saveAnswers, { count: given.length })}
    </Button>
  );
  return (
    <Screen title={words.stepQuestions} main={questions.length === 0 ? undefined : main}>
      {questions.length === 0 && <p>{words.noQuestions}</p>}
      <Lines items={questions} keyOf={(q) => q.id}>
        {(question) => (
          <QuestionCard
            question={question}
            agencies={state.register?.agencies ?? []}
            onDecide={(made) => setAnswers([...without(made.map((m) => m.id)), ...made])}
            onUndecide={(ids) => setAnswers(without(ids))}
          />
        )}
      </Lines>
    </Screen>
  );
}
