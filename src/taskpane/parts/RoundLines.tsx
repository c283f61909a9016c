import type { ReviewView } from '../../app/views/types.ts';
import { fill } from '../../messages/fill.ts';
import { useWords } from '../state/context.tsx';
import { Fold } from './Fold.tsx';
import { Lines } from './Lines.tsx';

/** The reporting rounds of the plan with their deadlines. */
export function RoundLines({ rounds }: { rounds: ReviewView['rounds'] }) {
  const { words } = useWords();
  return (
    <Fold title={fill(words.roundsOf, { count: rounds.length })}>
      {() => (
        <Lines items={rounds} keyOf={(round, i) => `${round.name}${i}`}>
          {({ name, text }) => `${name}: ${text}`}
        </Lines>
      )}
    </Fold>
  );
}
