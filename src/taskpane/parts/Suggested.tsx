import { Button } from '@fluentui/react-components';
import type { QuestionView } from '../../app/views/types.ts';
import { fill } from '../../messages/fill.ts';
import { useChosen, useWords } from '../state/context.tsx';
import { suggestedPicks } from '../state/picks.ts';

/** Fewer are answered one by one just as fast. */
const WORTH_IT = 2;

/** Chooses the only candidate of each name at once; every choice is then seen, and taken with one button. */
export function Suggested({ questions }: { questions: readonly QuestionView[] }) {
  const { words, actions } = useWords();
  const picks = useChosen((state) => state.picks);
  const suggested = suggestedPicks(questions, picks);
  const count = Object.keys(suggested).length;
  if (count < WORTH_IT) return null;
  return (
    <Button size="small" onClick={() => actions.pick(suggested)}>
      {fill(words.pickSuggested, { count })}
    </Button>
  );
}
