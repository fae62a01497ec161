/** Puts a text on the clipboard; the page asks for no permission, so it copies as a person does. */
export function copyText(text: string): boolean {
  const before = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'unseen';
  // Within a dialog the rest of the page takes no focus.
  (before?.closest('[role="dialog"]') ?? document.body).append(field);
  field.select();
  // The newer way needs a permission that this program gives to nobody.
  // oxlint-disable-next-line typescript/no-deprecated -- see above
  const copied = document.execCommand('copy');
  field.remove();
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  return copied;
}
