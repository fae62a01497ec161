// Every place of the program that a person comes to with the sample open, and the way there: screens, panels, dialogs,
// menus. What looks at all of them (axe, the pictures of every screen) goes through this list.
import type { Locator, Page } from '@playwright/test';
import { AuditPage } from './pages/audit-page.ts';
import { BackupPage } from './pages/backup-page.ts';
import { CheckPage } from './pages/check-page.ts';
import { FillPage } from './pages/fill-page.ts';
import { FramePage, type ScreenName } from './pages/frame-page.ts';
import { LedgerPage, type ProjectTab } from './pages/ledger-page.ts';
import { ReportPage } from './pages/report-page.ts';
import { SettingsPage } from './pages/settings-page.ts';
import { breakDrawing, lockAtStart, lockByHand, mendDrawing, startWithWrongChange, unlock } from './rare-places.ts';

export interface Place {
  readonly name: string;
  readonly screen: ScreenName;
  /** From the screen to the place; nothing stands open over the window before. */
  readonly open?: (page: Page) => Promise<void>;
  /** Back to the program, where Esc does not lead there. */
  readonly leave?: (page: Page) => Promise<void>;
}

const MEDIATION = '推动多元调解体系建设';
const CHAT = `18 ${MEDIATION}
进展情况：市两办《实施意见》已于8月14日印发，9月新建行政调解委员会3个，累计71个。
19 司法协理员试点
进展情况：全市72个镇街全部配备司法协理员。`;
const LIST = [
  ['序号', '项目名称', '类型', '责任处室', '目标', '备注'],
  ['1', '重塑法治嘉兴建设考评机制', '创新类', '法治综合处', '印发考核评价办法', ''],
  ['31', '公证减证便民', '攻坚类', '公共法律服务处', '压减材料30%', '新增'],
]
  .map((row) => row.join('\t'))
  .join('\n');

/** In the order of the rail. */
export const PLACES: readonly Place[] = [
  { name: '工作台', screen: '工作台' },
  over('工作台', '会议室视图', (page) => press(page, '会议室视图')),
  over('工作台', '搜索', (page) => search(page, 'yshj')),
  over('工作台', '搜索-没有找到', (page) => search(page, 'zzzzzzz')),
  over('工作台', '台账菜单', (page) => press(page, /^台账：/)),
  over('工作台', '期菜单', (page) => press(page, /^期：/)),
  over('工作台', '新建台账', (page) => menu(page, /^台账：/, '新建台账…')),
  over('工作台', '导入台账', (page) => menu(page, /^台账：/, '导入台账…')),
  over('工作台', '导入-列的对应', (page) => importPasted(page)),
  over('工作台', '导入-会改什么', async (page) => {
    await importPasted(page);
    await press(page, '看会改什么');
  }),
  over('工作台', '移除示例', (page) => menu(page, /^台账：/, '移除示例…')),
  over('工作台', '年度结转', (page) => menu(page, /^年度：/, '年度结转…')),
  over('工作台', '帮助', (page) => page.keyboard.press('F1')),
  // No way leads back from it: the last of its screen.
  over('工作台', '台账没有打开', startWithWrongChange),

  { name: '项目台账', screen: '项目台账' },
  { ...over('项目台账', '画不出来', breakDrawing), leave: mendDrawing },
  over('项目台账', '列表的列', (page) => menu(page, '更多', '列表的列…')),
  over('项目台账', '回收站', (page) => menu(page, '更多', '回收站…')),
  over('项目台账', '新增项目', (page) => press(page, '新增项目')),
  over('项目台账', '牵头单位菜单', (page) => press(page, /^牵头单位/)),
  over('项目台账', '右键菜单', (page) => new LedgerPage(page).row(MEDIATION).click({ button: 'right' })),
  over('项目台账', '选中多项', (page) => tickTwo(page)),
  over('项目台账', '移走多项', async (page) => {
    await tickTwo(page);
    await press(page, '移到回收站');
  }),
  ...(['基本信息', '目标指标', '进展', '节点', '督办', '佐证', '记录'] as const).map((tab) =>
    over('项目台账', `项目-${tab}`, (page) => openTab(page, tab)),
  ),
  over('项目台账', '项目-改概况', async (page) => {
    await openTab(page, '基本信息');
    await press(page, '编辑概况');
  }),
  over('项目台账', '项目-逐条改', async (page) => {
    await openTab(page, '基本信息');
    await press(page, /^编辑.*目标/);
  }),
  over('项目台账', '项目-完成度怎么来的', async (page) => {
    await openTab(page, '目标指标');
    await press(page, '完成度怎么来的');
  }),
  over('项目台账', '项目-改判', async (page) => {
    await openTab(page, '目标指标');
    await press(page, '改判');
  }),
  over('项目台账', '项目-手工添加指标', async (page) => {
    await openTab(page, '目标指标');
    await press(page, /^手工添加指标/);
  }),
  over('项目台账', '项目-合为一个指标', async (page) => {
    await openTab(page, '目标指标');
    await press(page, '合为一个');
  }),
  ...(['改正…', '季度计划…', '调整目标…', '不再作为指标…'] as const).map((entry) =>
    over('项目台账', `项目-指标${entry}`, async (page) => {
      await openTab(page, '目标指标');
      await new LedgerPage(page).figureMenu('区域调解品牌', entry);
    }),
  ),
  // What a person chose there stays: these come last.
  ...(['原表', '节点', '督办', '记分'] as const).map((way) => over('项目台账', way, (page) => choose(page, way))),
  over('项目台账', '列入督办', async (page) => {
    await choose(page, '督办');
    await press(page, '列入督办');
  }),
  over('项目台账', '没有找到', async (page) => {
    await choose(page, '列表');
    await new LedgerPage(page).find.fill('没有这样的项目');
  }),

  { name: '进展填报', screen: '进展填报' },
  over('进展填报', '已填的', (page) => new FillPage(page).choose(MEDIATION)),
  over('进展填报', '改判', async (page) => {
    await new FillPage(page).choose(MEDIATION);
    await press(page, '改判');
  }),
  over('进展填报', '定稿的期', async (page) => {
    await new FramePage(page).choosePeriod('第三季度', '第二季度');
    await new FillPage(page).choose(MEDIATION);
  }),
  over('进展填报', '更正', async (page) => {
    await press(page, '更正…');
  }),
  over('进展填报', '表格', async (page) => {
    await new FramePage(page).choosePeriod('第二季度', '第三季度');
    await choose(page, '表格');
  }),

  { name: '报告', screen: '报告' },
  over('报告', '状态菜单', (page) => press(page, '草稿')),
  over('报告', '版式和选项', (page) => press(page, '版式和选项')),
  over('报告', '改一节', (page) => new ReportPage(page).openSection('三、存在问题')),
  over('报告', '改标题', (page) => new ReportPage(page).openSection('标题')),
  over('报告', '横排附件', (page) => new ReportPage(page).openSection('附件3')),
  over('报告', '打印', (page) => press(page, '打印或导出 PDF')),
  over('报告', '仍导出', (page) => press(page, '导出 Word')),
  over('报告', '办理过程', (page) => menu(page, '草稿', '办理过程')),
  over('报告', '报告种类', (page) => page.getByRole('combobox', { name: '报告种类' }).click()),
  over('报告', '本期报告', (page) => page.getByRole('tab', { name: /^本期报告/ }).click()),
  over('报告', '送审', (page) => new ReportPage(page).submit(1)),
  over('报告', '送审-状态菜单', (page) => press(page, '送审（第1稿）')),
  over('报告', '退回修改', (page) => menu(page, '送审（第1稿）', /^退回修改/)),
  over('报告', '签发', (page) => press(page, '签发')),
  over('报告', '已签发', (page) => new ReportPage(page).sign('2023年10月10日')),
  over('报告', '定稿-还有必改', (page) => press(page, '定稿')),
  over('报告', '定稿', async (page) => {
    await new CheckPage(page).dismissMust('已逐一核实，下期补报');
    await new FramePage(page).goTo('报告');
    await press(page, '定稿');
  }),
  over('报告', '已定稿', (page) => new ReportPage(page).finalise('三家单位来函说明，下期补报')),
  over('报告', '按现版本重排', (page) => press(page, '按现版本重排…')),
  over('报告', '归档', (page) => press(page, '归档')),
  over('报告', '办理过程-已定稿', (page) => menu(page, '已定稿', '办理过程')),
  over('报告', '整批导出', async (page) => {
    await new ReportPage(page).chooseKind('催报单');
    await press(page, /^整批导出/);
  }),
  over('报告', '记分通报', (page) => new ReportPage(page).chooseKind('记分通报')),
  over('报告', '一页纸', (page) => new ReportPage(page).chooseKind('一页纸')),
  over('报告', '一页纸-已定稿', (page) => new ReportPage(page).finalise('下期补报')),
  over('报告', '缩略图', (page) => press(page, '缩略图')),
  over('报告', '历次报告', (page) => press(page, '历次报告')),
  over('报告', '对照两份', async (page) => {
    for (const one of [0, 1]) await page.getByRole('checkbox', { name: /^勾选/ }).nth(one).check({ force: true });
    await press(page, '对照两份');
  }),

  { name: '收发', screen: '收发' },
  over('收发', '来件菜单', (page) => collect(page)),
  over('收发', '粘贴', (page) => collect(page, /^粘贴/)),
  over('收发', '导入记录', (page) => collect(page, /^导入记录/)),
  over('收发', '待定的变更', async (page) => {
    await collect(page, /^粘贴/);
    await page.getByRole('textbox', { name: '粘贴的内容' }).fill(CHAT);
    await press(page, '读取');
    await page.getByRole('grid', { name: '待写入的变更' }).getByRole('row').nth(1).click();
  }),
  over('收发', '单位的往来', (page) => openUnit(page)),
  over('收发', '记一次催报', async (page) => {
    await openUnit(page);
    await press(page, '记一次催报');
  }),
  over('收发', '已复制', async (page) => {
    await openUnit(page);
    await press(page, '复制催报文字');
  }),
  over('收发', '下发', (page) => choose(page, '下发')),

  { name: '校核', screen: '校核' },
  over('校核', '按规则', (page) => choose(page, '按规则')),
  over('校核', '忽略', (page) => press(page, '忽略')),
  over('校核', '一次修正', (page) => press(page, /^自动修正 \d/)),

  { name: '设置', screen: '设置' },
  ...settings(),
];

/** Long work under way, with its 取消: in a ledger of so many projects that there is enough to write. */
export const WORK_PROJECTS = 1_000;
export const WORK_PLACES: readonly Place[] = [
  over('报告', '正在导出整批', async (page) => {
    await new ReportPage(page).chooseKind('单项目专报');
    await press(page, /^整批导出/);
    await page.getByRole('checkbox', { name: /^全选/ }).check();
    await press(page, /^选择文件夹，导出/);
    await underWay(page, '正在导出单项目专报');
  }),
  over('收发', '正在生成填报表', async (page) => {
    await choose(page, '下发');
    await press(page, /^下发 \d+ 份填报表/);
    await underWay(page, '正在生成填报表');
  }),
];

export const EMPTY_PLACES: readonly Place[] = PLACES.filter(({ open, name }) => open === undefined || name === '下发');

/** Back to the screen as the rail shows it: Esc until nothing stands over the window. */
export async function leavePlace(page: Page, { leave }: Place): Promise<void> {
  await leave?.(page);
  const boxes = page.locator('.ui-dialog, [role="menu"], .ui-floating');
  for (let tries = 0; tries < 30; tries += 1) {
    await page.keyboard.press('Escape');
    if ((await boxes.count()) === 0) return;
    // Work that is cancelled comes to an end first, and then says what it left.
    if (tries > 3) await page.waitForTimeout(200);
  }
  throw new Error('Esc does not close what stands over the window');
}

function over(screen: ScreenName, name: string, open: (page: Page) => Promise<void>): Place {
  return { name: `${screen}-${name}`, screen, open };
}

function settings(): Place[] {
  const sections = [
    '单位名录',
    '操作人',
    '口令与锁定',
    '台账',
    '期与期限',
    '状态与亮灯',
    '月度记分',
    '发文机关',
    '公文格式',
    '单位模板',
    '数据与备份',
    '操作日志',
    '显示与习惯',
    '关于',
  ];
  const asked: readonly (readonly [section: string, button: string | RegExp])[] = [
    ['单位名录', '从 Excel 粘贴'],
    ['单位名录', /^“办公室”的起止日期/],
    ['口令与锁定', '设置口令'],
    ['期与期限', '粘贴放假通知'],
    ['数据与备份', '导出备份到文件'],
    ['数据与备份', '导出交接包'],
    ['数据与备份', '交接清单'],
    ['操作日志', /^起始日/],
  ];
  return [
    ...sections.map((section) => over('设置', section, (page) => new SettingsPage(page).open(section))),
    ...asked.map(([section, button]) =>
      over('设置', `${section}-${typeof button === 'string' ? button : '展开'}`, async (page) => {
        await new SettingsPage(page).open(section);
        await press(page, button);
        // It gathers its files first.
        if (button === '交接清单') await page.getByRole('dialog', { name: button }).waitFor();
      }),
    ),
    // What these leave behind (a password, a backup, fewer projects) is no matter to those after them.
    { ...over('设置', '口令与锁定-锁定', lockByHand), leave: unlock },
    { ...over('设置', '口令与锁定-打开程序时', lockAtStart), leave: unlock },
    over('设置', '单位名录-已停用', endUnit),
    over('设置', '数据与备份-恢复预览', previewRestore),
    over('设置', '操作日志-一次改动', openChange),
  ];
}

function buttonOf(page: Page, name: string | RegExp): Locator {
  return page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name }).first();
}

async function press(page: Page, name: string | RegExp): Promise<void> {
  await buttonOf(page, name).click();
}

async function underWay(page: Page, title: string): Promise<void> {
  await page.getByRole('dialog', { name: title }).getByRole('button', { name: '取消' }).waitFor();
}

async function menu(page: Page, opener: string | RegExp, entry: string | RegExp): Promise<void> {
  await press(page, opener);
  await page.getByRole('menuitem', { name: entry }).click();
}

async function choose(page: Page, name: string): Promise<void> {
  await page.getByRole('radio', { name, exact: true }).check({ force: true });
}

async function importPasted(page: Page): Promise<void> {
  await menu(page, /^台账：/, '导入台账…');
  await page.getByRole('textbox', { name: '粘贴表格或清单' }).fill(LIST);
  await press(page, '读取粘贴的内容');
  await buttonOf(page, '看会改什么').waitFor();
}

async function search(page: Page, query: string): Promise<void> {
  await new FramePage(page).searchFor(query);
  await page.locator('.search-hits, [role="listbox"]').first().waitFor();
}

async function tickTwo(page: Page): Promise<void> {
  const { rows } = new LedgerPage(page);
  for (const index of [1, 3]) await rows.nth(index).click({ modifiers: ['Control'] });
}

async function openTab(page: Page, tab: ProjectTab): Promise<void> {
  const ledger = new LedgerPage(page);
  await ledger.open(MEDIATION);
  await ledger.openTab(tab);
}

async function collect(page: Page, entry?: RegExp): Promise<void> {
  await press(page, '选文件或拖进来');
  if (entry) await page.getByRole('menuitem', { name: entry }).click();
}

/** A second click on the same unit closes it. */
async function openUnit(page: Page): Promise<void> {
  if (await page.getByRole('region', { name: '市戒毒所的往来' }).isVisible()) return;
  await page.getByRole('grid', { name: '单位收齐情况' }).getByRole('row').filter({ hasText: '市戒毒所' }).click();
}

async function endUnit(page: Page): Promise<void> {
  await new SettingsPage(page).open('单位名录');
  await press(page, /^“政治部”的起止日期/);
  const day = page.getByRole('textbox', { name: '政治部的停用日期' });
  await day.fill('2023-6-30');
  await day.press('Enter');
  await page.getByText('已停用', { exact: true }).waitFor();
}

async function openChange(page: Page): Promise<void> {
  const audit = new AuditPage(page);
  await audit.open();
  await audit.choose('类别', '修改');
  await audit.rows.first().click();
  await audit.detail.waitFor();
}

async function previewRestore(page: Page): Promise<void> {
  const backup = new BackupPage(page);
  await backup.open();
  await backup.take.click();
  await backup.rows.first().waitFor();
  await new FramePage(page).goTo('项目台账');
  await tickTwo(page);
  await press(page, '移到回收站');
  await page.getByRole('alertdialog').getByRole('button', { name: '移到回收站' }).click();
  await new FramePage(page).saved();
  await backup.open();
  await backup.rows.first().getByRole('button', { name: '恢复…' }).click();
  await backup.restore.waitFor();
}
