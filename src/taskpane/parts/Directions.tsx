import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { usePane } from '../state/context.tsx';
import type { Directing } from '../state/types.ts';
import { Fold } from './Fold.tsx';
import { receivedDay } from './ReceivedField.tsx';

interface PartProps {
  readonly part: keyof Directing;
  readonly label: string;
  readonly hint?: string;
}

function Part({ part, label, hint }: PartProps) {
  const { state, actions } = usePane();
  const props = {
    value: state.directing[part],
    onChange: (_: unknown, data: { readonly value: string }) => actions.sayDirection({ [part]: data.value }),
  };
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      {part === 'text' ? <Textarea {...props} /> : <Input {...props} />}
    </Field>
  );
}

/** What a leader wrote on a paper is recorded as a task that is followed. */
export function Directions() {
  const { state, words, actions } = usePane();
  const { text, by, given } = state.directing;
  const isDay = receivedDay(given) !== null;
  const wrong = given.trim() !== '' && !isDay;
  return (
    <Fold title={words.directTitle} open={text !== ''}>
      {() => (
        <>
          <p className="hint">{words.directLead}</p>
          <Part part="text" label={words.directText} />
          <Part part="by" label={words.directBy} />
          <Part part="given" label={words.directGiven} hint={wrong ? words.receivedWrong : words.directDay} />
          <Part part="time" label={words.directTime} hint={words.directTimeHint} />
          <Part part="leads" label={words.directLeads} hint={words.directBodies} />
          <Part part="coordinating" label={words.directOthers} hint={words.directBodies} />
          <Button
            disabled={!isDay || text.trim() === '' || by.trim() === ''}
            onClick={() => void actions.direct()}
          >
            {words.directRun}
          </Button>
        </>
      )}
    </Fold>
  );
}
