// 一是推进司法协理员试点。 A title becomes what was done with it: a verb by status before a name, nothing before a title
// that begins with a verb of its own.
import { quote } from '../base/quote.ts';
import type { StandingStatus } from '../standing/project-standing.ts';

const OWN_VERB =
  /^(?:推进|推动|打造|实施|培育|建立|深化|健全|重塑|完善|开展|创建|加强|提升|构建|优化|强化|落实|做好|抓好|做优|做强|组织|巩固|建设|制定|规范|探索|深入|全面|加快|持续|着力|聚焦|破解|畅通|拓展|升级|改造|整治|治理|编制|出台|争创|办好|搭建|统筹)/u;

/** Things that are built: 平台 alone cannot be 推进. */
const BUILT = /(?:平台|机制|体系|高地|系统|中心|站|基地|队伍|网络)[”’]?$/u;
/** A title that is a sentence or a slogan is named, not done. */
const SLOGAN = /^(?:在|让|以|把|为|从|当|我)|[！？，；。]/u;

/** 推进…推广 says it twice. */
const PUSHED = /推[广进动][”’]?$/u;

const VERBS: Readonly<Record<string, string>> = {
  done: '完成',
  ahead: '加快推进',
  onTrack: '推进',
  behind: '继续推进',
};

export function workWords(title: string, status: StandingStatus): string {
  if (OWN_VERB.test(title)) return title;
  const verb = PUSHED.test(title) ? '抓好' : (VERBS[status] ?? '推进');
  if (SLOGAN.test(title)) return `${verb}${quote(title)}项目`;
  return `${verb}${title}${BUILT.test(title) ? '建设' : ''}`;
}
