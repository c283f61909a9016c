import { useState, type ReactNode } from 'react';
import { ChevronDown20Regular, ChevronRight20Regular } from '@fluentui/react-icons';

interface FoldProps {
  readonly title: ReactNode;
  readonly open?: boolean;
  readonly children: () => ReactNode;
}

/** A heading with its count that opens onto what stands behind it. The content is made when it is first needed. */
export function Fold({ title, open = false, children }: FoldProps) {
  const [shown, setShown] = useState(open);
  return (
    <section className="fold">
      <button type="button" className="foldHead" aria-expanded={shown} onClick={() => setShown(!shown)}>
        {shown ? <ChevronDown20Regular aria-hidden /> : <ChevronRight20Regular aria-hidden />}
        <span>{title}</span>
      </button>
      {shown && <div className="foldBody">{children()}</div>}
    </section>
  );
}
