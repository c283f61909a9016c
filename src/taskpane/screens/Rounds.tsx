import { Button, Field, Input } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { RoundStateView } from '../../app/views/rounds.ts';
import { formatPadded } from '../../core/date/format.ts';
import { fill } from '../../messages/fill.ts';
import { AddRound } from '../parts/AddRound.tsx';
import { AgencyPicker } from '../parts/AgencyPicker.tsx';
import { Fold } from '../parts/Fold.tsx';
import { Lines } from '../parts/Lines.tsx';
import { receivedDay } from '../parts/ReceivedField.tsx';
import { RoundField } from '../parts/RoundField.tsx';
import { Screen } from '../parts/Screen.tsx';
import { usePane } from '../state/context.tsx';

interface RoundProps {
  readonly round: RoundStateView;
}

function Standing({ round }: RoundProps) {
  const { words } = usePane();
  const { lastDay, locked, reporters } = round;
  const sent = reporters.filter((one) => one.sent).length;
  const day = locked ?? lastDay;
  const shown = day === null ? words.roundNoDay : formatPadded(day);
  const text = locked === null ? words.roundOpen : words.roundLocked;
  return <p>{fill(text, { day: shown, sent, total: reporters.length })}</p>;
}

/** Why, and by which document: asked wherever something is done that must be accounted for. */
function ReasonField() {
  const { state, words, actions } = usePane();
  return (
    <Field label={words.roundReason} hint={words.roundReasonHint}>
      <Input
        value={state.rounding.reason}
        onChange={(_, data) => actions.typeRounding({ reason: data.value })}
      />
    </Field>
  );
}

/** Of the agencies that were picked those that this list has: it differs from round to round. */
function pickedOf(listed: RoundStateView['reporters'], picked: readonly string[]): string[] {
  return listed.flatMap(({ code }) => (picked.includes(code) ? [code] : []));
}

function Extend({ round }: RoundProps) {
  const { state, words, actions } = usePane();
  const { until, reason } = state.rounding;
  const chosen = pickedOf(round.reporters, state.rounding.agencies);
  const extended = round.reporters.flatMap(({ name, extendedTo }) =>
    extendedTo === null ? [] : [fill(words.extendedLine, { agency: name, day: formatPadded(extendedTo) })],
  );
  const isDay = receivedDay(until) !== null;
  const wrong = until.trim() === '' || isDay ? {} : { validationMessage: words.receivedWrong };
  return (
    <Fold title={fill(words.extendTitle, { count: extended.length })} open={until !== ''}>
      {() => (
        <>
          <Lines items={extended} keyOf={(line) => line}>
            {(line) => line}
          </Lines>
          <AgencyPicker
            agencies={round.reporters}
            chosen={chosen}
            onChange={(codes) => actions.typeRounding({ agencies: codes })}
          />
          <Field label={words.extendUntil} hint={words.directDay} {...wrong}>
            <Input value={until} onChange={(_, data) => actions.typeRounding({ until: data.value })} />
          </Field>
          <ReasonField />
          <Button
            disabled={chosen.length === 0 || !isDay || reason.trim() === ''}
            onClick={() => void actions.changeRound(round.number, 'extend', chosen)}
          >
            {words.extendRun}
          </Button>
        </>
      )}
    </Fold>
  );
}

function Withdraw({ round }: RoundProps) {
  const { state, words, actions } = usePane();
  const { reason } = state.rounding;
  const senders = round.reporters.filter((one) => one.sent);
  if (senders.length === 0) return null;
  const chosen = pickedOf(senders, state.rounding.agencies);
  return (
    <Fold title={words.withdrawTitle}>
      {() => (
        <>
          <p className="hint">{words.withdrawHint}</p>
          <AgencyPicker
            agencies={senders}
            chosen={chosen}
            onChange={(codes) => actions.typeRounding({ agencies: codes })}
          />
          <ReasonField />
          <Button
            disabled={chosen.length !== 1 || reason.trim() === ''}
            onClick={() => void actions.withdraw(round.number, chosen)}
          >
            {words.withdrawRun}
          </Button>
        </>
      )}
    </Fold>
  );
}

/** Thêm kỳ, chốt kỳ, gia hạn, rút báo cáo: where a round stands, and what an office decides about it. */
export function Rounds() {
  const { state, words, actions } = usePane();
  const [number, setNumber] = useState(state.home?.round?.number ?? 1);
  useEffect(() => void actions.lookAtRounds(), [actions, state.home]);
  const round = state.roundStates?.find((one) => one.number === number);
  const name = state.home?.rounds.find((one) => one.number === number)?.name ?? '';
  const isOpen = round?.locked === null;
  const main = round !== undefined && (
    <Button
      appearance="primary"
      disabled={!isOpen && state.rounding.reason.trim() === ''}
      onClick={() => void actions.changeRound(number, isOpen ? 'lock' : 'reopen')}
    >
      {fill(isOpen ? words.roundLock : words.roundReopen, { round: name })}
    </Button>
  );
  return (
    <Screen title={words.stepRounds} main={main}>
      <AddRound />
      {(state.home?.rounds.length ?? 0) > 0 && <RoundField round={number} onRound={setNumber} />}
      {state.roundStates === null && <p role="status">{words.computing}</p>}
      {round !== undefined && (
        <>
          <Standing round={round} />
          {isOpen ? <p className="hint">{words.roundLockHint}</p> : <ReasonField />}
          {isOpen && <Extend key={`extend ${number}`} round={round} />}
          {isOpen && <Withdraw key={`withdraw ${number}`} round={round} />}
        </>
      )}
    </Screen>
  );
}
