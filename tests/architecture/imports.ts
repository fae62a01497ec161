// What a file imports: static, type, dynamic, re-exported, and by `new URL('…', import.meta.url)` as workers are.
import path from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';
import type { SourceFile } from './source-files.ts';

/** Where an import leads: a file of ours (from the project's folder) or a package. */
export type Target =
  | { readonly type: 'file'; readonly name: string }
  | { readonly type: 'package'; readonly name: string };

export function importsOf(file: SourceFile): Target[] {
  return specifiersOf(file).map((specifier) => targetOf(file.name, specifier));
}

function specifiersOf(file: SourceFile): string[] {
  const { module, program, errors } = parseSync(file.name, file.text);
  if (errors.length > 0) throw new Error(`${file.name}: ${errors[0]?.message}`);
  const found = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) => entries.flatMap((entry) => entry.moduleRequest?.value ?? [])),
  ];
  new Visitor({
    ImportExpression: ({ source }) => {
      if (source.type === 'Literal' && typeof source.value === 'string') found.push(source.value);
      else throw new Error(`${file.name}: an import of a name made at run time cannot be checked`);
    },
    TSImportType: ({ source }) => {
      found.push(source.value);
    },
    NewExpression: ({ callee, arguments: [first] }) => {
      if (callee.type !== 'Identifier' || callee.name !== 'URL' || first?.type !== 'Literal') return;
      if (typeof first.value === 'string' && /\.tsx?$/.test(first.value)) found.push(first.value);
    },
  }).visit(program);
  return [...new Set(found)];
}

function targetOf(importer: string, specifier: string): Target {
  if (specifier.startsWith('.')) {
    // `?worker`, `?url` and their like are the bundler's affair.
    const bare = specifier.replace(/\?.*$/, '');
    return { type: 'file', name: path.posix.join(path.posix.dirname(importer), bare) };
  }
  if (specifier.startsWith('node:')) return { type: 'package', name: 'node' };
  const [scope = '', name] = specifier.split('/');
  return { type: 'package', name: scope.startsWith('@') ? `${scope}/${name}` : scope };
}
