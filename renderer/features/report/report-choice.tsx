import { useMemo, type ReactNode } from 'react';
import { offeredKinds } from '../../../shared/report/drafts.ts';
import { kindInfo, WHOLE_PERIOD, type ReportSubject } from '../../../shared/report/kinds.ts';
import type { ReportKind } from '../../../shared/ledger/report.ts';
import { reportSubjects, sameSubject, type SubjectChoice } from '../../../shared/report/subjects.ts';
import { useLedgerState } from '../../store/ledger-store.ts';
import type { Place } from '../../store/place.ts';
import { setView, useView } from '../../store/view-store.ts';
import { Select } from '../../ui/select.tsx';

export type ReportChoice = {
  readonly kind: ReportKind;
  readonly subjects: readonly SubjectChoice[];
  /** null: nothing calls for a document of this kind. */
  readonly subject: SubjectChoice | null;
};

/** The kind and subject that are open; one that is no longer there gives way to the first. */
export function useReportChoice(place: Place): ReportChoice {
  const state = useLedgerState();
  const wanted = useView((view) => view.reportKind);
  const subject = useView((view) => view.reportSubject);
  const kind = offeredKinds(place.book).some((info) => info.kind === wanted) ? wanted : 'quarterlyReport';
  const subjects = useMemo(() => reportSubjects(state.ledger, place.period, kind), [state, place.period, kind]);
  const chosen = subjects.find((one) => sameSubject(one, subject)) ?? subjects[0] ?? null;
  return { kind, subjects, subject: chosen };
}

export function openReportOf(kind: ReportKind, subject: ReportSubject = WHOLE_PERIOD): void {
  const { projectId, unitId, supervisionId } = subject;
  setView({ screen: 'report', reportKind: kind, reportSubject: { projectId, unitId, supervisionId } });
}

type ReportChoicesProps = { readonly place: Place; readonly choice: ReportChoice };

/** Which report: the kind, and what it is about where there is one for each. */
export function ReportChoices({ place, choice }: ReportChoicesProps): ReactNode {
  const { kind, subjects, subject } = choice;
  const kinds = offeredKinds(place.book).map((info) => ({ value: info.kind, label: info.name }));
  const each = !isWhole(kind);
  return (
    <>
      <Select
        label="报告种类"
        options={kinds}
        value={kind}
        onChange={(next) => openReportOf(next)}
        width={each ? 132 : 168}
        searchable={kinds.length > 10}
      />
      {each && subject !== null ? (
        <Select
          label="报告对象"
          options={subjects.map((one) => ({ value: subjectKey(one), label: one.name }))}
          value={subjectKey(subject)}
          onChange={(key) => {
            const next = subjects.find((one) => subjectKey(one) === key);
            if (next) openReportOf(kind, next);
          }}
          width={190}
          searchable
        />
      ) : null}
    </>
  );
}

export function isWhole(kind: ReportKind): boolean {
  const { about } = kindInfo(kind);
  return about === 'period' || about === 'year';
}

export function subjectKey({ projectId, unitId, supervisionId }: ReportSubject): string {
  return projectId ?? unitId ?? supervisionId ?? 'whole';
}
