import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { QuestionView } from '../../app/views/types.ts';
import type { Decision } from '../../core/question.ts';
import { fill } from '../../messages/fill.ts';
import { useChosen, useWords } from '../state/context.tsx';
import { pickedAnswers } from '../state/picks.ts';

interface PickedButtonProps {
  readonly questions: readonly QuestionView[];
  readonly onAnswers: (answers: readonly Decision[]) => void;
  /** The main button while no chosen answer waits. */
  readonly children: ReactNode;
}

/** Answers that were chosen and not given are taken before the next step, so that none is lost. */
export function PickedButton({ questions, onAnswers, children }: PickedButtonProps) {
  const { words, actions } = useWords();
  const picks = useChosen((state) => state.picks);
  const answers = pickedAnswers(questions, picks);
  if (answers.length === 0) return children;
  const take = () => {
    actions.unpick(answers.map(({ id }) => id));
    onAnswers(answers);
  };
  return (
    <Button appearance="primary" onClick={take}>
      {fill(words.savePicked, { count: answers.length })}
    </Button>
  );
}
