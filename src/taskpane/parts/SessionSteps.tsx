import { Button, Field, Input } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { SessionView } from '../../app/views/types.ts';
import { fill } from '../../messages/fill.ts';
import { usePane } from '../state/context.tsx';
import { FilePicker } from './FilePicker.tsx';
import { Fold } from './Fold.tsx';
import { Lines } from './Lines.tsx';
import { PlaceLink } from './PlaceLink.tsx';

const MARKS = { done: '✓', now: '●', later: '○' } as const;

function StepList({ session }: { session: SessionView }) {
  const { words } = usePane();
  return (
    <ol className="sessionSteps">
      {session.steps.map(({ name, state }) => (
        <li key={name} className={state} aria-current={state === 'now' ? 'step' : undefined}>
          <span
            {...(state === 'done'
              ? { role: 'img', 'aria-label': words.sessionDone }
              : { 'aria-hidden': true })}
          >
            {MARKS[state]}
          </span>{' '}
          {name}
        </li>
      ))}
    </ol>
  );
}

function Dates({ session }: { session: SessionView }) {
  return (
    <ul className="sessionDates">
      {session.dates.map(({ label, text, isNow }) => (
        <li key={label} className={isNow ? 'now' : 'hint'}>
          {label}: <PlaceLink at={session.at}>{text}</PlaceLink>
        </li>
      ))}
    </ul>
  );
}

/** Forms of the step out, and what came back in. */
function Forms() {
  const { words, actions } = usePane();
  return (
    <>
      <Button onClick={() => void actions.appraisals()}>{words.appraisalsMake}</Button>
      <FilePicker
        id="appraisals"
        label={words.appraisalsPick}
        button={words.choose}
        hint={words.appraisalsKind}
        accept=".xlsx,.zip"
        multiple
        chosen={null}
        onFiles={(files) => void actions.takeAppraisals(files)}
      />
    </>
  );
}

/** On to the next step: with what is still open, which may stop it. */
function Next({ session, by }: { session: SessionView; by: string }) {
  const { words, actions } = usePane();
  const { next, remarks, isBlocked, needsReason } = session;
  const [reason, setReason] = useState('');
  if (next === null) return null;
  const move = () => void actions.moveSession({ kind: 'close', by, reason: needsReason ? reason : '' });
  const isStopped = isBlocked || (needsReason && reason.trim() === '');
  return (
    <>
      {remarks.length > 0 && (
        <>
          <p>{fill(isBlocked || needsReason ? words.sessionBlocked : words.sessionOpen, { next })}</p>
          <Lines items={remarks} keyOf={(_, i) => String(i)}>
            {(text) => text}
          </Lines>
        </>
      )}
      {needsReason && (
        <Field label={words.sessionAnyway} required>
          <Input value={reason} onChange={(_, data) => setReason(data.value)} />
        </Field>
      )}
      <Button disabled={isStopped} onClick={move}>
        {fill(words.sessionNext, { next })}
      </Button>
    </>
  );
}

/** Back to the step before, which needs a reason. */
function Back({ before, by }: { before: string; by: string }) {
  const { words, actions } = usePane();
  const [reason, setReason] = useState('');
  const move = () => void actions.moveSession({ kind: 'reopen', by, reason });
  return (
    <Fold title={fill(words.sessionBack, { before })}>
      {() => (
        <>
          <Field label={words.sessionReason} required>
            <Input value={reason} onChange={(_, data) => setReason(data.value)} />
          </Field>
          <Button disabled={reason.trim() === ''} onClick={move}>
            {fill(words.sessionBack, { before })}
          </Button>
        </>
      )}
    </Fold>
  );
}

function Log({ log }: { log: SessionView['log'] }) {
  const { words } = usePane();
  if (log.length === 0) return null;
  return (
    <Fold title={words.sessionLog}>
      {() => (
        // Lines of Nhật ký, in the workbook's own words.
        <div lang="vi">
          <Lines items={log} keyOf={({ id }) => id}>
            {({ text, detail }) => (
              <>
                {text}
                <p className="hint">{detail}</p>
              </>
            )}
          </Lines>
        </div>
      )}
    </Fold>
  );
}

/** The scoring session in work: where it stands, what stops the next step, its forms, and what was done. */
export function SessionSteps() {
  const { state, words, actions } = usePane();
  const [session, setSession] = useState<SessionView | null>(null);
  const { home, language, worker } = state;
  const [by, setBy] = useState(worker);
  useEffect(() => {
    let gone = false;
    void actions.session().then((view) => {
      if (!gone) setSession(view);
    });
    return () => {
      gone = true;
    };
  }, [actions, home, language]);
  if (session === null) return null;
  return (
    <section className="session" aria-label={session.name}>
      <h3 lang="vi">{session.name}</h3>
      <StepList session={session} />
      <Dates session={session} />
      {session.forms && <Forms />}
      <Field label={words.sessionBy}>
        <Input value={by} onChange={(_, data) => setBy(data.value)} />
      </Field>
      <Next session={session} by={by} />
      {session.before !== null && <Back before={session.before} by={by} />}
      <Log log={session.log} />
    </section>
  );
}
