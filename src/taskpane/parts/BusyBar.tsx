import { Button, ProgressBar } from '@fluentui/react-components';
import { fill } from '../../messages/fill.ts';
import { usePane } from '../state/context.tsx';
import type { Busy } from '../state/types.ts';

/** The present step with its count. It changes many times a second, so it is shown and not read out. */
function Step({ busy }: { busy: Busy }) {
  const { words } = usePane();
  const known = busy.total > 0;
  const text = fill(words.progress, { label: busy.label, done: busy.done, total: busy.total });
  return (
    <>
      <ProgressBar {...(known ? { value: busy.done, max: busy.total } : {})} aria-label={busy.job} />
      {known && <p className="hint">{text}</p>}
    </>
  );
}

/** Long work: what is done now, how far it is, and the way to stop it. What begins is read out once. */
export function BusyBar() {
  const { state, words } = usePane();
  const { busy } = state;
  return (
    <div className={busy === null ? '' : 'busy'}>
      <p role="status">{busy?.job ?? ''}</p>
      {busy !== null && (
        <>
          <Step busy={busy} />
          {busy.cancel !== null && (
            <Button size="small" onClick={busy.cancel}>
              {words.cancel}
            </Button>
          )}
        </>
      )}
    </div>
  );
}
