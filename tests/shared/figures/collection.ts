import { BATCH_1 } from './collection-batch-1.ts';
import { BATCH_2 } from './collection-batch-2.ts';
import { BATCH_3 } from './collection-batch-3.ts';
import { BLIND } from './collection-blind.ts';
import type { CollectionEntry } from './collection-entry.ts';
import { HOLD_OUT } from './collection-hold-out.ts';
import { SECOND_HAND } from './collection-second-hand.ts';
import { GOALS_2023 } from './goals-2023.ts';

export type Batch = { readonly name: string; readonly entries: readonly CollectionEntry[] };

/** Sentences with the figures a person reads in them; the hold-out was not looked at while the rules were tuned. */
export const BATCHES: readonly Batch[] = [
  { name: '2023', entries: GOALS_2023 },
  { name: 'batch 1', entries: BATCH_1 },
  { name: 'batch 2', entries: BATCH_2 },
  { name: 'batch 3', entries: BATCH_3 },
  { name: 'hold-out', entries: HOLD_OUT },
  { name: 'blind', entries: BLIND },
  { name: 'second hand', entries: SECOND_HAND },
];
