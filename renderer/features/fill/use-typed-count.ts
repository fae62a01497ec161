import { useState } from 'react';
import { countCharacters } from './count-characters.ts';

/** How many 字 a text has, following the keys and not the saving. */
export function useTypedCount(kept: string): { readonly count: number; readonly onTyped: (text: string) => void } {
  const [state, setState] = useState({ kept, text: kept });
  // What was saved, undone or copied in from elsewhere counts anew.
  if (state.kept !== kept) setState({ kept, text: kept });
  return { count: countCharacters(state.text), onTyped: (text) => setState((before) => ({ ...before, text })) };
}
