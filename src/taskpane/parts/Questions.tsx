import type { QuestionView } from '../../app/views/types.ts';
import type { Decision } from '../../core/question.ts';
import { usePane } from '../state/context.tsx';
import { withAnswers } from '../state/picks.ts';
import { Lines } from './Lines.tsx';
import { QuestionCard } from './QuestionCard.tsx';
import { Suggested } from './Suggested.tsx';

interface QuestionsProps {
  readonly questions: readonly QuestionView[];
  /** Answers that were given here; a question without one shows its own. */
  readonly answers: readonly Decision[];
  readonly onAnswers: (answers: readonly Decision[]) => void;
}

/** Questions with the answers that are gathered for them. */
export function Questions({ questions, answers, onAnswers }: QuestionsProps) {
  const { state } = usePane();
  const without = (ids: readonly string[]) => answers.filter(({ id }) => !ids.includes(id));
  return (
    <>
      <Suggested questions={questions} />
      <Lines items={questions} keyOf={({ id }) => id}>
        {(question) => (
          <QuestionCard
            question={{
              ...question,
              decision: answers.find((a) => a.id === question.id) ?? question.decision,
            }}
            agencies={state.register?.agencies ?? []}
            onDecide={(made) => onAnswers(withAnswers(answers, made))}
            onUndecide={(ids) => onAnswers(without(ids))}
          />
        )}
      </Lines>
    </>
  );
}
