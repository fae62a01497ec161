import type { ReactNode } from 'react';
import { Difference } from '../../ui/difference.tsx';
import { Tag } from '../../ui/tag.tsx';
import type { FieldLine, RecordLines } from './audit-changes.ts';
import './audit.css';

interface RecordBlockProps {
  readonly lines: RecordLines;
  /** What may be done about a field. */
  readonly renderAct?: ((line: FieldLine) => ReactNode) | undefined;
}

/** One record of a change: each field with what went and what came. */
export function RecordBlock({ lines, renderAct }: RecordBlockProps): ReactNode {
  return (
    <article className="audit-record">
      <h4>
        <Tag>{lines.act}</Tag>
        {lines.title}
      </h4>
      <FieldLines lines={lines} renderAct={renderAct} />
    </article>
  );
}

export function FieldLines({ lines, renderAct }: RecordBlockProps): ReactNode {
  return (
    <dl className="audit-fields">
      {lines.fields.map((line) => (
        <div key={line.name}>
          <dt>{line.field}</dt>
          <dd>
            <Difference parts={line.parts} />
            {renderAct?.(line)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
