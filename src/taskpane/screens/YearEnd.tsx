import { Button } from '@fluentui/react-components';
import { fill } from '../../messages/fill.ts';
import { FilePicker, oneFile } from '../parts/FilePicker.tsx';
import { Screen } from '../parts/Screen.tsx';
import { usePane } from '../state/context.tsx';

/** Putting the year away, and the way to the next one. */
export function YearEnd() {
  const { state, words, actions, kind } = usePane();
  const { originals } = state;
  const count = originals.length;
  const main = (
    <Button appearance="primary" onClick={() => void actions.archive()}>
      {count === 0 ? words.archiveMake : fill(words.archiveMakeCount, { count })}
    </Button>
  );
  return (
    <Screen title={words.stepYearEnd} main={main}>
      <p>{words.archiveLead}</p>
      {kind === 'excel' && <p className="hint">{words.archiveExcel}</p>}
      <FilePicker
        id="originals"
        label={words.archiveOriginals}
        button={words.archivePick}
        folder={words.archiveFolder}
        hint={words.archiveHint}
        accept="*"
        multiple
        chosen={count === 0 ? null : fill(words.archiveFiles, { count })}
        onFiles={(files) => {
          const names = new Set(files.map(({ name }) => name));
          actions.keepOriginals([...originals.filter(({ name }) => !names.has(name)), ...files]);
        }}
      />
      {count > 0 && (
        <Button size="small" appearance="subtle" onClick={() => actions.keepOriginals([])}>
          {words.archiveAnew}
        </Button>
      )}
      <p className="hint">{words.archivePdf}</p>
      <FilePicker
        id="earlier"
        label={words.compareTitle}
        lead={words.compareLead}
        button={words.comparePick}
        hint={words.compareHint}
        accept=".xlsx"
        chosen={null}
        onFiles={oneFile(actions.compareYear)}
      />
      <section>
        <h3>{words.newYearTitle}</h3>
        <p className="hint">{words.newYearHint}</p>
        <Button onClick={() => actions.go('newYear')}>{words.newYearGo}</Button>
      </section>
    </Screen>
  );
}
