// 单位: the fourteen that lead the projects of 2023. Names of persons and numbers are invented.
type UnitContent = {
  readonly fullName: string;
  readonly shortName: string;
  readonly liaison: string;
  readonly phone: string;
  readonly head: string;
};

export const UNITS = {
  office: unit('嘉兴市司法局办公室', '办公室', '陈立群', '01', '沈建平'),
  ruleOfLaw: unit('嘉兴市司法局法治综合处', '法治综合处', '陆晓燕', '02', '顾明远'),
  enforcement: unit('嘉兴市司法局行政执法监督处', '行政执法监督处', '许文斌', '03', '金卫东'),
  legality: unit('嘉兴市司法局合法性审查处', '合法性审查处', '朱雅琴', '04', '徐海峰'),
  review: unit('嘉兴市司法局行政复议与应诉处', '复议应诉处', '吴佳宁', '05', '钱永康'),
  publicity: unit('嘉兴市司法局普法与依法治理处', '普法处', '俞静怡', '06', '章国华'),
  grassroots: unit('嘉兴市司法局人民参与和促进法治处（基层工作处）', '基层工作处', '王志明', '07', '李国强'),
  corrections: unit('嘉兴市司法局社区矫正管理处', '社区矫正处', '曹雪峰', '08', '潘志勇'),
  publicService: unit('嘉兴市司法局公共法律服务管理处', '公共法律服务处', '郑晓岚', '09', '蒋维民'),
  lawyers: unit('嘉兴市司法局律师工作处', '律师工作处', '胡一鸣', '10', '褚云飞'),
  politics: unit('嘉兴市司法局政治部', '政治部', '施文婷', '11', '汪志刚'),
  party: unit('中共嘉兴市司法局机关委员会', '机关党委', '范思远', '12', '杨建英'),
  rehabilitation: unit('嘉兴市强制隔离戒毒所', '市戒毒所', '屠国栋', '13', '岳振华'),
  arbitration: unit('嘉兴仲裁委员会办公室', '市仲裁办', '冯嘉悦', '14', '戴伟良'),
} as const;

export type UnitKey = keyof typeof UNITS;

export const UNIT_KEYS = Object.keys(UNITS).filter(isUnitKey);

function isUnitKey(key: string): key is UnitKey {
  return Object.hasOwn(UNITS, key);
}

function unit(fullName: string, shortName: string, liaison: string, extension: string, head: string): UnitContent {
  return { fullName, shortName, liaison, phone: `0573-8200 00${extension}`, head };
}
