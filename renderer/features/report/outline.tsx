import type { ReactNode } from 'react';
import type { NumberedSection } from '../../../shared/report/numbered-sections.ts';
import type { ReportModel } from '../../../shared/report/report-model.ts';
import { Tag } from '../../ui/tag.tsx';

export type OutlineLine = {
  readonly id: string;
  readonly name: string;
  readonly level: 0 | 1 | 2;
  readonly edited: boolean;
  readonly landscape: boolean;
  readonly page: number;
};

/** What the outline lists: title, 主送, the sections, 署名, the annexes. */
export function outlineLines(
  model: ReportModel,
  sections: readonly NumberedSection[],
  pageOf: (id: string) => number,
): OutlineLine[] {
  const line = (id: string, name: string, more: Partial<OutlineLine> = {}): OutlineLine => ({
    id,
    name,
    level: 0,
    edited: false,
    landscape: false,
    page: pageOf(id),
    ...more,
  });
  const unnamed: Readonly<Record<string, string>> = { opening: '开头', closing: '结尾' };
  return [
    line('title', '标题'),
    ...(model.recipient === '' ? [] : [line('recipient', '主送机关')]),
    ...sections.map(({ id, level, numberedHeading, edited }) =>
      line(id, numberedHeading || (unnamed[id] ?? ''), { level, edited }),
    ),
    line('signature', '署名与日期'),
    ...model.annexes.map((annex, index) => {
      const mark = model.annexes.length === 1 ? '附件' : `附件${index + 1}`;
      return line(`annex${model.annexes.length === 1 ? '' : index + 1}`, `${mark}　${annex.title}`, {
        landscape: true,
      });
    }),
  ];
}

type OutlineProps = {
  readonly lines: readonly OutlineLine[];
  readonly open: string | null;
  readonly onOpen: (id: string) => void;
};

export function Outline({ lines, open, onOpen }: OutlineProps): ReactNode {
  return (
    <nav className="report-outline" aria-label="报告目录">
      <ul>
        {lines.map(({ id, name, level, edited, landscape, page }) => (
          <li key={id}>
            <button
              type="button"
              className={`level-${level}`}
              aria-current={id === open ? 'true' : undefined}
              title={name}
              onClick={() => onOpen(id)}
            >
              <span className="cut">{name}</span>
              {edited ? <Tag>手改</Tag> : null}
              {landscape ? <Tag>横向</Tag> : null}
              <span className="num" aria-label={`第${page}页`}>
                {page}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
