import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { FileReceipt, ReceiptView } from '../../app/views/receipt.ts';
import { parseIso } from '../../core/date/parse.ts';
import { fill } from '../../messages/fill.ts';
import type { InputFile } from '../../workbook/ports.ts';
import { FilePicker } from '../parts/FilePicker.tsx';
import { Fold } from '../parts/Fold.tsx';
import { Lines } from '../parts/Lines.tsx';
import { Preview } from '../parts/Preview.tsx';
import { RoundField } from '../parts/RoundField.tsx';
import { Screen } from '../parts/Screen.tsx';
import { usePane } from '../state/context.tsx';
import { WriteButton } from './PendingChange.tsx';

const STATES = [
  ['undecided', '?'],
  ['rejected', '✕'],
  ['accepted', '✓'],
  ['unchanged', '='],
] as const;

function File({ receipt }: { receipt: FileReceipt }) {
  return (
    <>
      {receipt.agency ?? receipt.file}
      {receipt.agency !== null && <small> · {receipt.file}</small>}
      {receipt.message !== '' && (
        <p className="hint">
          {receipt.at.cell === undefined ? '' : `${receipt.at.sheet ?? ''} ${receipt.at.cell}: `}
          {receipt.message}
        </p>
      )}
    </>
  );
}

/** Every file in one state; what needs a person first. */
function Files({ receipt }: { receipt: ReceiptView }) {
  const { words } = usePane();
  return STATES.filter(([status]) => receipt.files[status] > 0).map(([status, sign]) => (
    <Fold
      key={status}
      title={`${sign} ${fill(words[status], { count: receipt.files[status] })}`}
      open={status === 'rejected' || status === 'undecided'}
    >
      {() => (
        <Lines items={receipt.perFile.filter((f) => f.status === status)} keyOf={(f) => f.file}>
          {(file) => <File receipt={file} />}
        </Lines>
      )}
    </Fold>
  ));
}

function People({ receipt }: { receipt: ReceiptView }) {
  const { words } = usePane();
  const { missing, late } = receipt;
  return (
    <>
      {missing.length === 0 && <p>✓ {words.nobodyMissing}</p>}
      {missing.length > 0 && (
        <Fold title={`● ${fill(words.missing, { count: missing.length })}`} open>
          {() => (
            <Lines items={missing} keyOf={(name) => name}>
              {(name) => name}
            </Lines>
          )}
        </Fold>
      )}
      {late.length > 0 && (
        <Fold title={`● ${fill(words.late, { count: late.length })}`}>
          {() => (
            <Lines items={late} keyOf={({ agency }) => agency}>
              {(line) => fill(words.lateDays, { ...line })}
            </Lines>
          )}
        </Fold>
      )}
    </>
  );
}

function Receipt() {
  const { state, words } = usePane();
  const { returns } = state;
  if (returns === null) return null;
  const { receipt, preview, questions } = returns;
  const { values } = receipt;
  return (
    <div className="receipt">
      <People receipt={receipt} />
      <Files receipt={receipt} />
      <p>
        + {fill(words.valuesNew, { count: values.new })} · ~{' '}
        {fill(words.valuesChanged, { count: values.changed })} · ={' '}
        {fill(words.valuesSame, { count: values.same })}
      </p>
      {questions.length > 0 && (
        <p className="remark">? {fill(words.questionsOpen, { count: questions.length })}</p>
      )}
      <Preview preview={preview} />
    </div>
  );
}

/** Taking back returns: files in, the receipt, then the writing. */
export function ConsolidateReturns() {
  const { state, words, actions } = usePane();
  const [round, setRound] = useState(state.home?.round?.number ?? 1);
  const [files, setFiles] = useState<readonly InputFile[]>([]);
  const [received, setReceived] = useState('');
  const { returns } = state;
  const run = () => actions.consolidate(round, files, parseIso(received));
  const main =
    returns === null ? (
      <Button appearance="primary" disabled={files.length === 0} onClick={() => void run()}>
        {fill(words.returnsRun, { count: files.length })}
      </Button>
    ) : (
      <>
        <WriteButton pending={returns} />
        <Button appearance="subtle" onClick={() => actions.drop()}>
          {words.dontWrite}
        </Button>
      </>
    );
  return (
    <Screen title={words.stepReturns} main={main}>
      {returns === null && (
        <>
          <p>{words.returnsLead}</p>
          <RoundField round={round} onRound={setRound} />
          <FilePicker
            id="returns"
            label={words.stepReturns}
            lead={words.returnsDrop}
            button={words.returnsPick}
            folder={words.returnsFolder}
            hint={words.returnsKinds}
            accept=".xlsx,.xls,.docx,.zip"
            multiple
            chosen={files.length === 0 ? null : fill(words.returnsFiles, { count: files.length })}
            onFiles={(found) => setFiles([...files, ...found])}
          />
          <Field label={words.received} hint={words.receivedHint}>
            <Input type="date" value={received} onChange={(_, data) => setReceived(data.value)} />
          </Field>
        </>
      )}
      <Receipt />
    </Screen>
  );
}
