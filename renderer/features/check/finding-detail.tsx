import type { ReactNode } from 'react';
import { useReadOnly } from '../../store/correction-store.ts';
import type { PeriodFindings } from '../../store/findings.ts';
import type { Place } from '../../store/place.ts';
import { Button } from '../../ui/button.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { Severity } from '../../ui/severity.tsx';
import type { Listed } from './check-lists.ts';
import { CitationView } from './citation-view.tsx';
import { type Citation, citationsOf } from './citations.ts';
import { ruleName, ruleReason, SEVERITY_WORDS, textOf } from './finding-words.ts';
import { FixPreview } from './fix-preview.tsx';
import { goToFinding } from './go-to-finding.ts';
import type { CheckActs } from './use-check-acts.ts';

interface FindingDetailProps {
  readonly place: Place;
  readonly findings: PeriodFindings;
  readonly listed: Listed;
  readonly acts: CheckActs;
}

/** One finding: what is wrong, where, why it is asked, and what can be done. */
export function FindingDetail({ place, findings, listed, acts }: FindingDetailProps): ReactNode {
  const { finding, dismissal } = listed;
  const citations = citationsOf(findings, finding);
  const text = textOf(findings.facts.get(finding.projectId ?? ''), finding);
  return (
    <section className="check-detail" aria-label="详情">
      {/* It scrolls, so it can be reached by key. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="check-detail-body" tabIndex={0} role="group" aria-label="这一处的说明">
        <Severity level={finding.severity} word={SEVERITY_WORDS[finding.severity]} />
        <h2>{ruleName(finding.rule)}</h2>
        <p className="check-detail-message selectable">{finding.message}</p>
        {citations.map((citation) => (
          <CitationView key={`${citation.facts.project.id} ${citation.where} ${citation.note}`} citation={citation} />
        ))}
        <SectionHead title="为什么提" level={3} />
        <p className="mid s13">{ruleReason(finding.rule)}</p>
        {finding.fix !== null && text !== undefined && dismissal === null ? (
          <>
            <SectionHead title="自动修正会这样改" level={3} />
            <FixPreview finding={finding} text={text} />
          </>
        ) : null}
        {dismissal === null ? null : (
          <>
            <SectionHead title="忽略的理由" level={3} />
            <p className="mid s13 selectable">{dismissal.reason}</p>
          </>
        )}
      </div>
      <DetailActs place={place} listed={listed} citations={citations} acts={acts} />
    </section>
  );
}

interface DetailActsProps {
  readonly place: Place;
  readonly listed: Listed;
  readonly citations: readonly Citation[];
  readonly acts: CheckActs;
}

function DetailActs({ place, listed, citations, acts }: DetailActsProps): ReactNode {
  const { finding, dismissal } = listed;
  const locked = useReadOnly(place.period) ? '这一期已经定稿，到进展填报里更正' : undefined;
  const several = citations.length > 1;
  return (
    <footer className="check-detail-acts">
      {several ? (
        citations.map((citation, index) => (
          <Button
            key={citation.facts.project.id}
            variant={index === 0 ? 'primary' : 'normal'}
            title={index === 0 ? '去修改 回车' : undefined}
            onClick={() => goToFinding(place, citation.finding)}
          >
            {`去改项目 ${citation.facts.project.number}`}
          </Button>
        ))
      ) : (
        <Button variant="primary" title="去修改 回车" onClick={acts.go}>
          去修改
        </Button>
      )}
      {finding.fix === null || dismissal !== null ? null : (
        <Button title="自动修正 F" blocked={locked} onClick={acts.fix}>
          自动修正
        </Button>
      )}
      <span className="grow" />
      {dismissal === null ? (
        <Button variant="quiet" title="忽略 I" onClick={acts.dismiss}>
          忽略
        </Button>
      ) : (
        <Button variant="quiet" onClick={acts.restore}>
          取消忽略
        </Button>
      )}
    </footer>
  );
}
