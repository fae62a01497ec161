import { Button } from '../../../renderer/ui/button.tsx';
import { KeyFigure, KeyFigures } from '../../../renderer/ui/key-figure.tsx';
import { PageHead } from '../../../renderer/ui/page-head.tsx';
import { SectionHead } from '../../../renderer/ui/section-head.tsx';
import { BarLegend, type BarPart, type BarTone, StackedBars } from '../../../renderer/ui/stacked-bars.tsx';
import { type Step, Steps } from '../../../renderer/ui/steps.tsx';

const nothing = (): void => undefined;
const names: Readonly<Record<BarTone, string>> = {
  done: '已完成',
  ahead: '超序时',
  on: '达序时',
  yellow: '欠序时（黄）',
  red: '欠序时（红）',
  idle: '未启动',
  none: '未报送',
};
const part = (tone: BarTone, count: number): BarPart => ({ tone, label: names[tone], count, onOpen: nothing });

const steps: readonly Step[] = ['下发', '收取', '校核', '起草', '送审', '签发', '定稿', '归档'].map((label, index) => ({
  id: label,
  label,
  state: index < 1 ? 'done' : index === 1 ? 'current' : 'ahead',
  ...(index === 1 ? { detail: '12 / 14 家' } : {}),
}));

/** The top of 工作台 from parts. */
export function GalleryDashboard() {
  return (
    <>
      <PageHead title="2023年第三季度" note="9月26日　星期二">
        <Button variant="quiet" icon="print">
          打印
        </Button>
        <Button>催报未报单位</Button>
        <Button variant="primary" icon="document">
          生成季度报告
        </Button>
      </PageHead>
      <Steps label="本期进度" steps={steps} onOpen={nothing} />
      <KeyFigures>
        <KeyFigure label="单位收齐" value={12} of="/ 14" detail="缺 市戒毒所、政治部" onOpen={nothing} />
        <KeyFigure label="项目已填" value={27} of="/ 30" detail="未填 9、10、25" onOpen={nothing} />
        <KeyFigure label="落后序时的指标" value={6} of="/ 62" detail="比二季度末多 2 个" onOpen={nothing} />
        <KeyFigure label="距汇总截止" value={2} of="天" detail="9月28日汇总，10月5日上报" onOpen={nothing} />
      </KeyFigures>
      <div className="gallery-block">
        <SectionHead title="项目状态" note="30 项" action={<Button variant="link">在台账中查看</Button>} />
        <StackedBars
          label="项目状态"
          rows={[
            { label: '创新类', parts: [part('ahead', 3), part('on', 9), part('yellow', 2), part('none', 1)] },
            {
              label: '攻坚类',
              parts: [part('done', 1), part('ahead', 2), part('on', 7), part('yellow', 1), part('none', 2)],
            },
            { label: '储备类', parts: [part('on', 1), part('red', 1)] },
          ]}
        />
        <BarLegend
          parts={[
            { ...part('done', 1), share: '3.3%' },
            { ...part('ahead', 5), share: '16.7%' },
            { ...part('on', 17), share: '56.7%' },
            { ...part('yellow', 3), share: '10.0%' },
            { ...part('red', 1), share: '3.3%' },
            { ...part('none', 3), share: '10.0%' },
          ]}
        />
      </div>
    </>
  );
}
