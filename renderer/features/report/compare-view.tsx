import type { ReactNode } from 'react';
import type { ReportDifference, ValueDifference } from '../../../shared/report/compare-reports.ts';
import { sectionName } from '../../../shared/report/section-name.ts';
import { Difference } from '../../ui/difference.tsx';
import { Tag } from '../../ui/tag.tsx';

type CompareViewProps = {
  readonly difference: ReportDifference;
  readonly before: string;
  readonly after: string;
};

const KINDS = { added: '新增', dropped: '删去', changed: '有改动' } as const;

/** Two reports held against each other: head, numbers, section by section, row by row. */
export function CompareView({ difference, before, after }: CompareViewProps): ReactNode {
  const { head, numbers, sections, tables, count } = difference;
  if (count === 0) return <p className="report-same">文字和数字都一样，没有不同之处。</p>;
  return (
    <div className="report-compare selectable">
      <p className="dim">{`共 ${count} 处不同。前：${before}；后：${after}。加下划线的是后来有的，加删除线的是后来没有的。`}</p>
      <ValueTable title="标题和署名" values={head} before={before} after={after} />
      <ValueTable title="数字" values={numbers} before={before} after={after} />
      {sections.length === 0 ? null : (
        <section aria-label="正文">
          <h3>正文</h3>
          {sections.map(({ id, heading, kind, paragraphs }) => (
            <article key={id}>
              <h4>
                {sectionName({ id, heading })} <Tag>{KINDS[kind]}</Tag>
              </h4>
              {paragraphs.map((parts) => (
                <p key={parts.map(({ kind: mark, text }) => mark + text).join('')}>
                  <Difference parts={parts} />
                </p>
              ))}
            </article>
          ))}
        </section>
      )}
      {tables.map(({ title, rows }) => (
        <section key={title} aria-label={title}>
          <h3>{title}</h3>
          {rows.map(({ name, kind, cells }) => (
            <article key={name}>
              <h4>
                {name} <Tag>{KINDS[kind]}</Tag>
              </h4>
              {kind === 'changed'
                ? cells.map((cell) => (
                    <p key={cell.head}>
                      <b>{cell.head}：</b>
                      <Difference parts={cell.changes} />
                    </p>
                  ))
                : null}
            </article>
          ))}
        </section>
      ))}
    </div>
  );
}

type ValueTableProps = {
  readonly title: string;
  readonly values: readonly ValueDifference[];
  readonly before: string;
  readonly after: string;
};

function ValueTable({ title, values, before, after }: ValueTableProps): ReactNode {
  if (values.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <table className="report-table">
        <thead>
          <tr>
            <th scope="col">项</th>
            <th scope="col">{before}</th>
            <th scope="col">{after}</th>
          </tr>
        </thead>
        <tbody>
          {values.map((value) => (
            <tr key={value.label}>
              <th scope="row">{value.label}</th>
              <td>{value.before || '—'}</td>
              <td>{value.after || '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
