import { Button, Combobox, Dropdown, Field, Input, Option, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { KeyingView } from '../../app/views/types.ts';
import type { AnswerField } from '../../core/submission/types.ts';
import { fold } from '../../core/text/fold.ts';
import { fill } from '../../messages/fill.ts';
import { BlockFields, hasOwnAssessment } from '../parts/BlockFields.tsx';
import { Fold } from '../parts/Fold.tsx';
import { Receipt } from '../parts/Receipt.tsx';
import { isReceived, ReceivedField } from '../parts/ReceivedField.tsx';
import { RoundField } from '../parts/RoundField.tsx';
import { Screen } from '../parts/Screen.tsx';
import { usePane } from '../state/context.tsx';
import type { Typing } from '../state/types.ts';
import { WriteButton } from './PendingChange.tsx';

/** Names that fit what was typed, with or without marks. */
const SHOWN = 40;

/** Whose paper it is; its rows are fetched when the name is picked. */
function AgencyField({ round }: { round: number }) {
  const { state, words, actions } = usePane();
  const chosen = state.keying?.agency.name ?? '';
  const [typed, setTyped] = useState(chosen);
  const agencies = state.register?.agencies ?? [];
  const found = agencies.filter(({ code, name }) => fold(`${code} ${name}`).includes(fold(typed)));
  return (
    <Field label={words.keyingAgency}>
      <Combobox
        value={typed}
        selectedOptions={state.keying === null ? [] : [state.keying.agency.code]}
        onChange={(event) => setTyped(event.target.value)}
        onOptionSelect={(_, data) => {
          setTyped(data.optionText ?? '');
          if (data.optionValue !== undefined) void actions.keyFor(round, data.optionValue);
        }}
      >
        {found.slice(0, SHOWN).map(({ code, name }) => (
          <Option key={code} value={code} text={name}>
            {name}
          </Option>
        ))}
      </Combobox>
    </Field>
  );
}

function StatusField({ value, onType }: { value: string; onType: (text: string) => void }) {
  const { state, words } = usePane();
  return (
    <Field label={state.keying?.headers.status ?? ''}>
      <Dropdown
        value={value === '' ? words.blank : value}
        selectedOptions={[value]}
        onOptionSelect={(_, data) => onType(data.optionValue ?? '')}
      >
        <Option value="" text={words.blank}>
          {words.blank}
        </Option>
        {(state.keying?.statuses ?? []).map((word) => (
          <Option key={word} value={word}>
            {word}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}

const LONG: readonly AnswerField[] = ['result', 'difficulty', 'proposal'];

function AnswerFieldInput({ field, task }: { field: AnswerField; task: string }) {
  const { state, actions } = usePane();
  const value = state.typing.rows[task]?.[field] ?? '';
  const onType = (text: string) => actions.typeAnswer(task, field, text);
  if (field === 'status') return <StatusField value={value} onType={onType} />;
  return (
    <Field label={state.keying?.headers[field] ?? ''}>
      {LONG.includes(field) ? (
        <Textarea value={value} onChange={(_, data) => onType(data.value)} />
      ) : (
        <Input value={value} onChange={(_, data) => onType(data.value)} />
      )}
    </Field>
  );
}

function Row({ row }: { row: KeyingView['rows'][number] }) {
  const { state } = usePane();
  const { task, tt, title, time, asksAll } = row;
  const isTyped = Object.values(state.typing.rows[task] ?? {}).some((text) => text.trim() !== '');
  const all = Object.keys(state.keying?.headers ?? {}) as AnswerField[];
  const fields = asksAll ? all : (['result'] as const);
  return (
    <Fold title={`${isTyped ? '✓' : '○'} ${tt} ${title}`}>
      {() => (
        <>
          {time !== '' && <p className="hint">{time}</p>}
          {fields.map((field) => (
            <AnswerFieldInput key={field} field={field} task={task} />
          ))}
        </>
      )}
    </Fold>
  );
}

const LETTER = [
  'letter',
  'letterDate',
  'signer',
  'channel',
  'general',
] as const satisfies readonly (keyof Typing)[];

function LetterFields() {
  const { state, actions } = usePane();
  const shown = LETTER.filter((part) => part !== 'general' || !hasOwnAssessment(state.keying));
  return shown.map((part) => (
    <Field key={part} label={state.keying?.labels[part] ?? ''}>
      {part === 'general' ? (
        <Textarea value={state.typing[part]} onChange={(_, data) => actions.type({ [part]: data.value })} />
      ) : (
        <Input value={state.typing[part]} onChange={(_, data) => actions.type({ [part]: data.value })} />
      )}
    </Field>
  ));
}

function Paper({ keying }: { keying: KeyingView }) {
  const { state, words, actions } = usePane();
  return (
    <>
      <ReceivedField typed={state.typing.received} onType={(received) => actions.type({ received })} />
      <LetterFields />
      <h3>{fill(words.keyingRows, { count: keying.rows.length })}</h3>
      {keying.rows.map((row) => (
        <Row key={row.task} row={row} />
      ))}
      {keying.blocks.map((block) => (
        <BlockFields key={block.code} block={block} />
      ))}
    </>
  );
}

/** Nhập thay cơ quan: a paper or PDF return is typed in beside it, and counted like any other. */
export function KeyReturn() {
  const { state, words, actions } = usePane();
  const [round, setRound] = useState(state.keying?.round ?? state.home?.round?.number ?? 1);
  const { keying, returns, typing } = state;
  const main =
    returns === null ? (
      <Button
        appearance="primary"
        disabled={keying === null || !isReceived(typing.received)}
        onClick={() => void actions.takeTyped()}
      >
        {words.keyingRun}
      </Button>
    ) : (
      <>
        <WriteButton pending={returns} />
        <Button appearance="subtle" onClick={() => actions.drop()}>
          {words.dontWrite}
        </Button>
      </>
    );
  const onRound = (number: number) => {
    setRound(number);
    if (keying !== null) void actions.keyFor(number, keying.agency.code);
  };
  return (
    <Screen title={words.stepKeying} main={main}>
      {returns === null && (
        <>
          <p>{words.keyingLead}</p>
          <RoundField round={round} onRound={onRound} />
          <AgencyField round={round} />
          {keying !== null && <Paper keying={keying} />}
        </>
      )}
      <Receipt />
    </Screen>
  );
}
