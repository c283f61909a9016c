import { Link } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { SourceRef } from '../../core/issue.ts';
import { fill } from '../../messages/fill.ts';
import { useWords } from '../state/context.tsx';

/** Words that lead to their cell, where there is a workbook to show it in. */
export function PlaceLink({ at, children }: { at: SourceRef; children: ReactNode }) {
  const { actions, words, kind } = useWords();
  const { sheet, cell } = at;
  if (kind === 'page' || sheet === undefined || cell === undefined) return <>{children}</>;
  return (
    <Link as="button" title={fill(words.goTo, { sheet, cell })} onClick={() => void actions.reveal(at)}>
      {children}
    </Link>
  );
}
