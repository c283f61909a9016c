import { Button } from '@fluentui/react-components';
import { useId, useRef, useState, type ChangeEvent, type ReactNode } from 'react';
import { fill } from '../../messages/fill.ts';
import type { InputFile } from '../../workbook/ports.ts';
import { useWords } from '../state/context.tsx';
import { droppedFiles, inputFiles, type TakenFiles } from './files.ts';
import { usePaste } from './usePaste.ts';

interface FilePickerProps {
  readonly id: string;
  readonly label: string;
  readonly button: string;
  readonly hint: string;
  /** Words in front of the button, where things may also be dropped or pasted. */
  readonly lead?: string;
  readonly accept: string;
  readonly multiple?: boolean;
  readonly folder?: string;
  readonly paste?: boolean;
  readonly chosen: string | null;
  readonly onFiles: (files: readonly InputFile[]) => void;
  readonly children?: ReactNode;
}

/** For a picker of a single file: what to do with it. */
export const oneFile =
  (take: (file: InputFile) => unknown) =>
  ([file]: readonly InputFile[]): void => {
    if (file !== undefined) void take(file);
  };

/** The buttons, and the browser's own inputs behind them. */
function Choosers(props: FilePickerProps & { readonly onTaken: (taken: Promise<TakenFiles>) => void }) {
  const { id, label, button, accept, multiple = false, folder, onTaken } = props;
  const files = useRef<HTMLInputElement>(null);
  const folders = useRef<HTMLInputElement>(null);
  const chosen = ({ target }: ChangeEvent<HTMLInputElement>) => {
    onTaken(inputFiles(target.files));
    // Chosen once more, a file that was corrected meanwhile is read again.
    target.value = '';
  };
  const input = { type: 'file', className: 'hidden', tabIndex: -1, onChange: chosen } as const;
  return (
    <div className="row">
      <Button onClick={() => files.current?.click()}>{button}</Button>
      <input {...input} ref={files} id={id} aria-label={label} accept={accept} multiple={multiple} />
      {folder !== undefined && (
        <>
          <Button onClick={() => folders.current?.click()}>{folder}</Button>
          <input {...input} ref={folders} aria-label={folder} multiple {...{ webkitdirectory: '' }} />
        </>
      )}
    </div>
  );
}

/** Files by choosing, dropping or pasting. */
export function FilePicker(props: FilePickerProps) {
  const { label, hint, lead, paste = false, chosen, onFiles } = props;
  const { words } = useWords();
  const [over, setOver] = useState(false);
  const heading = useId();
  const [unread, setUnread] = useState<readonly string[]>([]);
  const take = (found: readonly InputFile[]) => (found.length > 0 ? onFiles(found) : undefined);
  const onTaken = (taken: Promise<TakenFiles>) =>
    void taken.then(({ files, unread: names }) => {
      setUnread(names);
      take(files);
    });
  usePaste(paste ? words.pasted : null, take);
  return (
    <section
      className={over ? 'picker over' : 'picker'}
      aria-labelledby={heading}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onTaken(droppedFiles(event.dataTransfer));
      }}
    >
      <h3 id={heading}>{label}</h3>
      {lead !== undefined && <p>{lead}</p>}
      <Choosers {...props} onTaken={onTaken} />
      {unread.length > 0 && <p role="alert">{fill(words.filesUnread, { files: unread })}</p>}
      <p className="hint">{chosen ?? hint}</p>
      {props.children}
    </section>
  );
}
