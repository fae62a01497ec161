// The checker's remarks on a text as one types: the words stay marked at every key, what is said follows a pause.
import { useEffect, useMemo, useState } from 'react';
import type { Finding } from '../../../shared/check/finding.ts';
import type { Project } from '../../../shared/ledger/project.ts';
import { useFindings } from '../../store/findings.ts';
import type { Place } from '../../store/place.ts';
import { currentLedger } from '../../store/ledger-store.ts';
import { heardValue, startDraft, typedText } from '../../ui/draft-text.ts';
import type { TextMark } from '../../ui/split-marks.ts';
import { carrySpan, draftFindings, type RemarkedField } from './draft-findings.ts';

const PAUSE_MILLISECONDS = 250;

/** What is said only of a text that is finished. */
const OF_FINISHED: ReadonlySet<string> = new Set(['missing-full-stop', 'summary-length']);

export type TextRemarks = {
  readonly remarks: readonly Finding[];
  /** The text that the remarks speak of. */
  readonly text: string;
  readonly marks: readonly TextMark[];
  readonly onTyped: (text: string, composing: boolean) => void;
  readonly onFocus: () => void;
  readonly onLeave: () => void;
};

export function useTextRemarks(place: Place, project: Project, field: RemarkedField, kept: string): TextRemarks {
  const { text, composing, type } = useTypedText(kept);
  const [checked, setChecked] = useState(kept);
  const [writing, setWriting] = useState(false);
  const findings = useFindings();
  const periodId = place.period.id;
  useEffect(() => {
    if (composing || text === checked) return;
    const timer = setTimeout(() => setChecked(text), PAUSE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [text, checked, composing]);
  const found = useMemo((): readonly Finding[] => {
    const facts = findings?.facts.get(project.id);
    if (findings === null || facts === undefined || findings.period.id !== periodId) return [];
    if ((facts.entry?.[field] ?? '') === checked)
      return (findings.openOf.get(project.id) ?? []).filter(({ entryField }) => entryField === field);
    return draftFindings(facts, field, checked, [...currentLedger().dismissals.values()]);
  }, [findings, project.id, periodId, field, checked]);
  const remarks = useMemo(
    () => (writing ? found.filter(({ rule }) => !OF_FINISHED.has(rule)) : found),
    [found, writing],
  );
  const marks = useMemo(
    () => remarks.flatMap(({ span }) => (span === null ? [] : (carrySpan(checked, text, span) ?? []))),
    [remarks, checked, text],
  );
  return {
    remarks,
    text: checked,
    marks,
    onTyped: type,
    onFocus: () => setWriting(true),
    onLeave: () => setWriting(false),
  };
}

/** The text as it stands in the field: typed, and what came from elsewhere (undo, 沿用上期). */
function useTypedText(kept: string) {
  const [draft, setDraft] = useState(() => startDraft(kept));
  const [composing, setComposing] = useState(false);
  if (draft.external !== kept) setDraft(heardValue(draft, kept, composing));
  const type = (text: string, stillComposing: boolean): void => {
    setDraft((before) => typedText(before, text));
    setComposing(stillComposing);
  };
  return { text: draft.text, composing, type };
}
