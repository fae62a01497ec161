import { describe, expect, it } from 'vitest';
import { CALENDAR_2023 } from '../../../scripts/sample/content/office.ts';
import { parseHolidayNotice } from '../../../shared/import/holiday-notice.ts';

// 国务院办公厅关于2023年部分节假日安排的通知
const NOTICE_2023 = `一、元旦：2022年12月31日至2023年1月2日放假调休，共3天。
二、春节：1月21日至27日放假调休，共7天。1月28日（星期六）、1月29日（星期日）上班。
三、清明节：4月5日放假，共1天。
四、劳动节：4月29日至5月3日放假调休，共5天。4月23日（星期日）、5月6日（星期六）上班。
五、端午节：6月22日至24日放假调休，共3天。6月25日（星期日）上班。
六、中秋节、国庆节：9月29日至10月6日放假调休，共8天。10月7日（星期六）、10月8日（星期日）上班。
节假日期间，各地区、各部门要妥善安排好值班和安全、保卫等工作，遇有重大突发事件发生，要按规定及时报告并妥善处置。`;

describe('the yearly notice of holidays', () => {
  it('of 2023 gives the calendar of 2023', () => {
    expect(parseHolidayNotice(NOTICE_2023, 2023)).toEqual(CALENDAR_2023);
  });

  it('is read in the newer wording too', () => {
    const words =
      '元旦：1月1日（周三）放假1天，不调休；春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天，1月26日（周日）、2月8日（周六）上班。';
    const { holidays, workdays } = parseHolidayNotice(words, 2025);
    expect(holidays).toEqual([
      '2025-01-01',
      '2025-01-28',
      '2025-01-29',
      '2025-01-30',
      '2025-01-31',
      '2025-02-01',
      '2025-02-02',
      '2025-02-03',
      '2025-02-04',
    ]);
    expect(workdays).toEqual(['2025-01-26', '2025-02-08']);
  });

  it('gives nothing for other texts and for days that do not exist', () => {
    expect(parseHolidayNotice('9月30日前报送。2月30日放假。3月1日至5月1日放假。', 2023)).toEqual({
      holidays: [],
      workdays: [],
    });
  });
});
