import { type ReactNode, useState } from 'react';
import { chineseMonthDay, isDay } from '../../../../shared/base/dates.ts';
import { sectionName } from '../../../../shared/report/section-name.ts';
import type { NumberChange, TakenBack, TakenBackSection } from '../../../../shared/report/take-back.ts';
import { takenText } from '../../../../shared/report/take-back.ts';
import { canTakeOver, headingChanged, type TakenText } from '../../../../shared/report/taken-text.ts';
import { numberSections } from '../../../../shared/report/numbered-sections.ts';
import { takeOver, type TakenFile } from '../../../actions/take-back.ts';
import type { OpenReport } from '../../../actions/reports.ts';
import { currentLedger } from '../../../store/ledger-store.ts';
import { Button } from '../../../ui/button.tsx';
import { CheckBox } from '../../../ui/check-box.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Difference } from '../../../ui/difference.tsx';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { useUndo } from '../../frame/use-undo.ts';
import { sourceLinks } from '../section-sources.ts';
import './take-back.css';

interface TakeBackDialogProps {
  readonly report: OpenReport;
  readonly file: TakenFile;
  readonly onClose: () => void;
}

/** 只改这句 takes the words as they came; 不采纳 and 改台账 leave the ledger's number, the latter leads to its place. */
type NumberChoice = 'sentence' | 'keep' | 'ledger';

type Choices = {
  /** Sections that are taken over. */
  readonly accepted: ReadonlySet<string>;
  /** By `section change`. */
  readonly numbers: ReadonlyMap<string, NumberChoice>;
};

/** What the chief changed, section by section, and what is taken over of it. */
export function TakeBackDialog({ report, file, onClose }: TakeBackDialogProps): ReactNode {
  const { taken, fileName } = file;
  const takeable = taken.sections.filter(({ id }) => canTakeOver(id, report.model));
  const [choices, setChoices] = useState<Choices>(() => ({
    accepted: new Set(takeable.map(({ id }) => id)),
    numbers: new Map(),
  }));
  const toast = useToast();
  const { undo } = useUndo();
  const open = openNumbers(taken, choices);
  const take = async (): Promise<void> => {
    onClose();
    const accepted = takeable
      .filter(({ id }) => choices.accepted.has(id))
      .map((section) => acceptedText(section, choices));
    await takeOver(report, file, accepted);
    toast({ text: `已采纳改稿 ${accepted.length} 处`, action: { label: '撤销', run: undo } });
    ledgerPlace(report, taken, choices)?.();
  };
  const count = choices.accepted.size;
  return (
    <Dialog
      title={`收回改稿：${fileName}`}
      size="large"
      onClose={onClose}
      aside={<span className="dim s13">{open > 0 ? `还有 ${open} 处数字没有决定` : summaryWords(taken)}</span>}
      actions={
        <>
          <Button onClick={onClose}>{taken.sections.length === 0 ? '关闭' : '不采纳'}</Button>
          {takeable.length === 0 ? null : (
            <Button
              variant="primary"
              blocked={count === 0 ? '没有勾选要采纳的改动' : open > 0 ? '先逐处决定改动的数字' : undefined}
              onClick={() => void take()}
            >
              {`采纳 ${count} 处`}
            </Button>
          )}
        </>
      }
    >
      <div className="take-back selectable">
        {taken.sections.length === 0 ? <p>这个文件的文字与报告一样，没有改动。</p> : null}
        {taken.sections.map((section) => (
          <ChangedSection
            key={section.id}
            report={report}
            section={section}
            taken={taken}
            choices={choices}
            onChoices={setChoices}
          />
        ))}
        <LooseComments taken={taken} />
        {taken.unplaced.length === 0 ? null : (
          <section>
            <h3>没能对上位置的文字</h3>
            <p className="dim s13">不会自动采纳，需要的话请复制到相应的节里。</p>
            {taken.unplaced.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </section>
        )}
      </div>
    </Dialog>
  );
}

interface ChangedSectionProps {
  readonly report: OpenReport;
  readonly section: TakenBackSection;
  readonly taken: TakenBack;
  readonly choices: Choices;
  readonly onChoices: (choices: Choices) => void;
}

function ChangedSection({ report, section, taken, choices, onChoices }: ChangedSectionProps): ReactNode {
  const { model } = report;
  const own = numberSections(model.sections).find(({ id }) => id === section.id);
  const name = own ? sectionName(own) : (HEAD_NAMES[section.id] ?? '附件');
  const takeable = canTakeOver(section.id, model);
  const accepted = choices.accepted.has(section.id);
  const toggle = (): void => {
    const next = new Set(choices.accepted);
    if (!next.delete(section.id)) next.add(section.id);
    onChoices({ ...choices, accepted: next });
  };
  return (
    <section aria-label={name}>
      <header>
        {takeable ? <CheckBox label={`采纳${name}的改动`} checked={accepted} onChange={toggle} /> : <h3>{name}</h3>}
        <span className="dim s13">{whoWords(section)}</span>
      </header>
      <p className="take-back-text">
        <Difference parts={section.changes} />
      </p>
      {takeable ? null : (
        <p className="dim s13">这里的内容来自台账和设置，不从改稿采纳：要改请到台账里改，报告会跟着变。</p>
      )}
      {own && headingChanged(own, section.before, section.after) ? (
        <p className="dim s13">小标题由程序编写，标题的改动不采纳，只采纳正文。</p>
      ) : null}
      {accepted
        ? section.numbers.map((number) => (
            <NumberQuestion
              key={number.change}
              section={section}
              number={number}
              choices={choices}
              onChoices={onChoices}
            />
          ))
        : null}
      <CommentList comments={taken.comments.filter(({ sectionId }) => sectionId === section.id)} />
    </section>
  );
}

interface NumberQuestionProps {
  readonly section: TakenBackSection;
  readonly number: NumberChange;
  readonly choices: Choices;
  readonly onChoices: (choices: Choices) => void;
}

const NUMBER_CHOICES = [
  { value: 'ledger', label: '改台账（先留原数，去出处改）' },
  { value: 'sentence', label: '只改这句' },
  { value: 'keep', label: '不采纳' },
] as const;

function NumberQuestion({ section, number, choices, onChoices }: NumberQuestionProps): ReactNode {
  const key = numberKey(section, number);
  const change = number.after === '' ? `删去“${number.before}”` : `“${number.before}”改为“${number.after}”`;
  return (
    <div className="take-back-number">
      <b>{`数字来自台账：${change}`}</b>
      <RadioGroup
        label={change}
        options={NUMBER_CHOICES}
        value={choices.numbers.get(key) ?? null}
        onChange={(choice) => onChoices({ ...choices, numbers: new Map([...choices.numbers, [key, choice]]) })}
      />
    </div>
  );
}

function LooseComments({ taken }: { readonly taken: TakenBack }): ReactNode {
  const changed = new Set(taken.sections.map(({ id }) => id));
  const loose = taken.comments.filter(({ sectionId }) => sectionId === null || !changed.has(sectionId));
  if (loose.length === 0) return null;
  return (
    <section>
      <h3>其他批注</h3>
      <CommentList comments={loose} />
    </section>
  );
}

function CommentList({ comments }: { readonly comments: TakenBack['comments'] }): ReactNode {
  if (comments.length === 0) return null;
  return (
    <ul className="take-back-comments">
      {comments.map(({ by, at, text, about }) => (
        <li key={`${by} ${at} ${text} ${about}`}>
          <span className="dim s13">{`${by === '' ? '批注' : by}${momentWords(at)}`}</span>
          <span>{text}</span>
          {about === '' ? null : <span className="dim s13">{`批注在：${about.slice(0, 40)}`}</span>}
        </li>
      ))}
    </ul>
  );
}

const HEAD_NAMES: Readonly<Record<string, string>> = {
  title: '标题',
  recipient: '主送机关',
  note: '附注',
  attachments: '附件说明',
  signature: '署名和成文日期',
};

function acceptedText(section: TakenBackSection, { numbers }: Choices): TakenText {
  const kept = section.numbers.filter((number) => {
    const choice = numbers.get(numberKey(section, number));
    return choice === 'keep' || choice === 'ledger';
  });
  return { id: section.id, text: takenText(section, new Set(kept.map(({ change }) => change))) };
}

/** Numbers of accepted sections that nobody has decided on yet. */
function openNumbers(taken: TakenBack, { accepted, numbers }: Choices): number {
  return taken.sections
    .filter(({ id }) => accepted.has(id))
    .flatMap((section) => section.numbers.filter((number) => !numbers.has(numberKey(section, number)))).length;
}

/** Where the first number that is to be changed in the ledger stands. */
function ledgerPlace(
  { scope }: OpenReport,
  taken: TakenBack,
  { accepted, numbers }: Choices,
): (() => void) | undefined {
  for (const section of taken.sections.filter(({ id }) => accepted.has(id))) {
    for (const number of section.numbers) {
      if (numbers.get(numberKey(section, number)) !== 'ledger') continue;
      const [link] = sourceLinks(currentLedger(), scope, number);
      if (link) return link.go;
    }
  }
  return undefined;
}

function numberKey({ id }: TakenBackSection, { change }: NumberChange): string {
  return `${id} ${change}`;
}

/** 周文清 10月8日 09:30 修订；另有未用修订的改动. */
function whoWords({ revisions, untracked }: TakenBackSection): string {
  const who = revisions.map(({ by, at }) => `${by === '' ? '未署名' : by}${momentWords(at)}修订`);
  if (untracked) who.push(revisions.length === 0 ? '没有用修订模式改的' : '另有没用修订模式的改动');
  return who.join('；');
}

/** Word writes the time of its own clock and calls it UTC: it is shown as it stands. */
function momentWords(at: string): string {
  const day = at.slice(0, 10);
  return isDay(day) ? ` ${chineseMonthDay(day)} ${at.slice(11, 16)} ` : '';
}

function summaryWords({ sections, comments }: TakenBack): string {
  const words = [`${sections.length} 处改动`, comments.length === 0 ? '' : `${comments.length} 条批注`];
  return words.filter((word) => word !== '').join('，');
}
