// @ts-check
import path from 'node:path';

/** The project's own folder. */
export const ROOT = path.resolve(import.meta.dirname, '..', '..');
/** What set-up fetched or made; ignored by git, may be deleted at any time. */
export const CACHE = path.join(ROOT, '.cache');

/** @param {...string} names */
export function inRoot(...names) {
  return path.join(ROOT, ...names);
}
