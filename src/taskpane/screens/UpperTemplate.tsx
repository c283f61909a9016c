import { Button, Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { fill } from '../../messages/fill.ts';
import { FilePicker, oneFile } from '../parts/FilePicker.tsx';
import { RoundField } from '../parts/RoundField.tsx';
import { Screen } from '../parts/Screen.tsx';
import { usePane } from '../state/context.tsx';

/** The return for the level above, in the form that it has sent or in one of the book's tasks. */
function RollUp({ round, name }: { readonly round: number; readonly name: string }) {
  const { state, words, actions } = usePane();
  return (
    <FilePicker
      id="upperForm"
      label={words.rollUpTitle}
      lead={words.rollUpLead}
      button={words.choose}
      hint={words.rollUpFormHint}
      accept=".xlsx,.xls"
      chosen={state.upperForm?.name ?? null}
      onFiles={oneFile(actions.useUpperForm)}
    >
      {state.upperForm !== null && (
        <Button size="small" appearance="subtle" onClick={() => actions.useUpperForm(null)}>
          {words.templatesDrop}
        </Button>
      )}
      <Button disabled={name === ''} onClick={() => void actions.rollUp(round)}>
        {words.rollUpRun}
      </Button>
    </FilePicker>
  );
}

/** Mẫu của cấp trên: what goes into which cell is said once; the book keeps it and fills the template each round. */
export function UpperTemplate() {
  const { state, words, actions } = usePane();
  const [round, setRound] = useState(state.home?.round?.number ?? 1);
  const { template, lines, kept } = state.pointing;
  const name = state.home?.rounds.find((r) => r.number === round)?.name ?? '';
  const isKept = lines === kept;
  const main = template !== null && (
    <Button
      appearance="primary"
      disabled={isKept && (name === '' || lines.trim() === '')}
      onClick={() => void (isKept ? actions.fillTemplate(round) : actions.keepMapping())}
    >
      {isKept ? fill(words.templateFill, { round: name }) : words.templateKeep}
    </Button>
  );
  return (
    <Screen title={words.stepTemplate} main={main}>
      <p>{words.templateLead}</p>
      <FilePicker
        id="template"
        label={words.templateFile}
        button={words.choose}
        hint={words.templateHint}
        accept=".xlsx"
        chosen={template?.name ?? null}
        onFiles={oneFile(actions.chooseTemplate)}
      />
      <RoundField round={round} onRound={setRound} />
      {template !== null && (
        <>
          <Field label={words.templateCells} hint={words.templateCellsHint}>
            <Textarea
              rows={8}
              value={lines}
              spellCheck={false}
              onChange={(_, data) => actions.point(data.value)}
            />
          </Field>
        </>
      )}
      <RollUp round={round} name={name} />
    </Screen>
  );
}
