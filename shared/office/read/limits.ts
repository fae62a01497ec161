// The gate's limits, for every file from outside.
const MEBIBYTE = 1024 * 1024;

export const FILE_LIMIT_BYTES = 20 * MEBIBYTE;
export const ENTRY_LIMIT = 1000;
export const ENTRY_LIMIT_BYTES = 100 * MEBIBYTE;
export const TOTAL_LIMIT_BYTES = 200 * MEBIBYTE;
/** An entry that unpacks to more than this may not be smaller than a hundredth when packed. */
export const RATIO_GRACE_BYTES = 100 * 1024;
export const LEAST_RATIO = 0.01;
