// @ts-check
import { inRoot } from './folders.mjs';

/** The packaged program's file name; electron-builder.yml says the same. */
export const PACKAGED_NAME = 'jinzhan-taizhang';
/** What ships. */
export const SHIPPING_PROGRAM = inRoot('release', 'linux-unpacked', PACKAGED_NAME);
/** The same but for the inspect fuse, by which Playwright drives it. */
export const TEST_PROGRAM = inRoot('release', 'for-tests', PACKAGED_NAME);
