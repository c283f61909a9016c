import { useEffect, useState } from 'react';
import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { PapersView } from '../../app/views/papers.ts';
import { fill } from '../../messages/fill.ts';
import { Directions } from '../parts/Directions.tsx';
import { FilePicker } from '../parts/FilePicker.tsx';
import { Fold } from '../parts/Fold.tsx';
import { Lines } from '../parts/Lines.tsx';
import { PaperPreview } from '../parts/PaperPreview.tsx';
import { PlanField } from '../parts/PlanField.tsx';
import { RoundField } from '../parts/RoundField.tsx';
import { Screen } from '../parts/Screen.tsx';
import { usePane, useWords } from '../state/context.tsx';

/** Vietnamese lines of the check: they are said of Vietnamese papers. */
function Said({ items }: { readonly items: readonly string[] }) {
  return (
    <div lang="vi">
      <Lines items={items} keyOf={(_, i) => String(i)}>
        {(text) => text}
      </Lines>
    </div>
  );
}

/** Kiểm tra trước khi trình: one green line, or what is to be mended; then what letters leave to be written in Word. */
function Check({ ready, remarks, byHand }: PapersView) {
  const { words } = useWords();
  return (
    <>
      {ready ? (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{words.printReady}</MessageBarBody>
        </MessageBar>
      ) : (
        <Fold title={fill(words.printNotReady, { count: remarks.length })} open>
          {() => <Said items={remarks} />}
        </Fold>
      )}
      {byHand.length > 0 && (
        <Fold title={fill(words.printByHand, { count: byHand.length })}>{() => <Said items={byHand} />}</Fold>
      )}
    </>
  );
}

/** The office's own .docx, filled instead of the built-in letters. */
function Templates() {
  const { state, words, actions } = usePane();
  const { templates } = state;
  const names = templates.map(({ name }) => name);
  const chosen = names.length === 0 ? null : fill(words.templatesChosen, { count: names.length, names });
  return (
    <FilePicker
      id="templates"
      label={words.templates}
      button={words.templatesPick}
      hint={fill(words.templatesHint, { field: '{{ten_co_quan}}' })}
      accept=".docx"
      multiple
      chosen={chosen}
      onFiles={(files) => actions.useTemplates(files)}
    >
      {chosen !== null && (
        <Button size="small" onClick={() => actions.useTemplates([])}>
          {words.templatesDrop}
        </Button>
      )}
    </FilePicker>
  );
}

function Letters() {
  const { state, words, actions } = usePane();
  const [round, setRound] = useState(state.home?.round?.number ?? 1);
  const name = state.home?.rounds.find((one) => one.number === round)?.name ?? '';
  return (
    <section>
      <h3>{words.lettersTitle}</h3>
      <p className="hint">{words.lettersLead}</p>
      <RoundField round={round} onRound={setRound} />
      <Templates />
      <Button disabled={name === ''} onClick={() => void actions.letters(round)}>
        {fill(words.lettersMake, { round: name })}
      </Button>
    </section>
  );
}

export function PrintBook() {
  const { state, words, actions } = usePane();
  const { papers } = state;
  useEffect(() => void actions.lookAtPapers(), [actions]);
  const main = (
    <Button appearance="primary" onClick={() => void actions.print()}>
      {papers === null ? words.printMake : fill(words.printMakeCount, { count: papers.papers.length })}
    </Button>
  );
  return (
    <Screen title={words.stepPrint} main={main}>
      <PlanField plan={state.printedPlan} onPlan={(plan) => void actions.printPlan(plan)} />
      {papers === null ? <p role="status">{words.printLooking}</p> : <Check {...papers} />}
      <p>{words.printLead}</p>
      <div lang="vi">
        {papers?.papers.map((paper) => (
          <PaperPreview key={paper.name} {...paper} />
        ))}
      </div>
      <Directions />
      <Letters />
      <Button appearance="subtle" onClick={() => actions.go('template')}>
        {words.stepTemplate}
      </Button>
    </Screen>
  );
}
