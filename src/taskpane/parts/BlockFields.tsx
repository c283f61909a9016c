import { Field, Input, Textarea } from '@fluentui/react-components';
import type { KeyingBlockView, KeyingView } from '../../app/views/types.ts';
import type { BlockColumn, BlockField } from '../../core/submission/blocks.ts';
import type { ReactNode } from 'react';
import { fill } from '../../messages/fill.ts';
import { usePane } from '../state/context.tsx';
import { Fold } from './Fold.tsx';

/** The form has the general assessment as a block, so that its one line beside the letter is not asked. */
export const hasOwnAssessment = (keying: KeyingView | null): boolean =>
  keying?.blocks.some(({ kind }) => kind === 'general') === true;

/** Columns that take a word or a number; the others are told in sentences. */
const SHORT: readonly BlockField[] = [
  ...(['current', 'cumulative', 'lastYear', 'estimate', 'self'] as const),
  ...(['name', 'place', 'forces', 'time'] as const),
];

interface LineProps {
  readonly block: KeyingBlockView;
  /** As in KeyedBlocks. */
  readonly row: string;
}

function ColumnField({ block, row, column }: LineProps & { column: BlockColumn }) {
  const { state, actions } = usePane();
  const { field, header } = column;
  const value = state.typing.blocks[block.code]?.[row]?.[field] ?? '';
  const onType = (text: string) => actions.typeInBlock({ block: block.code, row, field }, text);
  return (
    <Field label={<span lang="vi">{header}</span>}>
      {SHORT.includes(field) ? (
        <Input value={value} onChange={(_, data) => onType(data.value)} />
      ) : (
        <Textarea value={value} onChange={(_, data) => onType(data.value)} />
      )}
    </Field>
  );
}

const ColumnFields = ({ block, row }: LineProps) =>
  block.columns.map((column) => <ColumnField key={column.field} block={block} row={row} column={column} />);

function Line({ block, row, title, hint }: LineProps & { title: ReactNode; hint: string }) {
  const { state } = usePane();
  const typed = Object.values(state.typing.blocks[block.code]?.[row] ?? {});
  const mark = typed.some((text) => text.trim() !== '') ? '✓' : '○';
  return (
    <Fold
      title={
        <>
          {mark} {title}
        </>
      }
    >
      {() => (
        <>
          {hint !== '' && (
            <p className="hint" lang="vi">
              {hint}
            </p>
          )}
          <ColumnFields block={block} row={row} />
        </>
      )}
    </Fold>
  );
}

/** As many lines as were begun, and one to go on with. */
function RepeatingLines({ block }: { block: KeyingBlockView }) {
  const { state, words } = usePane();
  const begun = Object.keys(state.typing.blocks[block.code] ?? {}).length;
  return Array.from({ length: begun + 1 }, (_, i) => {
    const name = state.typing.blocks[block.code]?.[String(i)]?.name ?? '';
    const title = (
      <>
        {fill(words.keyingLine, { number: i + 1 })} <span lang="vi">{name}</span>
      </>
    );
    return <Line key={i} block={block} row={String(i)} title={title} hint="" />;
  });
}

const PrintedRows = ({ block }: { block: KeyingBlockView }) =>
  block.rows.map(({ code, title, hint }) => (
    <Line
      key={code}
      block={block}
      row={code}
      title={<span lang="vi">{`${code} ${title}`}</span>}
      hint={hint}
    />
  ));

/** What a form asks beside tasks, typed in as the paper has it. */
export function BlockFields({ block }: { block: KeyingBlockView }) {
  const { kind, title, guide } = block;
  return (
    <>
      <h3 lang="vi">{title}</h3>
      {guide !== '' && (
        <p className="hint" lang="vi">
          {guide}
        </p>
      )}
      {kind === 'general' && <ColumnFields block={block} row="" />}
      {kind === 'lines' && <RepeatingLines block={block} />}
      {(kind === 'indicators' || kind === 'scores') && <PrintedRows block={block} />}
    </>
  );
}
