import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from '../../shared/base/zod.ts';
import { ROOT } from './source-files.ts';

const packagesSchema = z.record(
  z.string(),
  z.object({ optionalDependencies: z.record(z.string(), z.string()).optional() }),
);
const lockSchema = z.object({ packages: packagesSchema });
const versions = z.record(z.string(), z.string());
const manifestSchema = z.object({ dependencies: versions, devDependencies: versions });

const readJson = (name: string): unknown => JSON.parse(readFileSync(path.join(ROOT, name), 'utf8'));

// Mended by `npm run lock`.
test('the lock file names what is made for other systems too, or `npm ci` refuses it', () => {
  const { packages } = lockSchema.parse(readJson('package-lock.json'));
  const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !isLocked(place, name)),
  );
  expect(missing).toEqual([]);

  function isLocked(place: string, name: string): boolean {
    // As Node looks for it: beside the one that asks, then in each folder above.
    if (`${place === '' ? '' : `${place}/`}node_modules/${name}` in packages) return true;
    return place !== '' && isLocked(place.slice(0, Math.max(0, place.lastIndexOf('node_modules/') - 1)), name);
  }
});

test('every version is exact', () => {
  const { dependencies, devDependencies } = manifestSchema.parse(readJson('package.json'));
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(([, version]) => !/^\d/.test(version));
  expect(loose).toEqual([]);
});
