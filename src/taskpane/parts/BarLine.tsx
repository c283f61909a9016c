import { ProgressBar } from '@fluentui/react-components';
import type { Bar } from '../../app/views/types.ts';
import { fill } from '../../messages/fill.ts';
import { useWords } from '../state/context.tsx';

/** How much of something is done: words, the two figures, and a bar. */
export function BarLine({ label, done, total }: Bar) {
  const { words } = useWords();
  const figures = fill(words.outOf, { done, total });
  return (
    <div className="barLine">
      <span>{label}</span>
      <strong>{figures}</strong>
      <ProgressBar
        value={done}
        max={Math.max(total, 1)}
        thickness="large"
        aria-label={`${label}: ${figures}`}
      />
    </div>
  );
}
