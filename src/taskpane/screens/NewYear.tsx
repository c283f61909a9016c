import { Button, Checkbox, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { fill } from '../../messages/fill.ts';
import type { NewYearView } from '../../workers/engine/types.ts';
import { Fold } from '../parts/Fold.tsx';
import { Lines } from '../parts/Lines.tsx';
import { Screen } from '../parts/Screen.tsx';
import { usePane, useWords } from '../state/context.tsx';

type Proposal = NewYearView['proposals'][number];

/** Sentences about what becomes of the parts of the book, so far in Vietnamese only. */
function Sentences({ title, texts }: { title: string; texts: readonly string[] }) {
  if (texts.length === 0) return null;
  return (
    <Fold title={title} open>
      {() => (
        <div lang="vi">
          <Lines items={texts} keyOf={(_, i) => String(i)}>
            {(text) => text}
          </Lines>
        </div>
      )}
    </Fold>
  );
}

interface TaskProps {
  readonly task: Proposal;
  readonly chosen: boolean;
  readonly onChoose: (chosen: boolean) => void;
}

function Task({ task, chosen, onChoose }: TaskProps) {
  const { words } = useWords();
  const { number, title, reason, done, leads } = task;
  return (
    <>
      <Checkbox
        checked={chosen}
        label={`${number} ${title}`}
        onChange={(_, { checked }) => onChoose(checked === true)}
      />
      <p className="hint">{fill(words[`newYearReason_${reason}`], { done, leads })}</p>
    </>
  );
}

function Tasks({ view, chosen }: { view: NewYearView; chosen: ReadonlySet<string> }) {
  const { words, actions } = usePane();
  const { proposals } = view;
  const codes = (wanted: (code: string) => boolean) =>
    proposals.map(({ code }) => code).filter((code) => wanted(code));
  const choose = (tasks: readonly string[]) => void actions.lookAtNewYear(tasks);
  return (
    <Fold title={fill(words.newYearTasks, { count: chosen.size, total: proposals.length })} open>
      {() => (
        <>
          <div className="row">
            <Button size="small" onClick={() => choose(codes(() => true))}>
              {words.newYearAll}
            </Button>
            <Button size="small" onClick={() => choose([])}>
              {words.newYearNone}
            </Button>
          </div>
          <Lines items={proposals} keyOf={({ code }) => code}>
            {(task) => (
              <Task
                task={task}
                chosen={chosen.has(task.code)}
                onChoose={(on) => choose(codes((code) => (code === task.code ? on : chosen.has(code))))}
              />
            )}
          </Lines>
        </>
      )}
    </Fold>
  );
}

/** Next year's book: what goes over, what does not and why; nothing is made before the button. */
export function NewYear() {
  const { state, words, actions } = usePane();
  const { newYear: view, nextTasks, nextDraft } = state;
  const [anyway, setAnyway] = useState(false);
  useEffect(() => void actions.lookAtNewYear(null), [actions]);
  if (view === null) return <Screen title={words.stepNewYear}>{null}</Screen>;
  const proposed = view.proposals.filter((task) => task.proposed).map(({ code }) => code);
  const chosen = new Set(nextTasks ?? proposed);
  const isBlocked = view.unfinished.length > 0 && !anyway;
  const main =
    nextDraft === null ? (
      <Button appearance="primary" disabled={isBlocked} onClick={() => void actions.makeNewYear(anyway)}>
        {fill(words.newYearMake, { year: view.year, count: chosen.size })}
      </Button>
    ) : (
      <Button appearance="primary" onClick={() => void actions.saveDraftPlan()}>
        {words.newYearDraft}
      </Button>
    );
  return (
    <Screen title={words.stepNewYear} main={main}>
      <p>{fill(words.newYearLead, { year: view.year })}</p>
      {view.unfinished.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <strong>{fill(words.newYearUnfinished, { count: view.unfinished.length })}</strong>
            {view.unfinished.map((text) => (
              <p key={text}>{text}</p>
            ))}
            <Checkbox
              checked={anyway}
              label={words.newYearAnyway}
              onChange={(_, { checked }) => setAnyway(checked === true)}
            />
          </MessageBarBody>
        </MessageBar>
      )}
      <Tasks view={view} chosen={chosen} />
      <Sentences title={fill(words.newYearGoing, { count: view.going.length })} texts={view.going} />
      <Sentences title={fill(words.newYearStaying, { count: view.staying.length })} texts={view.staying} />
    </Screen>
  );
}
