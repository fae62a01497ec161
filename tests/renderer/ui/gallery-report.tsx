import { useEffect, useRef, useState } from 'react';
import { Button } from '../../../renderer/ui/button.tsx';
import { Outline, type OutlineLine } from '../../../renderer/ui/outline.tsx';
import { PageHead } from '../../../renderer/ui/page-head.tsx';
import { fitZoom, type PaperFit, usualFit } from '../../../renderer/ui/paper-size.ts';
import { Desk, Paper } from '../../../renderer/ui/paper.tsx';
import { Select } from '../../../renderer/ui/select.tsx';
import { SplitPanel } from '../../../renderer/ui/split-panel.tsx';
import type { TextMark } from '../../../renderer/ui/split-marks.ts';
import { TextArea } from '../../../renderer/ui/text-area.tsx';
import { Strip, StripItem } from '../../../renderer/ui/toolbar.tsx';
import { ZoomBar } from '../../../renderer/ui/zoom-bar.tsx';

const lines: readonly OutlineLine[] = [
  { id: 'letterhead', label: '版头与文号', level: 0, page: 1 },
  { id: 'title', label: '标题', level: 0, page: 1 },
  { id: 'to', label: '主送机关', level: 0, page: 1 },
  { id: 'opening', label: '开头', level: 0, page: 1, tag: '手改' },
  { id: 'overall', label: '一、总体进展情况', level: 0, page: 1, open: true },
  { id: 'work', label: '二、主要做法和成效', level: 0, page: 2, open: true },
  { id: 'new', label: '（一）创新类', level: 1, page: 2 },
  { id: 'hard', label: '（二）攻坚类', level: 1, page: 4, tag: '手改' },
  { id: 'stock', label: '（三）储备类', level: 1, page: 5 },
  { id: 'problems', label: '三、存在问题', level: 0, page: 6 },
  { id: 'next', label: '四、下一步工作打算', level: 0, page: 6 },
  { id: 'end', label: '结尾、署名与日期', level: 0, page: 7 },
  { id: 'annex', label: '附件1　进展情况表', level: 0, page: 8, tag: '横向' },
];

const overall =
  '截至9月25日，30个重点改革项目中，已完成1个，占3.3%；超序时5个，占16.7%；达序时17个，占56.7%；欠序时4个，占13.3%；未报送3个，占10.0%。';

const dataMarks: readonly TextMark[] = [...overall.matchAll(/[\d.]+[个%]/g)].slice(1).map((found) => ({
  start: found.index,
  end: found.index + found[0].length,
  kind: 'data',
}));

/** 报告 from parts. */
export function GalleryReport() {
  const [current, setCurrent] = useState<string | null>('overall');
  const [width, setWidth] = useState(() => (innerWidth < 1200 ? 264 : innerWidth < 1700 ? 284 : 400));
  const [fit, setFit] = useState<PaperFit | null>(() => usualFit(innerWidth - 360));
  const [zoom, setZoom] = useState(0.5);
  const desk = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const place = desk.current;
    if (place === null || fit === null) return;
    setZoom(fitZoom(fit, { width: place.clientWidth, height: place.clientHeight }, ['portrait', 'landscape']));
  }, [fit]);
  return (
    <>
      <PageHead
        title="报告"
        choices={
          <>
            <Select
              label="种类"
              value="quarter"
              options={[
                { value: 'quarter', label: '季度进展情况报告' },
                { value: 'brief', label: '工作简报' },
              ]}
              onChange={() => undefined}
            />
            <Select
              label="期次"
              value="q3"
              options={[{ value: 'q3', label: '2023年第三季度' }]}
              onChange={() => undefined}
            />
            <span className="narrow-hide">
              <Select
                label="范围"
                value="all"
                options={[{ value: 'all', label: '全部 30 项' }]}
                onChange={() => undefined}
              />
            </span>
          </>
        }
      >
        <Button variant="quiet" icon="clock" className="narrow-hide">
          历次报告
        </Button>
        <Button>定稿</Button>
        <Button>导出 Excel</Button>
        <Button variant="primary" icon="export">
          导出 Word
        </Button>
      </PageHead>
      <Strip>
        <StripItem state="ok">正文、附表、Excel 的 46 处数字一致</StripItem>
        <StripItem state="ok">22 行 × 28 字，版式合格</StripItem>
        <StripItem state="note">
          <Button variant="link">2 家单位 3 个项目未报送</Button>
        </StripItem>
        <StripItem state="note">
          <Button variant="link">目标不一致 1 处、重复 2 处</Button>
        </StripItem>
        <span className="grow" />
        <Button variant="link" className="narrow-hide">
          查看全部 4 条
        </Button>
      </Strip>
      <SplitPanel
        label="调整提纲宽度"
        side="start"
        width={width}
        onWidth={setWidth}
        panel={
          <Outline
            label="报告结构"
            lines={lines}
            current={current}
            onCurrent={setCurrent}
            below={
              current === 'overall' ? (
                <div className="gallery-edit">
                  <TextArea
                    label="一、总体进展情况"
                    small
                    value={overall}
                    marks={dataMarks}
                    onTextChange={() => undefined}
                  />
                  <div className="rowx small dim">
                    <span className="grow">带线的数字随台账更新</span>
                    <Button variant="link">还原为自动</Button>
                  </div>
                </div>
              ) : null
            }
          />
        }
      >
        <Desk
          ref={desk}
          bar={
            <ZoomBar
              zoom={zoom}
              onZoom={(next) => {
                setFit(null);
                setZoom(next);
              }}
              fit={fit}
              onFit={setFit}
              page={1}
              pages={19}
            />
          }
        >
          <Paper orientation="portrait" zoom={zoom} caption="第 1 页">
            <div className="gallery-letterhead">嘉兴市司法局文件</div>
            <div className="gallery-text">
              <p>
                今年以来，全市司法行政系统围绕30个年度重点改革项目，清单化推进、闭环式落实，改革攻坚取得阶段性成效。现将2023年第三季度进展情况报告如下：
              </p>
              <p>{overall}</p>
            </div>
          </Paper>
          <Paper orientation="landscape" zoom={zoom} caption="第 8 页　横向，装订边在上">
            <div className="gallery-text is-landscape">附件1</div>
          </Paper>
        </Desk>
      </SplitPanel>
    </>
  );
}
