import { useEffect, useRef } from 'react';
import type { InputFile } from '../../workbook/ports.ts';
import { pastedFile } from './files.ts';

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));

/**
 * Takes what is pasted anywhere on the screen, wherever the focus is, but in a field that people type into. `name` is
 * what the pasted text is called, without its ending; null: nothing is taken.
 */
export function usePaste(name: string | null, take: (files: readonly InputFile[]) => void): void {
  const latest = useRef(take);
  useEffect(() => void (latest.current = take));
  useEffect(() => {
    if (name === null) return undefined;
    const paste = (event: ClipboardEvent): void => {
      if (event.clipboardData === null || isField(event.target)) return;
      const file = pastedFile(event.clipboardData, name);
      if (file === null) return;
      event.preventDefault();
      latest.current([file]);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [name]);
}
