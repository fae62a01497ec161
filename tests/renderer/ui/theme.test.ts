import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { antdTheme, textSizes, tokens } from '../../../renderer/theme/antd-theme.ts';

const css = readFileSync(path.join(import.meta.dirname, '../../../renderer/theme/tokens.css'), 'utf8');

/** The custom properties of the first rule whose selector is this. */
function declarations(selector: string): Map<string, string> {
  const start = css.indexOf(`${selector} {`);
  const body = css.slice(start, css.indexOf('\n}', start)).replaceAll(/\/\*.*?\*\//g, '');
  const found = new Map<string, string>();
  for (const match of body.matchAll(/(--[\w-]+):\s*([^;]+);/g)) {
    const [, name, value] = match;
    if (name !== undefined && value !== undefined) found.set(name, value.replaceAll(/\s+/g, ' ').trim());
  }
  return found;
}

const root = declarations(':root');
const plain = (value: string | undefined): string => (value ?? '').replaceAll("'", '"');

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return red * 0.2126 + green * 0.7152 + blue * 0.0722;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((left, right) => right - left);
  return (light + 0.05) / (dark + 0.05);
}

describe('theme', () => {
  it.each(Object.entries(tokens))('%s is the same in tokens.css', (name, value) => {
    expect(plain(root.get(name))).toBe(plain(value));
  });

  it('has the sizes of tokens.css for each size of the words', () => {
    for (const [size, values] of Object.entries(textSizes)) {
      const own = size === 'normal' ? root : declarations(`:root[data-text-size='${size}']`);
      expect(own.get('--fs-14')).toBe(`${values.font}px`);
      expect(own.get('--fs-13')).toBe(`${values.small}px`);
      expect(own.get('--lh-14')).toBe(`${values.line}px`);
      expect(own.get('--grow')).toBe(`${values.grow}px`);
    }
  });

  it('gives antd no red and no yellow of its own', () => {
    const { token } = antdTheme('normal');
    expect(token?.colorError).toBe(tokens['--ink']);
    expect(token?.colorWarning).toBe(tokens['--ink-2']);
    expect(token?.colorSuccess).toBe(tokens['--accent']);
    expect(token?.motion).toBe(false);
  });
});

describe('contrast', () => {
  const faces = ['--surface', '--canvas', '--selected', '--hover', '--accent-wash'];
  const words = ['--ink', '--ink-2', '--ink-3', '--accent', '--green', '--yellow', '--red'];
  const pairs = words.flatMap((word) => faces.map((face) => [word, face] as const));

  it.each(pairs)('%s on %s is AA', (word, face) => {
    expect(contrast(root.get(word) ?? '', root.get(face) ?? '')).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    ['--on-accent', '--accent'],
    ['--on-accent', '--ink'],
    ['--on-accent', '--bar-ahead'],
    ['--on-accent', '--toast'],
    ['--toast-link', '--toast'],
    ['--accent-active', '--add'],
    ['--ink-2', '--del'],
    ['--ink-2', '--sunken'],
    ['--ink-2', '--tint'],
    ['--on-accent', '--ink-3'],
  ])('%s on %s is AA', (word, face) => {
    expect(contrast(root.get(word) ?? '', root.get(face) ?? '')).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['--line-control', '--yellow-glyph', '--ink-off'])('%s can be told from the face', (shape) => {
    expect(contrast(root.get(shape) ?? '', root.get('--surface') ?? '')).toBeGreaterThanOrEqual(3);
  });
});
