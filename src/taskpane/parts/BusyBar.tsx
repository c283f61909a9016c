import { Button, Field, ProgressBar } from '@fluentui/react-components';
import { fill } from '../../messages/fill.ts';
import { usePane } from '../state/context.tsx';

/** Long work: what is done now, how far it is, and the way to stop it. */
export function BusyBar() {
  const { state, words } = usePane();
  const { busy } = state;
  if (busy === null) return null;
  const known = busy.total > 0;
  const text = known
    ? fill(words.progress, { label: busy.label, done: busy.done, total: busy.total })
    : busy.label;
  return (
    <div className="busy" role="alert" aria-live="assertive">
      <Field validationMessage={text} validationState="none">
        <ProgressBar {...(known ? { value: busy.done, max: busy.total } : {})} aria-label={busy.label} />
      </Field>
      {busy.cancel !== null && (
        <Button size="small" onClick={busy.cancel}>
          {words.cancel}
        </Button>
      )}
    </div>
  );
}
