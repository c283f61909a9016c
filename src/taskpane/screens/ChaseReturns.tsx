import { Button } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { ReminderView } from '../../app/views/chase.ts';
import { fill } from '../../messages/fill.ts';
import { Lines } from '../parts/Lines.tsx';
import { RoundField } from '../parts/RoundField.tsx';
import { Screen } from '../parts/Screen.tsx';
import { usePane, useWords } from '../state/context.tsx';

function whenOf(words: ReturnType<typeof useWords>['words'], { daysLeft, lastDay }: ReminderView): string {
  if (daysLeft === 0) return words.chaseToday;
  return fill(daysLeft > 0 ? words.chaseBefore : words.chaseAfter, {
    days: Math.abs(daysLeft),
    day: lastDay,
  });
}

/** An agency, how to reach it, and its message. */
function Reminder({ reminder }: { reminder: ReminderView }) {
  const { words, actions } = useWords();
  const { name, contact, phone, text } = reminder;
  const reach = [contact, phone].filter((part) => part !== '').join(' · ');
  return (
    <>
      <strong>{name}</strong>
      <p className="hint">
        {whenOf(words, reminder)}
        {reach !== '' && ` · ${reach}`}
      </p>
      <p lang="vi" className="message">
        {text}
      </p>
      <Button
        size="small"
        aria-label={fill(words.chaseCopyOf, { agency: name })}
        onClick={() => void actions.copy(text)}
      >
        {words.chaseCopy}
      </Button>
    </>
  );
}

function allText(reminders: readonly ReminderView[]): string {
  return reminders
    .map(({ name, phone, text }) => `${phone === '' ? name : `${name} (${phone})`}\n${text}`)
    .join('\n\n');
}

/** Đôn đốc: who has not sent the round's report, each with a message to copy into Zalo or an SMS. */
export function ChaseReturns() {
  const { state, words, actions } = usePane();
  const [round, setRound] = useState(state.home?.round?.number ?? 1);
  const chased = state.chase?.round === round ? state.chase : null;
  useEffect(() => void actions.lookAtChase(round), [actions, round, state.home]);
  const reminders = chased?.reminders ?? [];
  const main = reminders.length > 0 && (
    <Button appearance="primary" onClick={() => void actions.copy(allText(reminders))}>
      {fill(words.chaseCopyAll, { count: reminders.length })}
    </Button>
  );
  return (
    <Screen title={words.stepChase} main={main}>
      <p>{words.chaseLead}</p>
      <RoundField round={round} onRound={setRound} />
      {chased === null && <p role="status">{words.computing}</p>}
      {chased !== null && reminders.length === 0 && <p>✓ {words.nobodyMissing}</p>}
      <Lines items={reminders} keyOf={({ agency }) => agency}>
        {(reminder) => <Reminder reminder={reminder} />}
      </Lines>
      <Button appearance="subtle" onClick={() => void actions.supplements(round)}>
        {words.supplementsMake}
      </Button>
    </Screen>
  );
}
