import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { fill } from '../../messages/fill.ts';
import { usePane } from '../state/context.tsx';

const FIRST = 50;

interface LinesProps<T> {
  readonly items: readonly T[];
  readonly keyOf: (item: T, index: number) => string;
  readonly children: (item: T) => ReactNode;
}

/** A list that shows its first lines at once and the rest on demand: hundreds of them would hold up the pane. */
export function Lines<T>({ items, keyOf, children }: LinesProps<T>) {
  const [count, setCount] = useState(FIRST);
  const { words } = usePane();
  const rest = items.length - count;
  return (
    <>
      <ul className="lines">
        {items.slice(0, count).map((item, i) => (
          <li key={keyOf(item, i)}>{children(item)}</li>
        ))}
      </ul>
      {rest > 0 && (
        <Button appearance="subtle" onClick={() => setCount(count + FIRST)}>
          {fill(words.more, { count: rest })}
        </Button>
      )}
    </>
  );
}
