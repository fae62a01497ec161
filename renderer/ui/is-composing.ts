import type { KeyboardEvent } from 'react';

/** Whether an input method takes this key for itself (Enter then picks a word, and is not ours). */
export function isComposing(event: KeyboardEvent): boolean {
  return event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229;
}
