// 设置 and 发文机关 of the sample.
import type { Day } from '../../../shared/base/dates.ts';
import type { WorkingCalendar } from '../../../shared/ledger/working-calendar.ts';

export const OFFICE_NAME = '嘉兴市司法局';
export const OPERATOR = '示例操作员';

/** 国务院办公厅关于2023年部分节假日安排的通知. */
export const CALENDAR_2023: WorkingCalendar = {
  holidays: days(
    // 元旦
    ['2022-12-31', '2023-01-01', '2023-01-02'],
    // 春节
    ['2023-01-21', '2023-01-22', '2023-01-23', '2023-01-24', '2023-01-25', '2023-01-26', '2023-01-27'],
    // 清明节
    ['2023-04-05'],
    // 劳动节
    ['2023-04-29', '2023-04-30', '2023-05-01', '2023-05-02', '2023-05-03'],
    // 端午节
    ['2023-06-22', '2023-06-23', '2023-06-24'],
    // 中秋节、国庆节
    ['2023-09-29', '2023-09-30', '2023-10-01', '2023-10-02', '2023-10-03', '2023-10-04', '2023-10-05', '2023-10-06'],
  ),
  workdays: days(
    ['2023-01-28', '2023-01-29'],
    ['2023-04-23', '2023-05-06'],
    ['2023-06-25'],
    ['2023-10-07', '2023-10-08'],
  ),
};

export const ISSUERS = [
  {
    key: 'bureau',
    name: '嘉兴市司法局',
    mark: '嘉司',
    recipient: '嘉兴市人民政府',
    signatory: '周文清',
    system: '全市司法行政系统',
    printOffice: '嘉兴市司法局办公室',
    copyTo: '市委办公室，市人大常委会办公室，市政协办公室',
  },
  {
    key: 'office',
    name: '嘉兴市司法局办公室',
    mark: '嘉司办',
    recipient: '各县（市、区）司法局，市局机关各处室、下属各单位',
    signatory: '沈建平',
    system: '各单位',
    printOffice: '嘉兴市司法局办公室',
    copyTo: '',
  },
  {
    key: 'party',
    name: '中共嘉兴市司法局委员会',
    mark: '嘉司党',
    recipient: '中共嘉兴市委',
    signatory: '周文清',
    system: '全市司法行政系统',
    printOffice: '嘉兴市司法局办公室',
    copyTo: '',
  },
  {
    key: 'leadingGroup',
    name: '嘉兴市司法局重点项目推进工作领导小组办公室',
    mark: '嘉司重点办',
    recipient: '各县（市、区）司法局，市局机关各处室、下属各单位',
    signatory: '林志远',
    system: '各单位',
    printOffice: '嘉兴市司法局办公室',
    copyTo: '',
  },
] as const;

function days(...groups: Day[][]): Day[] {
  return groups.flat();
}
