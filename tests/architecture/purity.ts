import { parseSync, Visitor } from 'oxc-parser';
import type { SourceFile } from './source-files.ts';

/** Where a file asks for the present moment or for chance: `new Date()`, `Date.now`, `Math.random` and their like. */
export function clockAndChance(file: SourceFile): string[] {
  const found: string[] = [];
  const tell = (what: string): void => void found.push(`${file.name}: ${what}`);
  new Visitor({
    NewExpression: ({ callee, arguments: given }) => {
      if (callee.type === 'Identifier' && callee.name === 'Date' && given.length === 0) tell('new Date()');
    },
    CallExpression: ({ callee }) => {
      if (callee.type === 'Identifier' && callee.name === 'Date') tell('Date()');
    },
    MemberExpression: ({ object, property }) => {
      if (object.type !== 'Identifier' || property.type !== 'Identifier') return;
      const name = `${object.name}.${property.name}`;
      if (['Date.now', 'Math.random', 'performance.now', 'crypto.randomUUID'].includes(name)) tell(name);
    },
  }).visit(parseSync(file.name, file.text).program);
  return found;
}

/** The text with its comments blanked out: they may speak of anything. */
export function withoutComments(file: SourceFile): string {
  const { comments } = parseSync(file.name, file.text);
  let text = file.text;
  for (const { start, end } of comments) text = text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
  return text;
}
