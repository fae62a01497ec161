import type { ReactNode } from 'react';
import { useLedger } from '../../store/ledger-store.ts';
import { Marked } from '../../ui/difference.tsx';
import type { Citation } from './citations.ts';
import { excerptOf } from './excerpt.ts';

/** A place a finding speaks of, with the words underlined. */
export function CitationView({ citation }: { readonly citation: Citation }): ReactNode {
  const { facts, where, text, span, note, noteMarked } = citation;
  const [leadId] = facts.project.leadUnitIds;
  const lead = useLedger((ledger) => (leadId === undefined ? undefined : ledger.units.get(leadId)?.shortName));
  const { before, words, after } = excerptOf(text, span);
  const who = [`${facts.project.number} ${facts.project.title}`, where, lead ?? ''].filter((part) => part !== '');
  return (
    <blockquote className="check-cite">
      <p className="check-cite-who">{who.join(' · ')}</p>
      {text === '' ? null : (
        <p className="selectable">
          {before}
          {words === '' ? null : <Marked mark="check">{words}</Marked>}
          {after}
        </p>
      )}
      {note === '' ? null : noteMarked ? (
        <p className="selectable">
          <Marked mark="check">{note}</Marked>
        </p>
      ) : (
        <p className="check-cite-who">{note}</p>
      )}
    </blockquote>
  );
}
