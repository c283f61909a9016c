import { Button, Field } from '@fluentui/react-components';
import type { FileReceipt, ReceiptView } from '../../app/views/receipt.ts';
import { fill } from '../../messages/fill.ts';
import { issueSentence } from '../../messages/issueText.ts';
import { usePane } from '../state/context.tsx';
import { Fold } from './Fold.tsx';
import { Lines } from './Lines.tsx';
import { Preview } from './Preview.tsx';

const STATES = [
  ['undecided', '?'],
  ['rejected', '✕'],
  ['accepted', '✓'],
  ['unchanged', '='],
] as const;

/** What was read otherwise than written, changed in the print, or is worth a look, of a file that was taken all the same. */
function Remarks({ receipt }: { receipt: FileReceipt }) {
  const { state, words } = usePane();
  const rest = receipt.issues.slice(1);
  if (rest.length === 0) return null;
  return (
    <Fold title={fill(words.receiptRemarks, { count: rest.length })}>
      {() => (
        <Lines items={rest} keyOf={(_, i) => String(i)}>
          {(one) => (
            <>
              {one.at.cell === undefined ? '' : `${one.at.sheet ?? ''} ${one.at.cell}: `}
              {issueSentence(one, state.language)}
            </>
          )}
        </Lines>
      )}
    </Fold>
  );
}

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
      <Remarks receipt={receipt} />
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

/** What came as files is kept; what was typed in has none. */
function Originals({ receipt }: { receipt: ReceiptView }) {
  const { state, words, actions } = usePane();
  const hasFiles = state.screen !== 'keying' && state.taking.used.length > 0;
  if (receipt.files.accepted === 0 || !hasFiles) return null;
  return (
    <Field hint={words.originalsHint}>
      <Button size="small" onClick={() => void actions.saveOriginals()}>
        {words.originalsSave}
      </Button>
    </Field>
  );
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

/** Count in, count out: what became of every file, who is missing, and what will be written. */
export function Receipt() {
  const { state, words } = usePane();
  const { returns } = state;
  if (returns === null) return null;
  const { receipt, preview, questions } = returns;
  const { values } = receipt;
  const counts = [
    ['+', words.valuesNew, values.new],
    ['~', words.valuesChanged, values.changed],
    ['=', words.valuesSame, values.same],
  ] as const;
  const parts = counts.flatMap(([sign, text, count]) =>
    count > 0 ? [`${sign} ${fill(text, { count })}`] : [],
  );
  return (
    <div className="receipt" role="group" aria-label={words.receipt} tabIndex={-1}>
      <Files receipt={receipt} />
      <Originals receipt={receipt} />
      {parts.length > 0 && <p>{parts.join(' · ')}</p>}
      {questions.length > 0 && (
        <p className="remark">? {fill(words.questionsOpen, { count: questions.length })}</p>
      )}
      <People receipt={receipt} />
      <Preview preview={preview} />
    </div>
  );
}
