import type { ReactNode } from 'react';
import type { Finding } from '../../../shared/check/finding.ts';
import type { Mismatch } from '../../../shared/report/reconcile.ts';
import type { ReportNotice } from '../../../shared/report/report-model.ts';
import { noticeConsequence, noticeWords } from './notice-words.ts';

type UnsettledListProps = {
  readonly notices: readonly ReportNotice[];
  readonly mismatches: readonly Mismatch[];
  /** 必改 that no notice speaks of. */
  readonly findings?: readonly Finding[];
};

const PLACES: Readonly<Record<Mismatch['place'], string>> = { prose: '正文', annex: '附表', workbook: 'Excel' };
const SHOWN = 6;

/** What should be settled before a report goes out: notices, and each number that does not agree, with its place. */
export function UnsettledList({ notices, mismatches, findings = [] }: UnsettledListProps): ReactNode {
  return (
    <ul className="report-unsettled">
      {notices.map((notice) => (
        <li key={`${notice.type} ${notice.sectionId}`}>
          {noticeWords(notice)}：{noticeConsequence(notice)}。
        </li>
      ))}
      {findings.slice(0, SHOWN).map(({ fingerprint, projectId, rule, message }) => (
        <li key={`${rule} ${projectId} ${fingerprint}`}>{message}</li>
      ))}
      {findings.length > SHOWN ? <li>{`另有 ${findings.length - SHOWN} 处必改。`}</li> : null}
      {mismatches.slice(0, SHOWN).map(({ place, sectionId, name, found, expected }) => (
        <li key={`${place} ${sectionId} ${name}`}>
          {`${PLACES[place]}（${sectionId}）写的是 ${found || '空'}，统计是 ${expected || '空'}。`}
        </li>
      ))}
      {mismatches.length > SHOWN ? <li>{`另有 ${mismatches.length - SHOWN} 处数字不一致。`}</li> : null}
    </ul>
  );
}
