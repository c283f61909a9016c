/**
 * A file that is dropped beside the field for it would take the place of the page, with all that was done in it: such a
 * drop does nothing. Text may be dragged into fields as everywhere.
 */
export function guardDrops(page: Window): void {
  const guard = (event: DragEvent): void => {
    // A field for files has taken it already.
    if (event.defaultPrevented || event.dataTransfer?.types.includes('Files') !== true) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'none';
  };
  page.addEventListener('dragover', guard);
  page.addEventListener('drop', guard);
}
