import { Button, Checkbox, Field, Input, Textarea } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { BlockChoice } from '../../app/blocks/setBlocks.ts';
import type { BlockView } from '../../app/views/blocks.ts';
import { fill } from '../../messages/fill.ts';
import { Fold } from '../parts/Fold.tsx';
import { Lines } from '../parts/Lines.tsx';
import { Screen } from '../parts/Screen.tsx';
import { usePane } from '../state/context.tsx';

interface BlockProps {
  readonly block: BlockView;
  readonly choice: BlockChoice;
}

/** Which columns of a block are asked for; one at least. */
function Columns({ block, choice }: BlockProps) {
  const { words, actions } = usePane();
  const used = choice.columns ?? [];
  const toggle = (field: string, on: boolean) =>
    actions.chooseBlock(block.code, {
      columns: block.columns
        .map((column) => column.field)
        .filter((one) => (one === field ? on : used.includes(one))),
    });
  return (
    <div role="group" aria-label={words.blocksColumns}>
      <p className="hint">{words.blocksColumns}</p>
      {block.columns.map(({ field, header }) => (
        <Checkbox
          key={field}
          label={<span lang="vi">{header}</span>}
          checked={used.includes(field)}
          disabled={used.length === 1 && used.includes(field)}
          onChange={(_, data) => toggle(field, data.checked === true)}
        />
      ))}
    </div>
  );
}

function Details({ block, choice }: BlockProps) {
  const { state, words, actions } = usePane();
  const set = (part: Partial<BlockChoice>) => actions.chooseBlock(block.code, part);
  return (
    <>
      {block.guide !== '' && (
        <p className="hint" lang="vi">
          {block.guide}
        </p>
      )}
      <Field label={words.blocksRounds} hint={words.blocksRoundsHint}>
        <Input value={choice.rounds ?? ''} onChange={(_, data) => set({ rounds: data.value })} />
      </Field>
      <Field
        label={words.blocksGroups}
        hint={fill(words.blocksGroupsHint, { groups: state.blocks?.groups ?? [] })}
      >
        <Input value={choice.groups ?? ''} onChange={(_, data) => set({ groups: data.value })} />
      </Field>
      {(choice.lines ?? 0) > 0 && (
        <Field label={words.blocksLines}>
          <Input
            type="number"
            min={1}
            max={200}
            value={String(choice.lines)}
            onChange={(_, data) => set({ lines: Math.max(1, Math.min(200, Number(data.value) || 1)) })}
          />
        </Field>
      )}
      <Columns block={block} choice={choice} />
    </>
  );
}

function Block({ block, choice }: BlockProps) {
  const { words, actions } = usePane();
  return (
    <div className="block">
      <Checkbox
        label={<span lang="vi">{block.title}</span>}
        checked={choice.use === true}
        onChange={(_, data) => actions.chooseBlock(block.code, { use: data.checked === true })}
      />
      <Fold
        title={
          <>
            {words.blocksMore} <span lang="vi">{block.title}</span>
          </>
        }
      >
        {() => <Details block={block} choice={choice} />}
      </Fold>
    </div>
  );
}

/** Indicators so far, and a list to add, one a line. */
function Indicators() {
  const { state, words, actions } = usePane();
  const known = state.blocks?.indicators ?? [];
  return (
    <>
      <h3>{fill(words.blocksIndicators, { count: known.length })}</h3>
      {known.length > 0 && (
        <div lang="vi">
          <Lines items={known} keyOf={(_, i) => String(i)}>
            {(text) => text}
          </Lines>
        </div>
      )}
      <Field label={words.blocksAdd} hint={words.blocksAddHint}>
        <Textarea
          rows={4}
          value={state.asking?.indicators ?? ''}
          onChange={(_, data) => actions.typeIndicators(data.value)}
        />
      </Field>
    </>
  );
}

/** Nội dung biểu: what the forms ask beside the tasks. */
export function FormBlocks() {
  const { state, words, actions } = usePane();
  const { blocks, asking } = state;
  useEffect(() => void actions.lookAtBlocks(), [actions, state.home]);
  const main = (
    <Button appearance="primary" disabled={asking === null} onClick={() => void actions.setBlocks()}>
      {words.blocksRun}
    </Button>
  );
  return (
    <Screen title={words.stepBlocks} main={main}>
      <p>{words.blocksLead}</p>
      {(blocks === null || asking === null) && <p role="status">{words.computing}</p>}
      {asking !== null &&
        blocks?.blocks.map((block) => {
          const choice = asking.choices.find(({ code }) => code === block.code);
          return choice === undefined ? null : <Block key={block.code} block={block} choice={choice} />;
        })}
      {blocks !== null && <Indicators />}
    </Screen>
  );
}
