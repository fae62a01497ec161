import { useState } from 'react';
import { Button, IconButton } from '../../../renderer/ui/button.tsx';
import { Marked } from '../../../renderer/ui/difference.tsx';
import { Remark } from '../../../renderer/ui/remark.tsx';
import { Facts } from '../../../renderer/ui/section-head.tsx';
import { Sparkline } from '../../../renderer/ui/sparkline.tsx';
import { Tabs } from '../../../renderer/ui/tabs.tsx';
import { Light } from '../../../renderer/ui/light.tsx';
import { MenuButton } from '../../../renderer/ui/menu-button.tsx';

const goals = [
  {
    words: [
      ['人民调解组织规范化率达到95%以上', '，打造形成'],
      ['区域调解品牌不少于10个', '；'],
    ],
    figures: [
      ['人民调解组织规范化率', [90.6, 91.8, 93.6], 95, '93.6%', '/ 95%', '—', 'green', '达序时'],
      ['区域调解品牌', [3, 6, 8], 7.5, '8', '/ 10 个', '8', 'green', '达序时'],
    ],
  },
  {
    words: [
      ['建成行政调解委员会不少于100个', '，'],
      ['行业、专业调解组织不少于60个', '；'],
    ],
    figures: [
      ['行政调解委员会', [41, 57, 68], 75, '68', '/ 100 个', '75', 'yellow', '差 7 个'],
      ['行业、专业调解组织', [31, 45, 51], 45, '51', '/ 60 个', '45', 'green', '超 6 个'],
    ],
  },
  {
    words: [
      ['商事调解组织实现县（市、区）全覆盖', '，'],
      ['专职调解员数量达到1200名以上', '；'],
    ],
    figures: [
      ['商事调解组织覆盖率', [3, 4, 6], 6, '6', '/ 7 个', '6', 'green', '达序时'],
      ['专职调解员数量', [650, 773, 846], 900, '846', '/ 1200 名', '900', 'yellow', '差 54 名'],
    ],
  },
  {
    words: [['人民群众对调解总体满意率达到85%以上', '。']],
    figures: [['人民群众对调解总体满意率', [91, 92, 92.3], 85, '92.3%', '/ 85%', '—', 'green', '已达标']],
  },
] as const;

/** One project beside the list, from parts. */
export function ProjectPanel() {
  const [tab, setTab] = useState('goals');
  return (
    <aside className="gallery-panel" aria-label="项目">
      <header>
        <div className="rowx">
          <span className="gallery-number">18</span>
          <h2 className="grow cut">推动多元调解体系建设</h2>
          <IconButton icon="up" label="上一个项目" shortcut="↑" small />
          <IconButton icon="down" label="下一个项目" shortcut="↓" small />
          <MenuButton
            look="icon"
            label="更多操作"
            small
            entries={[{ label: '移到回收站', icon: 'trash', shortcut: 'Del', run: () => undefined }]}
            align="end"
          />
          <IconButton icon="close" label="关闭" shortcut="Esc" small />
        </div>
        <Facts
          facts={[
            { term: '类别', value: '攻坚类' },
            { term: '牵头', value: '★基层工作处' },
            { term: '配合', value: '法治综合处' },
            { term: '完成度', value: '71%，序时 75%' },
          ]}
        />
      </header>
      <Tabs
        label="项目"
        value={tab}
        onChange={setTab}
        tabs={[
          { value: 'base', label: '基本信息' },
          { value: 'goals', label: '目标指标', count: 7 },
          { value: 'entries', label: '进展', count: 3 },
          { value: 'nodes', label: '节点' },
          { value: 'proof', label: '佐证', count: 4 },
          { value: 'log', label: '记录' },
        ]}
      >
        <div className="gallery-why">
          <Light colour="yellow" word="欠序时" wordBeside />
          <span className="grow">
            <b>欠序时</b>　7 个指标中 2 个落后：行政调解委员会差 7 个，专职调解员差 54 名。
          </span>
          <Button variant="link">改判</Button>
        </div>
        <div className="gallery-goal gallery-fig is-head">
          <span>指标</span>
          <span>一至三季</span>
          <span className="num">本期 / 目标</span>
          <span className="num">序时应达</span>
          <span>与序时比</span>
        </div>
        {goals.map((goal, index) => (
          <section className="gallery-goal" key={goal.words[0][0]}>
            <p>
              <span className="dim">{index + 1}. </span>
              {goal.words.map(([figure, rest]) => (
                <span key={figure}>
                  <Marked mark="figure">{figure}</Marked>
                  {rest}
                </span>
              ))}
            </p>
            {goal.figures.map(([name, values, plan, now, of, due, colour, word]) => (
              <div className="gallery-fig" key={name}>
                <span className="cut">{name}</span>
                <Sparkline values={values} plan={plan} label={`一至三季度：${values.join('、')}`} />
                <span className="num">
                  <b>{now}</b> <small className="dim">{of}</small>
                </span>
                <span className="num mid">{due}</span>
                <Light colour={colour} word={word} />
              </div>
            ))}
          </section>
        ))}
        <div className="gallery-goal">
          <Remark>
            项目 17 写“行政调解委员会建成不少于80家”，本项目写“不少于100个”。两处目标不一致，出报告前请定一个口径。{' '}
            <Button variant="link">到校核处理</Button>
          </Remark>
        </div>
      </Tabs>
    </aside>
  );
}
