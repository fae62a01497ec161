import { type ReactNode, useState } from 'react';
import { quote } from '../../../shared/base/quote.ts';
import type { Issuer } from '../../../shared/ledger/issuer.ts';
import { recordsOf } from '../../../shared/ledger/ledger.ts';
import { deleteUnused } from '../../actions/delete-unused.ts';
import { addIssuer, editIssuer, type IssuerFields, orderIssuers } from '../../actions/edit-directory.ts';
import { editSettings } from '../../actions/edit-settings.ts';
import { usesWords } from '../../messages/in-use.ts';
import { useLedgerState } from '../../store/ledger-store.ts';
import { FormRow } from '../../ui/form-row.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { useToast } from '../../ui/toast.tsx';
import { AddLine } from './add-line.tsx';
import { DraftField } from './draft-field.tsx';
import { moved, RowActs } from './row-acts.tsx';
import { SettingsGroup } from './settings-group.tsx';
import type { SettingsSection } from './settings-section.ts';
import { useSettings } from './use-settings.ts';

export const issuersSection: SettingsSection = {
  id: 'issuers',
  name: '发文机关',
  group: '公文',
  about: '标题、落款、发文字号、主送和版记从这里取。报告里可以单独改，这里改的只影响以后起草的。',
  words: ['机关代字', '主送', '签发人', '印发机关', '抄送', '单位名称', '落款', '红头'],
  Page: IssuersPage,
};

type IssuerText = 'name' | 'mark' | 'recipient' | 'signatory' | 'system' | 'printOffice' | 'copyTo';
type IssuerField = {
  readonly field: IssuerText;
  readonly label: string;
  readonly hint: string;
  readonly longest: number;
};

const FIELDS: readonly IssuerField[] = [
  { field: 'name', label: '发文机关名称', hint: '用在标题和落款', longest: 200 },
  { field: 'mark', label: '机关代字', hint: '如：嘉司，用在发文字号里', longest: 20 },
  { field: 'recipient', label: '主送机关', hint: '末尾的冒号由程序加', longest: 400 },
  { field: 'signatory', label: '签发人', hint: '上行文版头标注', longest: 100 },
  { field: 'system', label: '对所属单位的统称', hint: '如：全市司法行政系统', longest: 100 },
  { field: 'printOffice', label: '印发机关', hint: '版记用', longest: 200 },
  { field: 'copyTo', label: '抄送', hint: '“抄送：”和句号由程序加', longest: 1000 },
];

function IssuersPage(): ReactNode {
  const { ledger } = useLedgerState();
  const settings = useSettings();
  const issuers = recordsOf(ledger, 'issuers').sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  const [chosen, setChosen] = useState<string | null>(null);
  const issuer = issuers.find(({ id }) => id === chosen) ?? issuers[0];
  const preset = settings.defaultIssuerId ?? issuers[0]?.id ?? null;
  const add = async (name: string): Promise<void> => setChosen(await addIssuer(name));
  return (
    <>
      <SettingsGroup title="本单位">
        <FormRow label="单位名称" hint="管这些台账的单位">
          <DraftField
            draftKey="settings:officeName"
            label="单位名称"
            value={settings.officeName}
            width={360}
            maxLength={200}
            save={(officeName) => editSettings('单位名称', () => ({ officeName }))}
          />
        </FormRow>
      </SettingsGroup>
      <SettingsGroup title="发文机关" note={`${issuers.length} 个，默认的用于新起草的报告`}>
        {issuers.length === 0 ? <p className="dim">还没有发文机关，报告的标题和落款会空着。</p> : null}
        <ul className="settings-lines">
          {issuers.map((one, index) => (
            <IssuerLine
              key={one.id}
              issuer={one}
              issuers={issuers}
              index={index}
              open={one.id === issuer?.id}
              preset={one.id === preset}
              onOpen={() => setChosen(one.id)}
            />
          ))}
        </ul>
        <AddLine
          label="新发文机关"
          placeholder="发文机关全称"
          act="添加发文机关"
          check={(name) => (issuers.some((one) => one.name === name) ? `已有${quote(name)}。` : null)}
          onAdd={(name) => void add(name)}
        />
      </SettingsGroup>
      {issuer === undefined ? null : <IssuerForm key={issuer.id} issuer={issuer} />}
    </>
  );
}

interface IssuerLineProps {
  readonly issuer: Issuer;
  readonly issuers: readonly Issuer[];
  readonly index: number;
  readonly open: boolean;
  readonly preset: boolean;
  readonly onOpen: () => void;
}

function IssuerLine({ issuer, issuers, index, open, preset, onOpen }: IssuerLineProps): ReactNode {
  const toast = useToast();
  const remove = async (): Promise<void> => {
    const deleted = await deleteUnused('issuers', issuer, `删除发文机关${quote(issuer.name)}`);
    if (!deleted.ok) toast({ text: `${quote(issuer.name)}还用在${usesWords(deleted.error.uses)}里，没有删除。` });
  };
  return (
    <li className={open ? 'is-open' : undefined}>
      <button type="button" className="settings-line-name grow" aria-expanded={open} onClick={onOpen}>
        {issuer.name}
        {issuer.mark === '' ? null : <span className="dim s13">{issuer.mark}</span>}
      </button>
      <RadioGroup
        label={`默认发文机关：${issuer.name}`}
        options={[{ value: 'default', label: '默认' }]}
        value={preset ? 'default' : null}
        onChange={() => void editSettings('默认发文机关', () => ({ defaultIssuerId: issuer.id }))}
      />
      <RowActs
        name={issuer.name}
        index={index}
        count={issuers.length}
        onMove={(by) => void orderIssuers(moved(issuers, index, by), issuer)}
        onDelete={() => void remove()}
      />
    </li>
  );
}

function IssuerForm({ issuer }: { readonly issuer: Issuer }): ReactNode {
  return (
    <SettingsGroup title={issuer.name} note="改动立即生效">
      <div className="settings-fields is-issuer">
        {FIELDS.map(({ field, label, hint, longest }) => {
          const fieldsOf = (text: string): IssuerFields => ({ [field]: text });
          return (
            <FormRow key={field} label={label} hint={hint}>
              <DraftField
                draftKey={`${issuer.id}:${field}`}
                label={label}
                value={issuer[field]}
                required={field === 'name'}
                maxLength={longest}
                save={(text) => editIssuer(issuer, label, fieldsOf(withoutSign(field, text)))}
              />
            </FormRow>
          );
        })}
      </div>
    </SettingsGroup>
  );
}

// What the program adds itself is not kept twice.
function withoutSign(field: IssuerText, text: string): string {
  if (field === 'recipient') return text.replace(/[:：]$/, '');
  return field === 'copyTo' ? text.replace(/^抄送[:：]/, '').replace(/。$/, '') : text;
}
