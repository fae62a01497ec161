// Why a file from outside was not read, and what was left out of one that was, in Chinese.
import { assertNever } from '../base/assert-never.ts';
import type { ReadWarning } from '../table/raw-book.ts';
import type { ForeignKind, ReadError } from '../table/read-error.ts';
import type { Problem } from './problem.ts';

const UNHARMED = '原文件没有改动，台账也没有变动。';
const SEND_AGAIN = '请让对方重新发一份，或打开原文件另存为 .xlsx 后再导入。';

/** `file`: its name, without a path. */
export function describeReadError(error: ReadError, file: string): Problem {
  const about = (happened: string, todo: string): Problem => ({
    happened: `“${file}”${happened}`,
    unharmed: UNHARMED,
    todo,
  });
  switch (error.type) {
    case 'notAWorkbook':
      return about(
        '不是表格，也不是 Word 文档。',
        '请确认选对了文件；能用的有 .xlsx、.xls、.et、.ods、.csv 和 .docx。',
      );
    case 'empty':
      return about('是空文件，里面没有内容。', '可能没有传完整，请让对方重新发一份。');
    case 'tooLarge':
      return about(TOO_LARGE[error.what], '请删去图片和用不到的表、行后另存一份，或分成几个文件。');
    case 'bomb':
      return about('解压后会大得异常（疑似“压缩炸弹”），没有打开。', '请不要用别的程序打开它，先向发送的人核实。');
    case 'damaged':
      return about(
        '已损坏，内容对不上，没有读取其中任何数据。',
        '请让对方重新发一份；如果自己能打开原文件，另存为新文件再试。',
      );
    case 'encrypted':
      return about('设了打开密码，读不了。', '请用密码打开它，取消密码后另存，再导入。');
    case 'drm':
      return about('被文档加密（权限管理）软件保护，读不了。', '请在装有该加密软件的电脑上解密或申请外发，再导入。');
    case 'oldFormat':
      return about(`是 ${error.kind} 的旧格式，读不了。`, '请用 Excel 或 WPS 打开，另存为 .xlsx 后再导入。');
    case 'unsupportedFormat':
      return about(...FOREIGN[error.kind]);
    case 'unsafe':
      return about(`${UNSAFE[error.what]}，正常的表格不会这样，没有打开。`, SEND_AGAIN);
    case 'timeout':
      return about('读了很久还没有读完，已经停下。', '请删去用不到的表、行和格式后另存一份再试。');
    case 'memory':
      return about('读取时占用的内存过大，已经停下。', '请删去用不到的表、行和格式，或分成几个文件再试。');
    case 'readerFailed':
      return about('读取时出错，已经停下。', SEND_AGAIN);
    case 'cannotRead':
      return about(`读不到：${reason(error.code)}。`, '请检查文件和它所在的盘，关闭正打开它的程序后再试。');
    case 'changing':
      return about('正在被写入，还没有写完。', '请等它保存或复制完，再试一次。');
    default:
      return assertNever(error);
  }
}

export function describeReadWarning({ type, place }: ReadWarning): string {
  switch (type) {
    case 'macros':
      return '文件带有宏，没有运行，也没有读取。';
    case 'externalLinks':
      return '文件引用了别的文件，没有去取；用的是上次保存的值。';
    case 'embeddedObjects':
      return '文件里嵌有别的文件或对象，没有打开。';
    case 'chartSheet':
      return `“${place}”只有图表，没有单元格，略过。`;
    case 'valuesUnderMerge':
      return `“${place}”的合并单元格下面压着看不见的值，没有读取。`;
    case 'trackedChanges':
      return '文件带有修订：插入的保留，删除的不要。';
    case 'nestedTable':
      return `“${place}”是套在别的表格里的表格，单独列出。`;
    case 'notANumber':
      return '有的数值单元格不是数，按 #NUM! 读取。';
    case 'noCachedValue':
      return '有的公式没有存下结果，按空白读取；请用 Excel 或 WPS 打开、保存一次再导入。';
    case 'unchecked':
      return '这种格式没有校验码，传输中改变的内容看不出来，请核对。';
    default:
      return assertNever(type);
  }
}

const TOO_LARGE: Readonly<Record<Extract<ReadError, { type: 'tooLarge' }>['what'], string>> = {
  file: '超过 20 MB，太大了。',
  unpacked: '解压后超过 200 MB（或单个部分超过 100 MB），太大了。',
  entries: '里面的部件超过 1000 个，太多了。',
  cells: '的单元格或合并单元格太多。',
  text: '里面的文字太长。',
};

const UNSAFE: Readonly<Record<Extract<ReadError, { type: 'unsafe' }>['what'], string>> = {
  doctype: '里面有文档类型声明（DOCTYPE）',
  duplicateName: '里面有两个同名的部件',
  evilName: '里面有指向文件之外的部件名',
  nesting: '里面的内容嵌套太深',
};

const FOREIGN: Readonly<Record<ForeignKind, readonly [happened: string, todo: string]>> = {
  pdf: ['其实是 PDF，不能当表格读。', '请向对方要 Excel 或 Word 原文件；盖章的 PDF 可作为佐证另存。'],
  ofd: ['其实是 OFD 版式文件，不能当表格读。', '请向对方要 Excel 或 Word 原文件；OFD 可作为佐证另存。'],
  picture: ['其实是图片，不能当表格读。', '请向对方要 Excel 或 Word 原文件；扫描件可作为佐证另存。'],
  doc: ['是旧版 Word 文档（.doc）或 WPS 文字（.wps）。', '请用 Word 或 WPS 打开，另存为 .docx 后再导入。'],
  wordXml: ['是 XML 格式的 Word 文档。', '请用 Word 或 WPS 打开，另存为 .docx 后再导入。'],
  rtf: ['是 RTF 文档。', '请用 Word 或 WPS 打开，另存为 .docx 后再导入。'],
  presentation: ['是演示文稿，不能当表格读。', '请向对方要 Excel 或 Word 原文件。'],
  binaryWorkbook: ['是二进制工作簿（.xlsb）。', '请用 Excel 打开，另存为 .xlsx 后再导入。'],
  webArchive: ['是单个文件网页（.mht）。', '请用 Excel 打开，另存为 .xlsx 后再导入。'],
  archive: ['是压缩包，不是表格。', '请先解压，再导入里面的表格。'],
  otherOffice: ['是别的办公软件的文件，读不了。', '请用原来的软件打开，另存为 .xlsx 或 .docx 后再导入。'],
  other: ['不是表格，也不是文档。', '请确认选对了文件；能用的有 .xlsx、.xls、.et、.ods、.csv 和 .docx。'],
};

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件',
  EACCES: '没有权限',
  EPERM: '没有权限，或正被别的程序打开',
  EBUSY: '正被别的程序（如 Excel、WPS）打开',
  EISDIR: '这是一个文件夹',
  ENOTDIR: '路径中有一段是文件，不是文件夹',
  ENOTFILE: '这不是普通文件',
  ENAMETOOLONG: '名称太长',
  EIO: '磁盘或 U 盘出错，可能已被拔出',
  ENODEV: 'U 盘或网络盘已断开',
  ENXIO: 'U 盘或网络盘已断开',
};

function reason(code: string): string {
  return Object.hasOwn(REASONS, code) ? (REASONS[code] ?? code) : `系统错误 ${code}`;
}
