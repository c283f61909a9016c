import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { FileReceipt, ReceiptView } from '../../app/views/receipt.ts';
import { fill } from '../../messages/fill.ts';
import type { InputFile } from '../../workbook/ports.ts';
import { FilePicker } from '../parts/FilePicker.tsx';
import { Fold } from '../parts/Fold.tsx';
import { Lines } from '../parts/Lines.tsx';
import { Preview } from '../parts/Preview.tsx';
import { isReceived, receivedDay, ReceivedField } from '../parts/ReceivedField.tsx';
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

/** More names than these would push what will be written out of sight. */
const FEW = 8;

function People({ receipt }: { receipt: ReceiptView }) {
  const { words } = usePane();
  const { missing, late } = receipt;
  return (
    <>
      {missing.length === 0 && <p>✓ {words.nobodyMissing}</p>}
      {missing.length > 0 && (
        <Fold title={`● ${fill(words.missing, { count: missing.length })}`} open={missing.length <= FEW}>
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
    <div className="receipt" role="group" aria-label={words.receipt} tabIndex={-1}>
      <Files receipt={receipt} />
      <p>
        + {fill(words.valuesNew, { count: values.new })} · ~{' '}
        {fill(words.valuesChanged, { count: values.changed })} · ={' '}
        {fill(words.valuesSame, { count: values.same })}
      </p>
      {questions.length > 0 && (
        <p className="remark">? {fill(words.questionsOpen, { count: questions.length })}</p>
      )}
      <People receipt={receipt} />
      <Preview preview={preview} />
    </div>
  );
}

/** A file that was chosen twice counts once. */
function withFiles(files: readonly InputFile[], found: readonly InputFile[]): InputFile[] {
  const names = new Set(found.map(({ name }) => name));
  return [...files.filter(({ name }) => !names.has(name)), ...found];
}

/** Taking back returns: files in, the receipt, then the writing. */
export function ConsolidateReturns() {
  const { state, words, actions } = usePane();
  const [round, setRound] = useState(state.home?.round?.number ?? 1);
  const { returns, taking } = state;
  const { files, received } = taking;
  const run = () => actions.consolidate(round, files, receivedDay(received));
  const main =
    returns === null ? (
      <Button
        appearance="primary"
        disabled={files.length === 0 || !isReceived(received)}
        onClick={() => void run()}
      >
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
            onFiles={(found) => actions.take({ files: withFiles(files, found) })}
          />
          {files.length > 0 && (
            <Button size="small" appearance="subtle" onClick={() => actions.take({ files: [] })}>
              {words.returnsAnew}
            </Button>
          )}
          <ReceivedField typed={received} onType={(typed) => actions.take({ received: typed })} />
        </>
      )}
      <Receipt />
    </Screen>
  );
}
