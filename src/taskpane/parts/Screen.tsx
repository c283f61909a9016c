import { useEffect, useRef, type ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons';
import { usePane } from '../state/context.tsx';

interface ScreenProps {
  readonly title: string;
  readonly children: ReactNode;
  /** The one main button, always in sight. */
  readonly main?: ReactNode;
}

/** One question, one main button. The heading takes the focus, so that keyboard and screen reader begin here. */
export function Screen({ title, children, main }: ScreenProps) {
  const { state, words, actions } = usePane();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Scrolled to the heading, what was said above it would be out of sight.
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);
  return (
    <section className="screen">
      {state.book === 'open' && state.screen !== 'home' && (
        <Button
          appearance="subtle"
          size="small"
          icon={<ArrowLeft20Regular />}
          onClick={() => actions.go('home')}
        >
          {words.back}
        </Button>
      )}
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <div className="content">{children}</div>
      {main !== undefined && <div className="main">{main}</div>}
    </section>
  );
}
