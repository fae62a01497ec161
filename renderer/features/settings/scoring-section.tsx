import type { ReactNode } from 'react';
import { quote } from '../../../shared/base/quote.ts';
import { readNumber } from '../../../shared/base/read-number.ts';
import type { Book } from '../../../shared/ledger/book.ts';
import type { ScoreRule } from '../../../shared/ledger/score-rule.ts';
import { formatFigure } from '../../../shared/standing/figure-words.ts';
import { scoreRulesOf, scoreRuleWords } from '../../../shared/standing/score.ts';
import { deleteUnused } from '../../actions/delete-unused.ts';
import { switchScoring } from '../../actions/edit-book.ts';
import { addScoreRule, editScoreRule, orderScoreRules, type ScoreRuleFields } from '../../actions/edit-scoring.ts';
import { usesWords } from '../../messages/in-use.ts';
import { useLedgerState } from '../../store/ledger-store.ts';
import { CheckBox } from '../../ui/check-box.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Select } from '../../ui/select.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useEager } from '../frame/use-eager.ts';
import { AddLine } from './add-line.tsx';
import { DraftField } from './draft-field.tsx';
import { moved, RowActs } from './row-acts.tsx';
import { SettingsGroup } from './settings-group.tsx';
import { SettingsTable } from './settings-table.tsx';
import type { SettingsSection } from './settings-section.ts';
import { useChosenBook } from './use-chosen-book.ts';

export const scoringSection: SettingsSection = {
  id: 'scoring',
  name: '月度记分',
  group: '台账',
  about: '按规则给牵头单位记分，逐笔列明，印成记分通报。默认不用，每本台账分别启用。',
  words: ['记分', '加分', '扣分', '通报', '考核'],
  Page: ScoringPage,
};

const WHEN: readonly { readonly value: ScoreRule['when']; readonly label: string }[] = [
  { value: 'statusIs', label: '项目状态为' },
  { value: 'highlight', label: '项目列为亮点' },
  { value: 'missing', label: '项目未报送' },
  { value: 'late', label: '填报表迟报' },
  { value: 'returned', label: '填报表退回修改' },
  { value: 'supervised', label: '列入督办' },
  { value: 'manual', label: '人工加减分' },
];

function ScoringPage(): ReactNode {
  const book = useChosenBook();
  return book === undefined ? (
    <EmptyState title="还没有台账">在左上角新建一本台账。</EmptyState>
  ) : (
    <BookScoring key={book.id} book={book} />
  );
}

function BookScoring({ book }: { readonly book: Book }): ReactNode {
  const { ledger } = useLedgerState();
  const [on, turn] = useEager(book.scoring, (checked) => switchScoring(book, checked));
  const rules = scoreRulesOf(ledger, book.id);
  return (
    <>
      <SettingsGroup title={`${book.name}台账`}>
        <CheckBox label="启用月度记分" checked={on} onChange={turn} />
        <p className="dim s13">停用后不再算分，规则和人工记的分都还在。</p>
      </SettingsGroup>
      {on ? (
        <SettingsGroup title="规则" note="满足一次记一笔，一个项目有几个牵头单位的，各记一笔">
          <SettingsTable className="scoring-table" heads={['用', '名称', '什么时候', '分值', '读作']}>
            {rules.map((rule, index) => (
              <RuleRow key={rule.id} book={book} rule={rule} rules={rules} index={index} />
            ))}
          </SettingsTable>
          <AddLine
            label="新规则"
            placeholder="规则名称"
            act="添加规则"
            check={(name) => (rules.some((rule) => rule.name === name) ? `已有规则${quote(name)}。` : null)}
            onAdd={(name) => void addScoreRule(book, name, 'manual')}
          />
        </SettingsGroup>
      ) : null}
    </>
  );
}

interface RuleRowProps {
  readonly book: Book;
  readonly rule: ScoreRule;
  readonly rules: readonly ScoreRule[];
  readonly index: number;
}

function RuleRow({ book, rule, rules, index }: RuleRowProps): ReactNode {
  const { id, name, when, status, points } = rule;
  const toast = useToast();
  const edit = (what: string, fields: ScoreRuleFields): Promise<void> => editScoreRule(rule, what, fields);
  const [enabled, enable] = useEager(rule.enabled, (checked) => edit('启用', { enabled: checked }));
  const remove = async (): Promise<void> => {
    const deleted = await deleteUnused('scoreRules', rule, `删除记分规则${quote(name)}`);
    if (!deleted.ok) toast({ text: `${quote(name)}下有${usesWords(deleted.error.uses)}，没有删除。可以不勾选“用”。` });
  };
  return (
    <tr className={enabled ? undefined : 'is-ended'}>
      <td className="settings-cell-check">
        <CheckBox label={`用${name}`} labelUnseen checked={enabled} onChange={enable} />
      </td>
      <td>
        <DraftField
          draftKey={`${id}:name`}
          label={`规则${index + 1}的名称`}
          value={name}
          small
          required
          maxLength={200}
          check={(text) => (rules.some((one) => one.id !== id && one.name === text) ? `已有规则${quote(text)}` : null)}
          save={(text) => edit('名称', { name: text })}
        />
      </td>
      <td>
        <span className="scoring-when">
          <Select
            label={`${name}什么时候`}
            options={WHEN}
            value={when}
            small
            width={when === 'statusIs' ? 132 : 'full'}
            onChange={(value) =>
              void edit('条件', {
                when: value,
                status: value === 'statusIs' ? (status ?? book.statuses[0]?.key ?? null) : null,
              })
            }
          />
          {when === 'statusIs' ? (
            <Select
              label={`${name}的状态`}
              options={book.statuses.map(({ key, label }) => ({ value: key, label }))}
              value={book.statuses.find(({ key }) => key === status)?.key ?? null}
              small
              width="full"
              onChange={(value) => void edit('状态', { status: value })}
            />
          ) : null}
        </span>
      </td>
      <td>
        {when === 'manual' ? (
          <span className="settings-cell-words">逐笔填</span>
        ) : (
          <DraftField
            draftKey={`${id}:points`}
            label={`${name}的分值`}
            value={formatFigure(points)}
            small
            unit="分"
            check={(text) => pointsProblem(text)}
            save={(text) => edit('分值', { points: Number(readNumber(text)) })}
          />
        )}
      </td>
      <td className="settings-cell-words s13">{scoreRuleWords(rule, book)}</td>
      <td className="settings-acts">
        <RowActs
          name={name}
          index={index}
          count={rules.length}
          onMove={(by) => void orderScoreRules(moved(rules, index, by), rule)}
          onDelete={() => void remove()}
        />
      </td>
    </tr>
  );
}

/** What is wrong with points as typed; two decimals are kept at most. */
export function pointsProblem(text: string): string | null {
  const points = readNumber(text);
  if (typeof points !== 'number' || Math.abs(points) > 1000) return '这里要填 -1000 到 1000 的数，扣分写负数';
  return Math.abs(points * 100 - Math.round(points * 100)) > 1e-6 ? '最多两位小数' : null;
}
