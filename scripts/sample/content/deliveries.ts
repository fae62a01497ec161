// 下发 and 收件: when the forms went out, and when each unit's form and its stamped scan came in, by quarter; wall time
// in China.
import type { PerQuarter } from './content-types.ts';
import type { UnitKey } from './units.ts';

export type Delivery = {
  /** First the first version; a second one where the unit sent again. */
  readonly forms: readonly { readonly at: string; readonly state: 'takenOver' | 'returned'; readonly note: string }[];
  readonly scan: string | null;
};

/** To all units at once. */
export const DISPATCHED_AT: PerQuarter<string> = ['2023-03-15 09:40', '2023-06-13 09:20', '2023-09-13 09:30'];

export const DELIVERIES: PerQuarter<Readonly<Partial<Record<UnitKey, Delivery>>>> = [
  {
    office: once('2023-03-24 10:12', '2023-03-24 15:30'),
    ruleOfLaw: once('2023-03-23 09:35', '2023-03-23 16:02'),
    enforcement: once('2023-03-24 14:20', '2023-03-24 16:48'),
    legality: once('2023-03-22 16:05', '2023-03-23 09:10'),
    review: again(
      ['2023-03-23 11:26', '败诉率、纠错率只填了本年数，请补去年同期数。'],
      ['2023-03-24 15:41', ''],
      '2023-03-27 09:20',
    ),
    publicity: once('2023-03-21 15:18', '2023-03-22 08:55'),
    grassroots: once('2023-03-24 16:33', '2023-03-27 10:05'),
    corrections: once('2023-03-23 15:07', '2023-03-24 09:12'),
    publicService: once('2023-03-24 09:46', '2023-03-24 14:37'),
    lawyers: once('2023-03-27 11:02', '2023-03-27 16:20'),
    politics: once('2023-03-22 14:51', '2023-03-22 17:05'),
    party: once('2023-03-23 10:28', '2023-03-23 15:14'),
    rehabilitation: once('2023-03-27 09:15', '2023-03-28 10:40'),
    arbitration: once('2023-03-24 11:37', '2023-03-27 08:50'),
  },
  {
    office: once('2023-06-21 09:24', '2023-06-21 15:36'),
    ruleOfLaw: once('2023-06-20 10:41', '2023-06-20 16:15'),
    enforcement: once('2023-06-21 15:22', '2023-06-25 09:08'),
    legality: once('2023-06-20 15:13', '2023-06-21 08:47'),
    review: once('2023-06-21 16:38', '2023-06-25 10:26'),
    publicity: again(
      ['2023-06-19 16:09', '项目15转发量比一季度填报数小，请核对是否填成了二季度当季数。'],
      ['2023-06-20 09:57', ''],
      '2023-06-20 15:02',
    ),
    grassroots: once('2023-06-25 14:18', '2023-06-25 17:10'),
    corrections: once('2023-06-21 10:33', '2023-06-21 14:45'),
    publicService: once('2023-06-21 14:07', '2023-06-25 09:31'),
    lawyers: once('2023-06-25 15:50', '2023-06-26 08:42'),
    politics: once('2023-06-25 09:16', '2023-06-25 11:20'),
    party: once('2023-06-21 11:44', '2023-06-21 16:03'),
    rehabilitation: {
      forms: [{ at: '2023-06-26 10:52', state: 'takenOver', note: '迟报1天。' }],
      scan: '2023-06-26 16:30',
    },
    arbitration: once('2023-06-25 10:39', '2023-06-25 15:28'),
  },
  {
    office: once('2023-09-25 09:40', '2023-09-25 15:10'),
    ruleOfLaw: once('2023-09-22 10:20', '2023-09-22 15:42'),
    enforcement: once('2023-09-25 11:05', '2023-09-25 16:21'),
    legality: once('2023-09-20 16:30', '2023-09-21 09:06'),
    review: once('2023-09-22 15:12', '2023-09-25 08:58'),
    publicity: once('2023-09-21 14:47', '2023-09-21 17:02'),
    grassroots: again(
      ['2023-09-22 15:48', ''],
      ['2023-09-26 10:05', '补报至9月25日的数据。'],
      '2023-09-26 15:33',
      'takenOver',
    ),
    corrections: once('2023-09-25 10:16', '2023-09-25 14:52'),
    publicService: again(
      ['2023-09-22 09:33', ''],
      ['2023-09-25 16:52', '补报至9月25日的数据。'],
      '2023-09-25 17:24',
      'takenOver',
    ),
    lawyers: { forms: [{ at: '2023-09-26 08:20', state: 'takenOver', note: '迟报1天。' }], scan: null },
    party: again(
      ['2023-09-22 11:08', '项目24进展情况与二季度只差一处日期，请写三季度实际工作。'],
      ['2023-09-25 09:27', ''],
      '2023-09-25 15:46',
    ),
    arbitration: again(
      ['2023-09-25 16:50', '项目28案件受理数量填“约5%”，请填件数和去年同期数。'],
      ['2023-09-26 10:11', '退回后重报，迟报1天。项目27缺去年同期数，已电话说明。'],
      null,
    ),
  },
];

function once(at: string, scan: string): Delivery {
  return { forms: [{ at, state: 'takenOver', note: '' }], scan };
}

function again(
  first: readonly [at: string, note: string],
  second: readonly [at: string, note: string],
  scan: string | null,
  firstState: 'returned' | 'takenOver' = 'returned',
): Delivery {
  return {
    forms: [
      { at: first[0], state: firstState, note: first[1] },
      { at: second[0], state: 'takenOver', note: second[1] },
    ],
    scan,
  };
}
