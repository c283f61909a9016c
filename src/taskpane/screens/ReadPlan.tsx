import { Button } from '@fluentui/react-components';
import { fill } from '../../messages/fill.ts';
import type { InputFile } from '../../workbook/ports.ts';
import { FilePicker, oneFile } from '../parts/FilePicker.tsx';
import { PLAN_KINDS, REGISTER_KINDS } from '../parts/kinds.ts';
import { sample, SAMPLES } from '../parts/samples.ts';
import { Screen } from '../parts/Screen.tsx';
import { usePane } from '../state/context.tsx';

/** A book that exists already, for the page: in Excel the open workbook is the book. */
function OpenBook() {
  const { words, actions, kind } = usePane();
  if (kind === 'excel') return null;
  return (
    <FilePicker
      id="book"
      label={words.openBook}
      button={words.choose}
      hint={words.openBookHint}
      accept=".xlsx"
      chosen={null}
      onFiles={oneFile(actions.openFile)}
    />
  );
}

export function ReadPlan() {
  const { state, words, actions } = usePane();
  const { plan, register } = state.sources;
  const chosen = (file: InputFile | null) => (file === null ? null : fill(words.chosen, { file: file.name }));
  const trySample = async () => {
    actions.choose('plan', await sample(SAMPLES.plan));
    actions.choose('register', await sample(SAMPLES.register));
  };
  const main = (
    <Button appearance="primary" disabled={plan === null} onClick={() => void actions.readPlan()}>
      {words.readPlan}
    </Button>
  );
  return (
    <Screen title={state.book === 'none' ? words.emptyTitle : words.stepPlan} main={main}>
      <p>{words.planLead}</p>
      {state.draft !== null && (
        <p className="hint">
          {fill(words.draftFound, { files: state.draft.files, count: state.draft.decisions.length })}
        </p>
      )}
      <FilePicker
        id="plan"
        label={words.planFile}
        lead={words.planDrop}
        button={words.planPick}
        hint={words.planKinds}
        accept={PLAN_KINDS}
        paste
        chosen={chosen(plan)}
        onFiles={oneFile((file) => actions.choose('plan', file))}
      />
      <FilePicker
        id="register"
        label={words.registerFile}
        button={words.registerPick}
        hint={words.registerKinds}
        accept={REGISTER_KINDS}
        chosen={chosen(register)}
        onFiles={oneFile((file) => actions.choose('register', file))}
      />
      {plan === null && (
        <div className="sample">
          <p className="hint">{words.useSampleHint}</p>
          <Button appearance="subtle" onClick={() => void trySample()}>
            {words.useSample}
          </Button>
        </div>
      )}
      <OpenBook />
    </Screen>
  );
}
