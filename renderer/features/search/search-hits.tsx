import { type ReactNode, useEffect } from 'react';
import type { Span } from '../../../shared/select/pinyin-match.ts';
import type { SearchHit } from '../../../shared/select/search.ts';
import type { SearchTarget } from './search-subjects.ts';

interface SearchHitsProps {
  readonly id: string;
  readonly hits: readonly SearchHit<SearchTarget>[];
  readonly chosen: number;
  readonly query: string;
  readonly onChoose: (hit: SearchHit<SearchTarget>) => void;
  readonly onPoint: (index: number) => void;
}

/** What was found, best first; the chosen one is opened by Enter. */
export function SearchHits({ id, hits, chosen, query, onChoose, onPoint }: SearchHitsProps): ReactNode {
  useEffect(() => {
    document.getElementById(`${id}-${chosen}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, chosen]);
  if (hits.length === 0) {
    return (
      <p className="search-hits search-none" role="status">
        {`没有找到“${query}”。可以输名称、单位、序号或拼音首字母。`}
      </p>
    );
  }
  return (
    <div className="search-hits" id={`${id}-hits`} role="listbox" aria-label="搜索结果" tabIndex={-1}>
      {hits.map((hit, index) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field takes the keys
        <div
          key={keyOf(hit)}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === chosen}
          className="search-hit"
          // The field keeps the focus: leaving it would close the list before the click.
          onPointerDown={(event) => event.preventDefault()}
          onPointerMove={() => onPoint(index)}
          onClick={() => onChoose(hit)}
        >
          <HitLine hit={hit} />
        </div>
      ))}
    </div>
  );
}

function HitLine({ hit }: { readonly hit: SearchHit<SearchTarget> }): ReactNode {
  const { target, title, span, passage } = hit;
  return (
    <>
      <span className="search-number">{target.kind === 'project' ? target.project.number : ''}</span>
      <span className="search-text">
        <span className="cut">
          <Marked text={title} span={span} />
        </span>
        {passage === null ? null : (
          <span className="search-passage cut">
            <Marked {...around(passage)} />
          </span>
        )}
      </span>
      <span className="search-kind">{kindWords(target)}</span>
    </>
  );
}

function Marked({ text, span }: { readonly text: string; readonly span: Span | null }): ReactNode {
  if (span === null) return text;
  return (
    <>
      {text.slice(0, span.start)}
      <mark>{text.slice(span.start, span.end)}</mark>
      {text.slice(span.end)}
    </>
  );
}

const BEFORE = 12;

/** A passage that begins shortly before what was found, so that it is in sight. */
function around({ text, span }: { readonly text: string; readonly span: Span }): { text: string; span: Span } {
  if (span.start <= BEFORE) return { text, span };
  const cut = span.start - BEFORE;
  return { text: `…${text.slice(cut)}`, span: { start: BEFORE + 1, end: span.end - cut + 1 } };
}

function kindWords(target: SearchTarget): string {
  if (target.kind === 'project') return '项目';
  return target.kind === 'unit' ? `单位，牵头 ${target.count} 项` : target.key;
}

function keyOf({ target, title }: SearchHit<SearchTarget>): string {
  if (target.kind === 'project') return target.project.id;
  return target.kind === 'unit' ? target.unitId : title;
}
