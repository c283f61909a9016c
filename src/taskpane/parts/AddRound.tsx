import { Button, Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import { ROUND_KIND_WORDS } from '../../workbook/tables/words.ts';
import { usePane } from '../state/context.tsx';
import type { TypedRound } from '../state/types.ts';
import { Fold } from './Fold.tsx';
import { PlanField } from './PlanField.tsx';
import { receivedDay } from './ReceivedField.tsx';

function KindAndBoundary() {
  const { state, words, actions } = usePane();
  const { kind, boundary } = state.rounding.added;
  return (
    <>
      <Field label={words.addRoundKind}>
        <RadioGroup
          value={kind}
          onChange={(_, data) => actions.typeRound({ kind: data.value as TypedRound['kind'] })}
        >
          {Object.entries(ROUND_KIND_WORDS).map(([value, label]) => (
            <Radio key={value} value={value} label={label} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={words.addRoundBoundary}>
        <RadioGroup
          value={boundary}
          onChange={(_, data) => actions.typeRound({ boundary: data.value as TypedRound['boundary'] })}
        >
          <Radio value="on" label={words.addRoundBoundary_on} />
          <Radio value="before" label={words.addRoundBoundary_before} />
        </RadioGroup>
      </Field>
    </>
  );
}

/** A round that the office asks for in the course of the year. */
export function AddRound() {
  const { state, words, actions } = usePane();
  const { name, due, request, plan } = state.rounding.added;
  const isDay = receivedDay(due) !== null;
  const wrong = due.trim() === '' || isDay ? {} : { validationMessage: words.receivedWrong };
  return (
    <Fold title={words.addRoundTitle} open={state.roundStates?.length === 0 || name !== ''}>
      {() => (
        <>
          <p className="hint">{words.addRoundHint}</p>
          <Field label={words.addRoundName}>
            <Input value={name} onChange={(_, data) => actions.typeRound({ name: data.value })} />
          </Field>
          <Field label={words.addRoundDue} hint={words.directDay} {...wrong}>
            <Input value={due} onChange={(_, data) => actions.typeRound({ due: data.value })} />
          </Field>
          <KindAndBoundary />
          <Field label={words.addRoundRequest} hint={words.roundReasonHint}>
            <Input value={request} onChange={(_, data) => actions.typeRound({ request: data.value })} />
          </Field>
          <PlanField plan={plan} onPlan={(code) => actions.typeRound({ plan: code })} />
          <Button disabled={name.trim() === '' || !isDay} onClick={() => void actions.addRound()}>
            {words.addRoundRun}
          </Button>
        </>
      )}
    </Fold>
  );
}
