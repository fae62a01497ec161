import { describe, expect, it } from 'vitest';
import { DEFAULT_STATUSES } from '../../../shared/ledger/status.ts';
import { gatherProjectFacts } from '../../../shared/standing/facts.ts';
import { projectStanding } from '../../../shared/standing/project-standing.ts';
import { LedgerBuilder } from '../../builders/ledger.ts';

describe('lights of a book’s own', () => {
  const statuses = DEFAULT_STATUSES.map((status) =>
    status.key === 'notStarted' ? { ...status, light: 'yellow' as const } : status,
  );
  const own = { key: 'x-nearly', label: '基本完成', prose: '基本完成', light: 'green' } as const;

  const standingOf = (fields: Parameters<LedgerBuilder['entry']>[1]) => {
    const builder = new LedgerBuilder({ statuses: [...statuses, own] });
    const project = builder.project();
    builder.entry(project, fields);
    return projectStanding(gatherProjectFacts(builder.ledger, builder.quarter(3), project));
  };

  it('hold for a status that only a person gives', () => {
    expect(standingOf({ statusOverride: 'x-nearly', overrideReason: '只差验收。' })).toMatchObject({
      status: 'x-nearly',
      light: 'green',
    });
  });

  it('hold for what a rule gives where nothing worse is known', () => {
    expect(standingOf({ completion: 0 })).toMatchObject({ status: 'notStarted', light: 'yellow' });
    expect(standingOf({ completion: 60, statusOverride: 'onTrack', overrideReason: '数据滞后。' }).light).toBe('green');
  });
});
