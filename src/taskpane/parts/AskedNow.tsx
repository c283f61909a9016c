import type { PendingView } from '../../workers/engine/types.ts';
import { fill } from '../../messages/fill.ts';
import { usePane } from '../state/context.tsx';
import { Lines } from './Lines.tsx';
import { QuestionCard } from './QuestionCard.tsx';

/** What a change asks before it is written: each answer works it out anew. */
export function AskedNow({ pending }: { pending: PendingView }) {
  const { state, words, actions } = usePane();
  const asked = pending.asked ?? [];
  if (asked.length === 0) return null;
  const { decisions } = state.changing;
  const without = (ids: readonly string[]) => decisions.filter(({ id }) => !ids.includes(id));
  const open = asked.filter((question) => question.open).length;
  return (
    <section>
      <h3>{fill(words.askedNow, { count: open })}</h3>
      <p className="hint">{words.askedNowHint}</p>
      <Lines items={asked} keyOf={({ id }) => id}>
        {(question) => (
          <QuestionCard
            question={question}
            agencies={state.register?.agencies ?? []}
            onDecide={(made) => void actions.answerChange([...without(made.map(({ id }) => id)), ...made])}
            onUndecide={(ids) => void actions.answerChange(without(ids))}
          />
        )}
      </Lines>
    </section>
  );
}
