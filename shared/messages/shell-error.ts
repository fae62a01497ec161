// What the shell could not do, in Chinese.
import { assertNever } from '../base/assert-never.ts';
import type { ShellError } from '../ipc/contract.ts';
import type { Problem } from './problem.ts';

/** A failure to read or write; `unharmed` is said by the caller, who knows what was being done. */
export function describeShellError(error: ShellError, unharmed: string): Problem {
  const about = (happened: string, todo: string): Problem => ({ happened, unharmed, todo });
  switch (error.type) {
    case 'diskFull':
      return about('磁盘已满，写不进去。', '请清出一些空间，再试一次。');
    case 'readOnly':
      return about(`“${error.name}”不能写入：文件或所在文件夹是只读的。`, '请换一个能写入的位置，或请管理员放开权限。');
    case 'locked':
      return about(`“${error.name}”正被别的程序占用。`, '请先关闭打开它的程序（如 WPS、Word、Excel），再试一次。');
    case 'notFound':
      return about(`找不到“${error.name}”。`, '检查它是否被移走，或 U 盘是否已拔出。');
    case 'journalDamaged':
      return about(
        `修改记录第${error.line}行已损坏，没有继续读下去。`,
        '请不要改动数据文件夹，把它整个复制一份留存，再联系维护人员。',
      );
    case 'blobMissing':
      return about('保存的原件找不到了。', '请到设置的数据自检里查看，或从备份恢复。');
    case 'blobDamaged':
      return about('保存的原件已经损坏，与当初存入时不一致。', '请到设置的数据自检里查看，或从备份恢复。');
    case 'notOpened':
      return about(
        `“${error.name}”这类文件不从这里打开。`,
        '它只保存在这里；归档时原样写进归档文件夹，确认来源后再从那里打开。',
      );
    case 'wrongPassword':
      return about(`打不开“${error.name}”：口令不对。`, '请核对大小写和输入法，再试一次；忘记的口令无法找回。');
    case 'notBackup':
      return about(`“${error.name}”不是进展台账的备份。`, '请选择由本程序导出的备份文件。');
    case 'backupDamaged':
      return about(`备份“${error.name}”已损坏，与写入时不一致。`, '请换一份备份；损坏的一份先留着，不要删除。');
    case 'newerSchema':
      return about(
        `数据由更新的版本写成（格式${error.schema}，本程序认得到${error.known}），没有打开，也没有改动它。`,
        '请用新版本的程序打开。',
      );
    case 'recordDamaged':
      return about(
        `修改记录里第${error.generation}次改动与前面的数据接不上，台账先不打开。`,
        '请先导出诊断信息，交给维护人员；再关闭程序，把数据文件夹整个复制一份留存。',
      );
    case 'keeperFailed':
      return about('备份进程中途退出，这一步没有做成。', '请再试一次；还不行，请重新打开程序。');
    case 'notPrinted':
      return about(
        '没有打印出来：没有找到可用的打印机，或打印机没有应答。',
        '请检查打印机是否接好、开机；也可以先导出 PDF，再拿去打印。',
      );
    case 'io':
      return about(`读写“${error.name}”时出错（${error.code}）。`, '请检查磁盘是否正常，再试一次。');
    case 'cancelled':
      return about('已取消。', '');
    case 'badRequest':
      return about('程序内部出错，这一步没有做成。', '请重新打开程序再试；还不行，请联系维护人员。');
    default:
      return assertNever(error);
  }
}

/** The cause in a few words, for the status line: 磁盘已满. */
export function shortShellError(error: ShellError): string {
  switch (error.type) {
    case 'diskFull':
      return '磁盘已满';
    case 'readOnly':
      return '数据文件夹不能写入';
    case 'locked':
      return '数据文件被别的程序占用';
    case 'notFound':
      return '找不到数据文件夹';
    case 'journalDamaged':
      return '修改记录已损坏';
    case 'blobMissing':
      return '原件找不到';
    case 'blobDamaged':
      return '原件已损坏';
    case 'notOpened':
      return '这类文件不打开';
    case 'wrongPassword':
      return '口令不对';
    case 'notBackup':
      return '不是备份文件';
    case 'backupDamaged':
      return '备份已损坏';
    case 'newerSchema':
      return '数据由更新的版本写成';
    case 'recordDamaged':
      return `第${error.generation}次改动对不上`;
    case 'keeperFailed':
      return '备份进程中途退出';
    case 'notPrinted':
      return '打印机没有应答';
    case 'io':
      return `读写出错（${error.code}）`;
    case 'cancelled':
      return '已取消';
    case 'badRequest':
      return '程序内部出错';
    default:
      return assertNever(error);
  }
}
