import { Button, Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import { storedText } from '../../messages/stored.ts';
import { momentText } from '../../workbook/moment.ts';
import { Screen } from '../parts/Screen.tsx';
import { usePane } from '../state/context.tsx';

/** What was written lately, newest first: one of it is chosen, looked at and taken back. */
export function UndoChange() {
  const { state, words, actions } = usePane();
  const [id, setId] = useState(state.points[0]?.id ?? '');
  const main = (
    <Button appearance="primary" disabled={id === ''} onClick={() => void actions.undo(id)}>
      {words.undoPick}
    </Button>
  );
  return (
    <Screen title={words.stepUndo} main={state.points.length === 0 ? undefined : main}>
      {state.points.length === 0 ? (
        <p>{words.undoNone}</p>
      ) : (
        <Field label={words.undoLead}>
          <RadioGroup value={id} onChange={(_, data) => setId(data.value)}>
            {state.points.map((point) => (
              <Radio
                key={point.id}
                value={point.id}
                label={`${storedText(point.label, state.language)} (${momentText(point.at)})`}
              />
            ))}
          </RadioGroup>
        </Field>
      )}
    </Screen>
  );
}
