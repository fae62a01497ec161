/** A failure in words: what happened, what is unharmed, what to do. */
export type Problem = { readonly happened: string; readonly unharmed: string; readonly todo: string };

/** The three sentences in one line, as the command line prints them. */
export function problemText({ happened, unharmed, todo }: Problem): string {
  return [happened, unharmed, todo].filter((sentence) => sentence !== '').join('');
}
