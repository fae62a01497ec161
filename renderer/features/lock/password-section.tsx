import { type ReactNode, useState } from 'react';
import type { Operator } from '../../../shared/ledger/operator.ts';
import { DEFAULT_SETTINGS, SETTINGS_ID } from '../../../shared/ledger/settings.ts';
import { editSettings } from '../../actions/edit-settings.ts';
import { isGuarded, lock, setPassword } from '../../actions/lock.ts';
import { useLedgerState } from '../../store/ledger-store.ts';
import { useView } from '../../store/view-store.ts';
import { Button } from '../../ui/button.tsx';
import { CheckBox } from '../../ui/check-box.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { Select } from '../../ui/select.tsx';
import { useToast } from '../../ui/toast.tsx';
import { SettingsGroup } from '../settings/settings-group.tsx';
import type { SettingsSection } from '../settings/settings-section.ts';
import './lock.css';
import { SetPasswordDialog } from './set-password-dialog.tsx';

export const passwordSection: SettingsSection = {
  id: 'password',
  name: '口令与锁定',
  group: '单位与人员',
  about: '防路过的人看、改，防冒用别人的名字签改动。不加密磁盘上的文件。',
  words: ['密码', '口令', '锁屏', '锁定', '登录', '忘记密码', '清除口令'],
  Page: PasswordPage,
};

const NEVER = 'never';
const MINUTES = [3, 5, 10, 15, 30, 60];

function PasswordPage(): ReactNode {
  const { ledger } = useLedgerState();
  const current = useView((view) => view.operatorId);
  const operator = current === null ? undefined : ledger.operators.get(current);
  const others = [...ledger.operators.values()].filter(({ id }) => id !== current);
  return (
    <>
      {operator === undefined ? (
        <p>还没有登记操作人。请先到“操作人”页添加，并换成自己。</p>
      ) : (
        <>
          <OwnPassword operator={operator} guarded={isGuarded(ledger)} />
          <WhenAsked operator={operator} />
        </>
      )}
      {others.length > 0 ? <Others others={others} /> : null}
      <WhatItGuards />
    </>
  );
}

function OwnPassword({ operator, guarded }: { readonly operator: Operator; readonly guarded: boolean }): ReactNode {
  const [setting, setSetting] = useState(false);
  const toast = useToast();
  const has = operator.password !== null;
  const remove = async (): Promise<void> => {
    await setPassword(operator, null);
    toast({ text: '口令已取消。' });
  };
  return (
    <SettingsGroup title={`${operator.name}的口令`} note={has ? '已设' : '未设'}>
      <div className="lock-choices">
        <Button onClick={() => setSetting(true)}>{has ? '修改口令' : '设置口令'}</Button>
        {has ? (
          <Button blocked={guarded ? '先关掉下面两项' : undefined} onClick={() => void remove()}>
            取消口令
          </Button>
        ) : null}
        {has ? (
          <Button icon="shield" onClick={() => lock('hand')}>
            立即锁定
          </Button>
        ) : null}
      </div>
      {setting ? (
        <SetPasswordDialog
          operator={operator}
          onClose={() => setSetting(false)}
          onDone={() => {
            setSetting(false);
            toast({ text: '口令已设好。' });
          }}
        />
      ) : null}
    </SettingsGroup>
  );
}

type Wish = { readonly passwordAtStart: boolean } | { readonly idleLockMinutes: number | null };

function WhenAsked({ operator }: { readonly operator: Operator }): ReactNode {
  const { ledger } = useLedgerState();
  const settings = ledger.settings.get(SETTINGS_ID) ?? DEFAULT_SETTINGS;
  const [waiting, setWaiting] = useState<Wish | null>(null);
  const keep = (wish: Wish): void => {
    const what = 'passwordAtStart' in wish ? '打开时要口令' : '闲置锁定';
    void editSettings(what, () => wish);
  };
  // Whoever switches it on must be able to come back in.
  const wish = (wanted: Wish, on: boolean): void => {
    if (on && operator.password === null) setWaiting(wanted);
    else keep(wanted);
  };
  const minutes = settings.idleLockMinutes;
  const choices = minutes === null || MINUTES.includes(minutes) ? MINUTES : [...MINUTES, minutes].sort((a, b) => a - b);
  return (
    <SettingsGroup title="什么时候要口令">
      <CheckBox
        label="打开程序时要口令"
        checked={settings.passwordAtStart}
        onChange={(passwordAtStart) => wish({ passwordAtStart }, passwordAtStart)}
      />
      <div className="lock-choices">
        <span>没有人动键盘和鼠标</span>
        <Select
          label="闲置锁定"
          width={140}
          value={minutes === null ? NEVER : String(minutes)}
          options={[
            { value: NEVER, label: '不锁' },
            ...choices.map((count) => ({ value: String(count), label: `${count}分钟后锁定` })),
          ]}
          onChange={(value) => wish({ idleLockMinutes: value === NEVER ? null : Number(value) }, value !== NEVER)}
        />
        <span className="dim s13">
          {minutes === null
            ? '锁定时正在打的字先存好，解锁后接着写'
            : '锁定时正在打的字先存好，解锁后接着写；电脑锁屏或睡眠时也锁'}
        </span>
      </div>
      {waiting === null ? null : (
        <SetPasswordDialog
          operator={operator}
          why="要先给自己设一个口令，才进得来。"
          onClose={() => setWaiting(null)}
          onDone={() => {
            keep(waiting);
            setWaiting(null);
          }}
        />
      )}
    </SettingsGroup>
  );
}

function Others({ others }: { readonly others: readonly Operator[] }): ReactNode {
  const [asked, setAsked] = useState<Operator | null>(null);
  const toast = useToast();
  const clear = async (operator: Operator): Promise<void> => {
    setAsked(null);
    await setPassword(operator, null);
    toast({ text: `${operator.name}的口令已清除。` });
  };
  return (
    <SettingsGroup title="其他操作人">
      <ul className="settings-lines">
        {others.map((operator) => (
          <li key={operator.id}>
            <span className="grow">{operator.name}</span>
            <span className="dim">{operator.password === null ? '未设口令' : '已设口令'}</span>
            {operator.password === null ? null : (
              <Button small onClick={() => setAsked(operator)}>
                {`清除${operator.name}的口令`}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {asked === null ? null : (
        <ConfirmDialog
          title={`清除${asked.name}的口令？`}
          safe="不清除"
          act="清除口令"
          onSafe={() => setAsked(null)}
          onAct={() => void clear(asked)}
        >
          {`只在${asked.name}忘了口令时用。清除后换成${asked.name}不用旧口令，这件事会记在操作日志里。`}
        </ConfirmDialog>
      )}
    </SettingsGroup>
  );
}

function WhatItGuards(): ReactNode {
  return (
    <SettingsGroup title="能防什么，不能防什么">
      <div className="lock-words">
        <p>
          <b>能防：</b>
          路过的人看、改打开着的窗口；冒用别人的名字签改动。输错三次以后要等，越错等得越久；输错和登录都记在操作日志里。
        </p>
        <p>
          <b>不能防：</b>
          磁盘上的数据文件没有加密。能进这台电脑、拿到数据文件夹的人，看得到、拷得走，也清得掉口令。要防这些，请用系统的登录口令和磁盘加密；带出去的备份可以另设口令加密。
        </p>
        <p>
          <b>忘了口令：</b>
          找不回来。请别的操作人登录，在这里清除。都不记得时，到“数据与备份”页打开数据文件夹，在里面新建一个名为“清除口令”的空文件，再打开程序：全部口令和要口令的设置都会取消，并记入操作日志。数据不会丢。
        </p>
      </div>
    </SettingsGroup>
  );
}
