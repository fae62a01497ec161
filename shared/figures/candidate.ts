import { clauseEnd, clauseStart } from './half-width.ts';
import { readLead, type Lead } from './read-lead.ts';
import type { Quantity } from './read-quantity.ts';

/** A quantity with what stands around it in its clause: enough to say whether it is a target, and which. */
export type Candidate = {
  readonly plain: string;
  readonly quantity: Quantity;
  readonly lead: Lead;
  /** The clause up to the number. */
  readonly before: string;
  /** The clause after the quantity. */
  readonly after: string;
  readonly clauseStart: number;
};

/** Gathers the surroundings of a quantity; `from` is the end of the figure before it, which is never read into. */
export function candidateOf(plain: string, quantity: Quantity, from: number): Candidate {
  const start = clauseStart(plain, quantity.start);
  const leadFrom = Math.max(start, from);
  return {
    plain,
    quantity,
    lead: readLead(plain, leadFrom, quantity.start),
    before: plain.slice(start, quantity.start),
    after: plain.slice(quantity.end, clauseEnd(plain, quantity.end)),
    clauseStart: start,
  };
}

/** Whether the wording around the number compares it: 不少于…, …以上, 达到…, 提高到…. */
export function isCompared({ lead, quantity }: Candidate): boolean {
  return lead.comparator !== null || quantity.trail !== null || lead.attain || (lead.reach && lead.change !== null);
}
