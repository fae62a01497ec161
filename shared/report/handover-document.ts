// 交接清单 on paper: ledgers, open matters, contacts, templates, where things are, passwords (that they are, never what), signatures.
import { chineseDate, localDay } from '../base/dates.ts';
import { paragraph, row } from '../document/blocks.ts';
import { composeBody } from '../document/compose.ts';
import type { Block, DocumentOptions, OfficialDocument, TableBlock } from '../document/document.ts';
import type { HandoverFacts } from './handover.ts';

/** What the ledger itself does not know. */
export type HandoverPlaces = {
  /** The data lies beside the program, on a stick say. */
  readonly portable: boolean;
  /** Its path, as the system writes it. */
  readonly dataFolder: string;
  /** The second backup folder's name; null: none was chosen. */
  readonly secondFolder: string | null;
  readonly by: string;
  readonly timeZoneOffset: number;
};

export function handoverTitle({ settings }: HandoverFacts): string {
  return `${settings.officeName}进展台账交接清单`;
}

export function handoverDocument(facts: HandoverFacts, places: HandoverPlaces): OfficialDocument {
  const { settings, at } = facts;
  const options: DocumentOptions = {
    fonts: settings.fonts,
    layout: { ...settings.layout, letterhead: 'none' },
    boldLevel3: settings.layout.boldLevel3,
  };
  const title = handoverTitle(facts);
  const date = chineseDate(localDay(at, places.timeZoneOffset));
  const body = composeBody(
    {
      title,
      subtitle: [`（${date}）`],
      recipient: '',
      content: contentOf(facts, places),
      attachments: [],
      issuer: '',
      date: '',
      note: '',
    },
    options,
  );
  return {
    properties: { title, subject: '进展台账交接', author: settings.officeName, created: at },
    options,
    letterhead: null,
    parts: [body],
    imprint: null,
  };
}

function contentOf(facts: HandoverFacts, places: HandoverPlaces): Block[] {
  const { years, matters, units } = facts;
  return [
    ...section('一、台账', 'books', [
      table(
        [
          ['台账', 2200],
          ['年度', 900],
          ['项目', 800],
          ['各期情况', 'rest'],
        ],
        years.map(({ book, year, projects, periods }) => [
          book.sample ? `${book.name}（示例）` : book.name,
          `${year}年`,
          String(projects),
          periods.join('\n') || '还没有期',
        ]),
      ),
    ]),
    ...section('二、未办结事项', 'matters', [
      matters.length === 0
        ? paragraph('body', '没有未办结的事项。')
        : table(
            [
              ['序号', 700],
              ['台账', 1900],
              ['类别', 1400],
              ['事项', 'rest'],
            ],
            matters.map(({ book, kind, words }, index) => [String(index + 1), book, kind, words]),
          ),
    ]),
    ...section('三、单位和联络员', 'units', [
      units.length === 0
        ? paragraph('body', '单位名录是空的。')
        : table(
            [
              ['单位', 'rest'],
              ['牵头项目', 1100],
              ['联络员', 1300],
              ['电话', 1900],
              ['负责人', 1300],
            ],
            units.map(({ unit, leads }) => [unit.shortName, String(leads), unit.liaison, unit.phone, unit.head]),
          ),
    ]),
    ...section('四、模板和列对应', 'templates', [
      paragraph('body', listed('单位模板', facts.templates)),
      paragraph('body', listed('导入时记住的列对应', facts.mappings)),
    ]),
    ...section('五、文件和备份', 'files', filesOf(facts, places)),
    ...section('六、口令', 'passwords', passwordsOf(facts)),
    ...section('七、交接签字', 'signing', [signing(places.by)]),
  ];
}

function section(heading: string, id: string, content: readonly Block[]): Block[] {
  return [paragraph('heading1', heading), ...content].map((block) => ({ ...block, sectionId: id }));
}

type Column = readonly [string, number | 'rest'];

function table(columns: readonly Column[], rows: readonly (readonly string[])[]): TableBlock {
  return {
    type: 'table',
    columns: columns.map(([, width]) => ({
      width: width === 'rest' ? ('content' as const) : { twips: width },
      align: width === 'rest' ? ('left' as const) : ('center' as const),
      verticalAlign: 'center' as const,
    })),
    head: [row(columns.map(([name]) => name))],
    rows: rows.map((cells) => row(cells)),
    size: '5',
  };
}

function listed(what: string, names: readonly string[]): string {
  return names.length === 0 ? `${what}：没有。` : `${what}${names.length}个：${names.join('；')}。`;
}

function filesOf({ files }: HandoverFacts, { portable, dataFolder, secondFolder }: HandoverPlaces): Block[] {
  const place = portable ? `程序旁边的“数据”文件夹（${dataFolder}）` : `本机的“${dataFolder}”文件夹`;
  const second =
    secondFolder === null ? '没有设第二备份文件夹，请接手后尽快设。' : `第二备份文件夹是“${secondFolder}”。`;
  return [
    paragraph('body', `数据在${place}，自动备份也在里面。${second}`),
    paragraph(
      'body',
      `交接包是一个文件，内有全部台账、历年数据（现状）、设置、单位名录、模板和列对应；${files === 0 ? '没有附件' : `连同${files}个附件（报送原件、佐证、定稿）`}。接手人第一次打开程序时点“从备份恢复”，已有台账的在“设置”的“数据与备份”里点“导入交接包”。`,
    ),
    paragraph('body', '以前的改动记录留在原来的数据文件夹里，请连同原来的电脑或数据文件夹一并移交保管。'),
  ];
}

/** That there are passwords, and of whom; what they are is told by word of mouth. */
function passwordsOf({ operators, settings }: HandoverFacts): Block[] {
  const set = operators.filter(({ hasPassword }) => hasPassword).map(({ name }) => name);
  const start = settings.passwordAtStart ? '打开程序要口令' : '打开程序不要口令';
  const idle = settings.idleLockMinutes === null ? '' : `，闲置${settings.idleLockMinutes}分钟锁定`;
  return [
    paragraph(
      'body',
      `操作人${operators.length}名：${operators.map(({ name }) => name).join('、') || '没有'}。${set.length === 0 ? '都没有设口令' : `设了口令的有${set.join('、')}`}；${start}${idle}。`,
    ),
    paragraph('body', '口令和交接包的加密口令当面告知，不写在本清单上。交接包的口令忘了无法找回。'),
  ];
}

function signing(by: string): TableBlock {
  const line = (label: string, name: string) => ({
    ...row([label, name, '签字', '', '日期', '']),
    whole: true as const,
  });
  return {
    type: 'table',
    columns: [1200, 1700, 900, 2200, 900, 1900].map((twips) => ({
      width: { twips },
      align: 'center' as const,
      verticalAlign: 'center' as const,
    })),
    head: [],
    rows: [line('移交人', by), line('接收人', ''), line('监交人', '')],
    size: 'small4',
  };
}
