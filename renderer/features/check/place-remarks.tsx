import { type ReactNode, useId, useMemo } from 'react';
import type { Finding } from '../../../shared/check/finding.ts';
import type { Project } from '../../../shared/ledger/project.ts';
import { useFindings } from '../../store/findings.ts';
import type { Place } from '../../store/place.ts';
import { textOf } from './finding-words.ts';
import { TextRemarks } from './text-remarks.tsx';

interface PlaceRemarksProps {
  readonly place: Place;
  readonly project: Project;
  readonly label: string;
  /** Which of the period's open findings belong here. */
  readonly match: (finding: Finding) => boolean;
}

/** What the checker says of a value or a choice, in lines under it. */
export function PlaceRemarks({ place, project, label, match }: PlaceRemarksProps): ReactNode {
  const id = useId();
  const findings = useFindings();
  const found = useMemo(
    () =>
      findings?.period.id !== place.period.id
        ? []
        : findings.open.filter(
            ({ projectId, otherProjectIds }) => projectId === project.id || otherProjectIds.includes(project.id),
          ),
    [findings, place.period.id, project.id],
  );
  const here = found.filter(match);
  const [first] = here;
  if (first === undefined) return null;
  const text = textOf(findings?.facts.get(project.id), first) ?? '';
  return <TextRemarks id={id} place={place} project={project} label={label} remarks={{ remarks: here, text }} />;
}
