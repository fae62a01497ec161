// When two measures are the same: by their names without decoration, and by the class of their units.
const DECORATION = /[\s“”‘’"'（）()《》、，,的]/g;
const LEADING = /^(?:新建|建成|累计|全市|打造形成|打造|实现|完成|参与|开展|办理)+/;
const TRAILING = /(?:建成|总数量|总数|数量|占比|比例|比重|数)+$/;

const UNIT_CLASSES: readonly (readonly string[])[] = [
  ['个', '家', '所', '处', '支', '座', '项'],
  ['名', '人', '位'],
  ['次', '场', '期', '场次'],
  ['件', '宗', '起', '例'],
];

/** 行政调解委员会（家）and 行政调解委员会建成数（个）give the same key; null when the name is too short to tell. */
export function measureKey(name: string, unit: string, shortest: number): string | null {
  const bare = name.replaceAll(DECORATION, '').replace(LEADING, '').replace(TRAILING, '');
  return bare.length < shortest ? null : `${bare}|${unitClass(unit)}`;
}

/** 家 and 个 count the same things; any other unit is a class by itself. */
export function unitClass(unit: string): string {
  return UNIT_CLASSES.find((units) => units.includes(unit))?.[0] ?? unit;
}
