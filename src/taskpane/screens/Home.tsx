import { Button } from '@fluentui/react-components';
import type { CountedLine, DueLine, HomeView, ToDo } from '../../app/views/types.ts';
import { formatVietnamese } from '../../core/date/format.ts';
import { fill } from '../../messages/fill.ts';
import { storedText } from '../../messages/stored.ts';
import { BarLine } from '../parts/BarLine.tsx';
import { BookCharts } from '../parts/BookCharts.tsx';
import { Fold } from '../parts/Fold.tsx';
import { GroupChart } from '../parts/GroupChart.tsx';
import { momentText } from '../../workbook/moment.ts';
import { Lines } from '../parts/Lines.tsx';
import { PlaceLink } from '../parts/PlaceLink.tsx';
import { Screen } from '../parts/Screen.tsx';
import { Story } from '../parts/Story.tsx';
import { usePane } from '../state/context.tsx';
import type { Screen as ScreenName } from '../state/types.ts';

const NEXT_SCREENS: Readonly<Record<HomeView['next'], ScreenName>> = {
  settle: 'questions',
  forms: 'forms',
  consolidate: 'returns',
  score: 'scores',
  print: 'print',
};

function CountedLines({ lines }: { lines: readonly CountedLine[] }) {
  return (
    <Lines items={lines} keyOf={(_, i) => String(i)}>
      {({ text, detail, at }) => (
        <>
          <PlaceLink at={at}>{text}</PlaceLink>
          {detail !== '' && <p className="hint">{detail}</p>}
        </>
      )}
    </Lines>
  );
}

/** Under a figure: what it counts. */
function Counted({ lines }: { lines: readonly CountedLine[] }) {
  const { words } = usePane();
  if (lines.length === 0) return null;
  return (
    <Fold title={fill(words.counted, { count: lines.length })}>{() => <CountedLines lines={lines} />}</Fold>
  );
}

/** To the messages for those who have not reported. */
function ToChase() {
  const { words, actions } = usePane();
  return (
    <Button size="small" onClick={() => actions.go('chase')}>
      {words.stepChase}
    </Button>
  );
}

/** A count that opens onto its lines; each line leads to its cell. */
function ToDoLine({ item }: { item: ToDo }) {
  const { words, actions } = usePane();
  const title = `● ${item.count} ${words[`toDo_${item.kind}`]}`;
  return (
    <Fold title={title}>
      {() => (
        <>
          <CountedLines lines={item.lines} />
          {item.kind === 'missing' && <ToChase />}
          {item.kind === 'questions' && (
            <Button size="small" onClick={() => actions.go('questions')}>
              {words.next_settle}
            </Button>
          )}
        </>
      )}
    </Fold>
  );
}

function Due({ line }: { line: DueLine }) {
  const { words } = usePane();
  const due = formatVietnamese(line.due);
  const text = line.daysLeft === 0 ? words.dueToday : words.dueLine;
  return (
    <>
      <PlaceLink at={line.at}>{line.title}</PlaceLink>
      <p className="hint">
        {fill(text, { tt: line.tt, days: line.daysLeft, due })}
        {line.leads.length > 0 && ` · ${line.leads.join(', ')}`}
      </p>
    </>
  );
}

/** For the weekly meeting: to be pasted into a message or a document. */
function dueText(lines: readonly DueLine[]): string {
  const row = ({ tt, title, due, leads }: DueLine) =>
    [tt, title, formatVietnamese(due), leads.join(', ')].join('\t');
  return lines.map(row).join('\n');
}

function DueSoon({ lines }: { lines: readonly DueLine[] }) {
  const { words, actions } = usePane();
  if (lines.length === 0) return null;
  return (
    <Fold title={fill(words.dueSoon, { count: lines.length })}>
      {() => (
        <>
          <Lines items={lines} keyOf={({ task }) => task}>
            {(line) => <Due line={line} />}
          </Lines>
          <Button size="small" onClick={() => void actions.copy(dueText(lines))}>
            {words.copyList}
          </Button>
        </>
      )}
    </Fold>
  );
}

function LastChange() {
  const { state, words, actions, kind } = usePane();
  const [point] = state.points;
  if (state.justMade)
    return (
      <Button appearance="subtle" onClick={() => void actions.discardBook()}>
        {words.discard}
      </Button>
    );
  return (
    <>
      {point !== undefined && (
        <Button appearance="subtle" onClick={() => actions.go('undo')}>
          {fill(words.lastChange, {
            label: storedText(point.label, state.language),
            at: momentText(point.at),
          })}
        </Button>
      )}
      {kind === 'page' && (
        <Button appearance="subtle" onClick={() => void actions.saveFile()}>
          {words.saveFile}
        </Button>
      )}
    </>
  );
}

function Figures({ home, theme }: { home: HomeView; theme: string }) {
  const { words } = usePane();
  return (
    <>
      <BarLine {...home.tasks} label={words.tasksDone} />
      <Counted lines={home.counted.tasks} />
      {home.round !== null && <BarLine {...home.returns} label={words.returnsSent} />}
      {home.round !== null && <Counted lines={home.counted.returns} />}
      {home.returns.done < home.returns.total && <ToChase />}
      {home.groups.length > 0 && (
        <Fold title={words.groupsDone} open>
          {() => (
            <>
              <GroupChart bars={home.groups} theme={theme} />
              <Counted lines={home.counted.groups} />
            </>
          )}
        </Fold>
      )}
      <Fold title={words.charts}>{() => <BookCharts home={home} theme={theme} />}</Fold>
    </>
  );
}

/** What needs doing first, how far it all is, and the next step. */
export function Home({ theme }: { theme: string }) {
  const { state, words, actions } = usePane();
  const { home } = state;
  if (home === null) return null;
  const round = home.round?.name ?? '';
  const main = (
    <Button appearance="primary" onClick={() => actions.go(NEXT_SCREENS[home.next])}>
      {fill(words[`next_${home.next}`], { round })}
    </Button>
  );
  return (
    <Screen title={home.title} main={main}>
      <p className="hint">
        {home.round === null ? words.noRound : fill(words.round, { ...home.round })}
        {home.asOf !== null && ` · ${fill(words.asOf, { date: formatVietnamese(home.asOf) })}`}{' '}
        <Button size="small" appearance="subtle" onClick={() => actions.go('settings')}>
          {words.settingsGo}
        </Button>
      </p>
      <h3>{words.toDo}</h3>
      {home.toDo.length === 0 && <p>✓ {words.nothingToDo}</p>}
      {home.toDo.map((item) => (
        <ToDoLine key={item.kind} item={item} />
      ))}
      {home.remarks.length > 0 && (
        <Fold title={fill(words.bookRemarks, { count: home.remarks.length })}>
          {() => (
            <Lines items={home.remarks} keyOf={(_, i) => String(i)}>
              {({ text, at }) => <PlaceLink at={at}>{text}</PlaceLink>}
            </Lines>
          )}
        </Fold>
      )}
      <Figures home={home} theme={theme} />
      <DueSoon lines={home.dueSoon} />
      <Story />
      <LastChange />
    </Screen>
  );
}
