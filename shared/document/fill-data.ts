// What a unit's template is filled with, as plain data.

/** Texts and lists of the same by tag; a line break in a text is one in the document. */
export type FillData = { readonly [tag: string]: string | readonly FillData[] };

/** A template that cannot be filled: what is wrong with it, in words; empty when nobody can say. */
export type FillError = { readonly type: 'templateRefused'; readonly problems: readonly string[] };
