import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { shippedPackages } from '../../scripts/licences.ts';

describe('what ships within the program', () => {
  const packages = shippedPackages(path.resolve(import.meta.dirname, '../..'));

  it('is what it depends on, and what that does, and nothing of the tools', () => {
    const names = packages.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['antd', 'dexie', 'docx', 'exceljs', 'react', 'zod', '@ant-design/icons']),
    );
    expect(names).not.toContain('vite');
    expect(names).not.toContain('electron');
    expect(names).toEqual([...names].sort());
    const lines = packages.map(({ name, version }) => `${name} ${version}`);
    expect(lines).toHaveLength(new Set(lines).size);
  });

  it('has a licence that lets it ship', () => {
    const others = packages.filter(
      ({ licence }) => !/MIT|ISC|BSD|Apache|0BSD|Unlicense|CC0|Zlib|BlueOak|Python-2|CC-BY/.test(licence),
    );
    // Of exceljs's reader for Node, which is not in the bundle; its author names none.
    expect(others.map(({ name }) => name)).toEqual(['buffers']);
    expect(packages.find(({ name }) => name === 'react')?.text).toMatch(/Permission is hereby granted/);
  });
});
