import type { ReactNode } from 'react';
import { DEFAULT_SETTINGS, type Settings } from '../../../shared/ledger/settings.ts';
import { editSettings } from '../../actions/edit-settings.ts';
import { Button } from '../../ui/button.tsx';
import { CheckBox } from '../../ui/check-box.tsx';
import { FormRow } from '../../ui/form-row.tsx';
import { hasFont } from '../../ui/has-font.ts';
import { Icon } from '../../ui/icon.tsx';
import { RadioGroup, type RadioOption } from '../../ui/radio-group.tsx';
import { useEager } from '../frame/use-eager.ts';
import { DocumentSample } from './document-sample.tsx';
import { DraftField } from './draft-field.tsx';
import { SettingsGroup } from './settings-group.tsx';
import type { SettingsSection } from './settings-section.ts';
import { useSettings } from './use-settings.ts';

export const documentSection: SettingsSection = {
  id: 'document',
  name: '公文格式',
  group: '公文',
  about: '字体、版心、页码、版头和版记，按 GB/T 9704—2012；预览、Word 和打印都按这里排。',
  words: ['字体', '仿宋', '小标宋', '页码', '红头', '套打', '版记', '盖章', '版心'],
  Page: DocumentPage,
};

type Layout = Settings['layout'];
type FontRole = keyof Settings['fonts'];

const FONTS: readonly { readonly role: FontRole; readonly label: string; readonly hint: string }[] = [
  { role: 'title', label: '标题', hint: '2号小标宋' },
  { role: 'body', label: '正文', hint: '3号仿宋' },
  { role: 'level1', label: '一级标题', hint: '一、黑体' },
  { role: 'level2', label: '二级标题', hint: '（一）楷体' },
  { role: 'pageNumber', label: '页码', hint: '4号宋体' },
  { role: 'latin', label: '西文和数字', hint: '' },
];

function DocumentPage(): ReactNode {
  const settings = useSettings();
  return (
    <div className="settings-beside">
      <div className="settings-beside-main">
        <FontsGroup fonts={settings.fonts} />
        <LayoutGroup layout={settings.layout} />
      </div>
      <DocumentSample settings={settings} />
    </div>
  );
}

function FontsGroup({ fonts }: Pick<Settings, 'fonts'>): ReactNode {
  const usual = FONTS.every(({ role }) => fonts[role] === DEFAULT_SETTINGS.fonts[role]);
  return (
    <SettingsGroup
      title="字体"
      note="文件里写的就是这些字体名"
      action={
        <Button
          small
          blocked={usual ? '已是国标字体' : undefined}
          onClick={() => void editSettings('恢复国标字体', () => ({ fonts: DEFAULT_SETTINGS.fonts }))}
        >
          恢复国标字体
        </Button>
      }
    >
      <div className="settings-fields">
        {FONTS.map(({ role, label, hint }) => (
          <FormRow key={role} label={label} hint={hint}>
            <DraftField
              draftKey={`settings:font:${role}`}
              label={`${label}字体`}
              value={fonts[role]}
              required
              maxLength={60}
              save={(name) =>
                editSettings(`${label}字体`, (settings) => ({ fonts: { ...settings.fonts, [role]: name } }))
              }
            />
            <FontState name={fonts[role]} />
          </FormRow>
        ))}
      </div>
    </SettingsGroup>
  );
}

/** Whether this PC can show the font; a file may ask for one that only the other has. */
function FontState({ name }: { readonly name: string }): ReactNode {
  const there = hasFont(name);
  return (
    <span className="settings-font s13" data-there={there}>
      <Icon name={there ? 'done' : 'note'} size={14} />
      {there ? '这台电脑有这种字体' : '这台电脑没有，屏幕上用相近的代替'}
    </span>
  );
}

interface Choice<Key extends keyof Layout> {
  readonly key: Key;
  readonly label: string;
  readonly options: readonly RadioOption<Extract<Layout[Key], string>>[];
}

const GRID: Choice<'grid'> = {
  key: 'grid',
  label: '版心',
  options: [
    { value: 'lines', label: '只定行（每面22行）' },
    { value: 'linesAndChars', label: '定行和字（每行28字）' },
  ],
};
const ALIGN: Choice<'pageNumberAlign'> = {
  key: 'pageNumberAlign',
  label: '页码位置',
  options: [
    { value: 'outer', label: '单页居右、双页居左' },
    { value: 'center', label: '居中' },
  ],
};
const LANDSCAPE: Choice<'landscapePageNumber'> = {
  key: 'landscapePageNumber',
  label: '横排附表的页码',
  options: [
    { value: 'standard', label: '装订后仍在原来的边' },
    { value: 'foot', label: '在横页下边' },
  ],
};
const LETTERHEAD: Choice<'letterhead'> = {
  key: 'letterhead',
  label: '版头',
  options: [
    { value: 'none', label: '不排（机要或OA加）' },
    { value: 'red', label: '红头' },
    { value: 'preprinted', label: '套打（留出位置）' },
  ],
};
const IMPRINT: Choice<'imprint'> = {
  key: 'imprint',
  label: '版记',
  options: [
    { value: 'none', label: '不排' },
    { value: 'last', label: '末页下边' },
    { value: 'even', label: '另起偶数页' },
  ],
};

function LayoutGroup({ layout }: Pick<Settings, 'layout'>): ReactNode {
  return (
    <SettingsGroup title="版面">
      <ChoiceRow choice={GRID} value={layout.grid} />
      <ChoiceRow choice={ALIGN} value={layout.pageNumberAlign} />
      <ChoiceRow choice={LANDSCAPE} value={layout.landscapePageNumber} />
      <ChoiceRow choice={LETTERHEAD} value={layout.letterhead} />
      <ChoiceRow choice={IMPRINT} value={layout.imprint} />
      <SwitchRow name="sealed" label="落款处留盖章的位置" checked={layout.sealed} />
      <SwitchRow name="boldLevel3" label="三级标题（1.）加粗" checked={layout.boldLevel3} />
    </SettingsGroup>
  );
}

function ChoiceRow<Key extends keyof Layout>({
  choice,
  value,
}: {
  readonly choice: Choice<Key>;
  readonly value: Extract<Layout[Key], string>;
}): ReactNode {
  const { key, label, options } = choice;
  const [shown, choose] = useEager(value, (next) =>
    editSettings(label, (settings) => ({ layout: { ...settings.layout, [key]: next } })),
  );
  return (
    <div className="settings-choice">
      <b>{label}</b>
      <RadioGroup label={label} options={options} value={shown} onChange={choose} />
    </div>
  );
}

interface SwitchRowProps {
  readonly name: 'sealed' | 'boldLevel3';
  readonly label: string;
  readonly checked: boolean;
}

function SwitchRow({ name, label, checked }: SwitchRowProps): ReactNode {
  const [shown, choose] = useEager(checked, (next) =>
    editSettings(label, (settings) => ({ layout: { ...settings.layout, [name]: next } })),
  );
  return (
    <div className="settings-choice">
      <span />
      <CheckBox label={label} checked={shown} onChange={choose} />
    </div>
  );
}
