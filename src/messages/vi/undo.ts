/** What a restore point calls a change that took another one back, and one that took back an undo. */
export const UNDO_LABELS = {
  undo: 'Hoàn tác: {label}',
  redo: 'Làm lại: {label}',
} as const;
