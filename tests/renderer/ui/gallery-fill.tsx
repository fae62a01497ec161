import { useState } from 'react';
import { Button } from '../../../renderer/ui/button.tsx';
import { Marked } from '../../../renderer/ui/difference.tsx';
import { NumberField } from '../../../renderer/ui/field.tsx';
import { FormRow } from '../../../renderer/ui/form-row.tsx';
import { Icon, type IconName } from '../../../renderer/ui/icon.tsx';
import { Light } from '../../../renderer/ui/light.tsx';
import { PageHead } from '../../../renderer/ui/page-head.tsx';
import { ProgressBar } from '../../../renderer/ui/progress-bar.tsx';
import { Remark } from '../../../renderer/ui/remark.tsx';
import { SectionHead } from '../../../renderer/ui/section-head.tsx';
import { Segmented } from '../../../renderer/ui/segmented.tsx';
import { SplitPanel } from '../../../renderer/ui/split-panel.tsx';
import { StatusText } from '../../../renderer/ui/status-text.tsx';
import { TextArea } from '../../../renderer/ui/text-area.tsx';
import { Foot } from '../../../renderer/ui/toolbar.tsx';
import { VirtualList } from '../../../renderer/ui/virtual-list.tsx';
import { projects } from './gallery-data.ts';

const texts = {
  progress:
    '市两办《关于完善矛盾纠纷多元调解体系的实施意见》已于8月14日印发。三季度新建行政调解委员会11个，累计68个；新建行业、专业调解组织6个，累计51个。商事调解组织已覆盖6个县（市、区），秀洲区正在筹建。专职调解员比二季度末增加73名，累计846名。',
  effect:
    '人民调解组织规范化率达93.6%，比二季度末提高1.8个百分点；形成有一定影响力的区域调解品牌8个；人民群众对调解总体满意率92.3%。',
  problem:
    '行政调解委员会建设落后序时7个，集中在住建、自然资源、卫生健康条线；专职调解员招录受用工总量控制，缺口54名。',
};

const figures = [
  ['人民调解组织规范化率', '93.6', '%', 'green', '达序时'],
  ['区域调解品牌', '8', '个', 'green', '达序时'],
  ['行政调解委员会', '68', '个', 'yellow', '差 7'],
  ['行业、专业调解组织', '51', '个', 'green', '超 6'],
  ['商事调解组织覆盖', '6', '/ 7', 'green', '达序时'],
  ['专职调解员数量', '846', '名', 'yellow', '差 54'],
  ['总体满意率', '92.3', '%', 'green', '已达标'],
] as const;

function mark(number: number): IconName {
  if (number === 9 || number === 10 || number === 25) return 'ring';
  if (number === 20 || number === 24) return 'note';
  return number === 18 ? 'pen' : 'done';
}

/** 进展填报 from parts. */
export function GalleryFill() {
  const [view, setView] = useState<'items' | 'grid'>('items');
  const [current, setCurrent] = useState('18');
  const [left, setLeft] = useState(() => (innerWidth < 1200 ? 200 : innerWidth < 1700 ? 248 : 320));
  const [right, setRight] = useState(() => (innerWidth < 1200 ? 284 : innerWidth < 1700 ? 336 : 560));
  return (
    <>
      <PageHead title="进展填报" note="第三季度 · 填报截止 9月25日，已过 1 天">
        <Segmented
          label="填写方式"
          value={view}
          onChange={setView}
          options={[
            { value: 'items', label: '逐项填写' },
            { value: 'grid', label: '表格填写' },
          ]}
        />
      </PageHead>
      <div className="gallery-ruled">
        <SplitPanel
          label="调整列表宽度"
          side="start"
          width={left}
          onWidth={setLeft}
          minPanel={160}
          panel={<Todo current={current} onCurrent={setCurrent} />}
        >
          <SplitPanel label="调整对照宽度" width={right} onWidth={setRight} panel={<Reading />}>
            <Entry />
          </SplitPanel>
        </SplitPanel>
      </div>
    </>
  );
}

function Todo({ current, onCurrent }: { readonly current: string; readonly onCurrent: (key: string) => void }) {
  return (
    <>
      <div className="gallery-cap">
        <div className="rowx">
          <span className="grow">
            已填 <b>27</b> / 30
          </span>
          <span className="dim s13">未填 3</span>
        </div>
        <ProgressBar label="已填" percent={90} />
      </div>
      <VirtualList
        label="项目"
        items={projects}
        itemKey={(project) => String(project.number)}
        selectedKey={current}
        onSelect={onCurrent}
        renderItem={(project) => (
          <>
            <span className="gallery-todo-number dim s13">{project.number}</span>
            <span className="cut grow">{project.name}</span>
            <Icon name={mark(project.number)} size={14} />
          </>
        )}
      />
    </>
  );
}

function Entry() {
  const [progress, setProgress] = useState(texts.progress);
  const at = progress.indexOf('正在筹建');
  return (
    <section className="gallery-entry" aria-label="本期填报">
      <div className="gallery-entry-top">
        <div className="rowx">
          <span className="gallery-number">18</span>
          <h2 className="grow cut">推动多元调解体系建设</h2>
          <StatusText state="saved" text="已保存 10:32" />
        </div>
        <div className="rowx s13 gallery-entry-line">
          <span className="dim">完成度</span>
          <NumberField label="完成度" value="71" unit="%" small width={64} onTextChange={() => undefined} />
          <span className="dim">序时 75%</span>
          <Light colour="yellow" word="欠序时" />
          <Button variant="link">改判</Button>
          <span className="grow" />
          <Button variant="quiet" small icon="copy">
            沿用上期
          </Button>
        </div>
      </div>
      <div className="gallery-entry-body">
        <FormRow label="进展情况" count={`${progress.length} 字`}>
          <TextArea
            label="进展情况"
            value={progress}
            onTextChange={setProgress}
            marks={at < 0 ? [] : [{ start: at, end: at + 4 }]}
          />
        </FormRow>
        <Remark action={<Button variant="link">忽略</Button>}>
          “正在筹建”没有数字或时间，建议写明到什么程度、何时建成。
        </Remark>
        <div className="gallery-figures">
          <SectionHead level={2} title="量化指标" note="填累计数，7 个" />
          <div className="gallery-figure-grid">
            {figures.map(([name, value, unit, colour, word]) => (
              <div key={name}>
                <span className="cut">{name}</span>
                <NumberField label={name} value={value} unit={unit} small width={80} onTextChange={() => undefined} />
                <Light colour={colour} word={word} />
              </div>
            ))}
          </div>
        </div>
        <FormRow label="取得成效" count="68 字">
          <TextArea label="取得成效" value={texts.effect} onTextChange={() => undefined} />
        </FormRow>
        <FormRow label="存在问题" count="55 字">
          <TextArea label="存在问题" value={texts.problem} onTextChange={() => undefined} />
        </FormRow>
        <FormRow label="需协调事项" hint="没有可不填">
          <TextArea label="需协调事项" value="" onTextChange={() => undefined} minRows={1} />
        </FormRow>
      </div>
      <Foot>
        <Button icon="left">上一项</Button>
        <Button iconAfter="right">下一项</Button>
        <span className="grow" />
        <span className="dim s13 narrow-hide">填报 王志明 · 审核 李国强</span>
        <Button variant="primary" shortcut="Ctrl+回车">
          下一个未填
        </Button>
      </Foot>
    </section>
  );
}

function Reading() {
  return (
    <aside className="gallery-reading" aria-label="对照">
      <SectionHead level={3} title="目标" />
      <p>1. 人民调解组织规范化率达到95%以上，打造形成区域调解品牌不少于10个；</p>
      <p>2. 建成行政调解委员会不少于100个，行业、专业调解组织不少于60个；</p>
      <p>
        3. <Marked mark="data">商事调解组织</Marked>实现县（市、区）全覆盖，专职调解员数量达到1200名以上；
      </p>
      <p>4. 人民群众对调解总体满意率达到85%以上。</p>
      <SectionHead level={3} title="上期填报" note="第二季度 · 6月24日" />
      <p>
        《实施意见》完成两轮征求意见，报市两办待发。二季度新建行政调解委员会16个，累计57个；新建行业、专业调解组织14个，累计45个。
      </p>
    </aside>
  );
}
