import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { fill } from '../../messages/fill.ts';
import { usePane } from '../state/context.tsx';

/** Asks once who works here; then says it, and lets it be changed. */
export function WorkerField() {
  const { state, words, actions } = usePane();
  const { worker } = state;
  const [typed, setTyped] = useState<string | null>(worker === '' ? '' : null);
  if (typed === null)
    return (
      <p className="hint">
        {fill(words.workerIs, { name: worker })}{' '}
        <Button size="small" appearance="subtle" onClick={() => setTyped(worker)}>
          {words.workerChange}
        </Button>
      </p>
    );
  const keep = () => {
    actions.nameWorker(typed);
    setTyped(typed.trim() === '' ? '' : null);
  };
  return (
    <Field label={words.worker} hint={words.workerHint}>
      <div className="row">
        <Input
          aria-label={words.worker}
          value={typed}
          autoComplete="name"
          onChange={(_, { value }) => setTyped(value)}
          onKeyDown={({ key }) => (key === 'Enter' ? keep() : undefined)}
        />
        <Button disabled={typed.trim() === ''} onClick={keep}>
          {words.workerKeep}
        </Button>
      </div>
    </Field>
  );
}
