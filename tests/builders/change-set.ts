import type { ChangeSet } from '../../shared/change/change-set.ts';
import { SCHEMA } from '../../shared/schema/migrations/all.ts';

/** A valid change set; `fields` overrides any part. */
export function aChangeSet(fields: Partial<ChangeSet> = {}): ChangeSet {
  return {
    id: 'cst_1',
    schema: SCHEMA,
    at: '2023-09-26T02:32:00.000Z',
    by: { operatorId: null, name: '测试' },
    reason: { kind: 'edit', words: '测试', of: null },
    changes: [],
    ...fields,
  };
}
