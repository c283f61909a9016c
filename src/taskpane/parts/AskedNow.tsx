import type { PendingView } from '../../workers/engine/types.ts';
import { fill } from '../../messages/fill.ts';
import { usePane } from '../state/context.tsx';
import { Questions } from './Questions.tsx';

/** What a change asks before it is written: each answer works it out anew. */
export function AskedNow({ pending }: { pending: PendingView }) {
  const { state, words, actions } = usePane();
  const asked = pending.asked ?? [];
  if (asked.length === 0) return null;
  const open = asked.filter((question) => question.open).length;
  return (
    <section>
      <h3>{fill(words.askedNow, { count: open })}</h3>
      <p className="hint">{words.askedNowHint}</p>
      <Questions
        questions={asked}
        answers={state.changing.decisions}
        onAnswers={(answers) => void actions.answerChange(answers)}
      />
    </section>
  );
}
