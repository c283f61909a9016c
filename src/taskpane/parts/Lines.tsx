import { Button } from '@fluentui/react-components';
import { memo, useEffect, useState, type ReactNode } from 'react';
import { fill } from '../../messages/fill.ts';
import { useWords } from '../state/context.tsx';

const FIRST = 50;
/** So many lines, even of questions with their candidates, are drawn without anybody feeling it. */
const AT_ONCE = 6;

interface LinesProps<T> {
  readonly items: readonly T[];
  readonly keyOf: (item: T, index: number) => string;
  readonly children: (item: T) => ReactNode;
}

interface LineProps {
  readonly item: unknown;
  readonly draw: (item: never) => ReactNode;
}

/** Drawn anew only where its item or its drawing is another one, not whenever lines come below it. */
const Line = memo(function Line({ item, draw }: LineProps) {
  return <li>{draw(item as never)}</li>;
});

/** How many lines stand there by now: some at once, the others turn by turn. */
function useDrawn(wanted: number): number {
  const [drawn, setDrawn] = useState(AT_ONCE);
  useEffect(() => {
    if (drawn >= wanted) return undefined;
    const turn = setTimeout(() => setDrawn(drawn + AT_ONCE));
    return () => clearTimeout(turn);
  }, [drawn, wanted]);
  return Math.min(drawn, wanted);
}

/** A list that shows its first lines and the rest on demand: hundreds of them would hold up the pane. */
export function Lines<T>({ items, keyOf, children }: LinesProps<T>) {
  const [count, setCount] = useState(FIRST);
  const { words } = useWords();
  const wanted = Math.min(count, items.length);
  const drawn = useDrawn(wanted);
  const rest = items.length - wanted;
  return (
    <>
      <ul className="lines">
        {items.slice(0, drawn).map((item, i) => (
          <Line key={keyOf(item, i)} item={item} draw={children} />
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
