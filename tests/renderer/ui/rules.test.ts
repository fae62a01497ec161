import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const RENDERER = path.join(import.meta.dirname, '../../../renderer');
const rooms = ['ui', 'theme'].map((room) => path.join(RENDERER, room));
const files = rooms.flatMap((room) => readdirSync(room).map((name) => path.join(room, name)));
const all = readdirSync(RENDERER, { recursive: true, encoding: 'utf8' }).map((name) => path.join(RENDERER, name));
const styles = all.filter((file) => file.endsWith('.css'));
const sources = files.filter((file) => /\.tsx?$/.test(file));
const read = (file: string): string => readFileSync(file, 'utf8');
const bare = (file: string): string => read(file).replaceAll(/\/\*[\s\S]*?\*\//g, '');

describe('style sheets', () => {
  it.each(styles.map((file) => [path.relative(RENDERER, file), file] as const))(
    '%s asks for no more than Chromium 108',
    (_, file) => {
      const css = bare(file);
      expect(css).not.toMatch(/color-mix|oklch|&|@layer|@starting-style|@scope|text-wrap|field-sizing|light-dark/);
      expect(css).not.toMatch(/@import|url\(/);
    },
  );

  it.each(
    styles
      // Paper is black on white, whatever the window's colours.
      .filter((file) => !/(tokens|paper)\.css$|report[\\/]preview[\\/]/.test(file))
      .map((file) => [path.relative(RENDERER, file), file] as const),
  )('%s takes its colours from the tokens', (_, file) => {
    expect(bare(file)).not.toMatch(/#[\da-f]{3,8}\b/i);
  });

  it('uses no variable that is not there', () => {
    const known = new Set(styles.flatMap((file) => [...read(file).matchAll(/(--[\w-]+):/g)].map((match) => match[1])));
    const given = new Set(
      all
        .filter((file) => /\.tsx?$/.test(file))
        .flatMap((file) => [...read(file).matchAll(/'(--[\w-]+)'/g)].map((match) => match[1])),
    );
    const used = styles.flatMap((file) => [...bare(file).matchAll(/var\((--[\w-]+)/g)].map((match) => match[1]));
    expect(used.filter((name) => !known.has(name) && !given.has(name))).toEqual([]);
  });
});

describe('parts', () => {
  it.each(sources.map((file) => [path.basename(file), file] as const))(
    '%s knows no project and no store',
    (_, file) => {
      const imports = [...read(file).matchAll(/from '([^']+)'/g)].map((match) => match[1] ?? '');
      for (const name of imports) {
        expect(name).toMatch(
          /^(react|react-dom|antd|antd\/es\/locale\/zh_CN|@tanstack\/react-virtual|\.\/[\w-]+\.tsx?|\.\.\/(ui|theme)\/[\w-]+\.tsx?|(\.\.\/)+shared\/base\/[\w-]+\.ts)$/,
        );
      }
      expect(read(file)).not.toMatch(/您|请稍候|操作成功|！/);
    },
  );
});
