import { type ReactNode, useState } from 'react';
import { chineseMonthDay } from '../../../shared/base/dates.ts';
import type { UnitDelivery } from '../../../shared/select/deliveries.ts';
import { removeScan } from '../../actions/exchange-notes.ts';
import { openForPerson } from '../../actions/save-file.ts';
import { describeShellError } from '../../../shared/messages/shell-error.ts';
import type { Problem } from '../../../shared/messages/problem.ts';
import type { Place } from '../../store/place.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { useToast } from '../../ui/toast.tsx';
import { CHANNEL_NAMES, momentWords } from './delivery-words.ts';
import { PhoneDialog } from './phone-dialog.tsx';
import { ProblemDialog } from './problem-dialog.tsx';
import { remindByMessage, takeScan } from './unit-menu.ts';

interface UnitCardProps {
  readonly place: Place;
  readonly delivery: UnitDelivery;
  readonly onClose: () => void;
}

/** The open unit: whom to call, what came in which version, what was said. */
export function UnitCard({ place, delivery, onClose }: UnitCardProps): ReactNode {
  const { unit } = delivery;
  const [calling, setCalling] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const toast = useToast();
  const openFile = async (hash: string, name: string, what: string): Promise<void> => {
    const opened = await openForPerson({ hash, name, what });
    if (!opened.ok) setProblem(describeShellError(opened.error, '台账没有变动。'));
  };
  return (
    <section className="exchange-card" aria-label={`${unit.shortName}的往来`}>
      <header>
        <b className="cut" title={unit.fullName}>
          {unit.shortName}
        </b>
        <span className="grow" />
        <IconButton icon="close" label="收起，看全部单位的变更" small onClick={onClose} />
      </header>
      <p className="exchange-contact selectable">
        <span>{unit.liaison === '' ? '没有登记联络员' : `联络员 ${unit.liaison}`}</span>
        <span className="num">{unit.phone}</span>
        <span className="dim">{`${chineseMonthDay(delivery.deadline)}截止`}</span>
      </p>
      <div className="exchange-acts">
        <Button small icon="copy" onClick={() => void remindByMessage(delivery, place, toast)}>
          复制催报文字
        </Button>
        <Button small icon="phone" onClick={() => setCalling(true)}>
          记一次催报
        </Button>
        <Button small icon="attach" onClick={() => void takeScan(delivery, place, { toast, onProblem: setProblem })}>
          {delivery.scan ? '换盖章件' : '收盖章件'}
        </Button>
      </div>
      <ol className="exchange-history">
        {historyOf(delivery).map((line) => (
          <li key={line.key}>
            <span className="dim">{momentWords(line.at, true)}</span>
            <span className="grow">{line.words}</span>
            {line.hash === null ? null : (
              <Button
                variant="link"
                onClick={() =>
                  void openFile(line.hash ?? '', line.fileName, line.isScan ? '打开盖章扫描件' : '打开原件')
                }
              >
                打开原件
              </Button>
            )}
            {line.isScan && delivery.scan ? (
              <Button variant="link" onClick={() => delivery.scan && void removeScan(delivery.scan, unit)}>
                去掉
              </Button>
            ) : null}
          </li>
        ))}
      </ol>
      {calling ? <PhoneDialog place={place} unit={unit} onClose={() => setCalling(false)} /> : null}
      {problem === null ? null : <ProblemDialog problem={problem} onClose={() => setProblem(null)} />}
    </section>
  );
}

type HistoryLine = {
  readonly key: string;
  readonly at: string;
  readonly words: string;
  readonly hash: string | null;
  readonly fileName: string;
  readonly isScan: boolean;
};

const RECEIPT_WORDS = { received: '', returned: '，已退回', takenOver: '，已入账' } as const;

/** Forms out, forms in, scan and reminders, the newest first. */
function historyOf({ dispatches, forms, scan, reminders, lateDays }: UnitDelivery): HistoryLine[] {
  const plain = { hash: null, fileName: '', isScan: false };
  const lines: HistoryLine[] = [
    ...dispatches.map(({ id, at, kind, version, note }) => ({
      ...plain,
      key: id,
      at,
      words: `${kind === 'form' ? `下发填报表（第 ${version} 次）` : '退回修改'}${note === '' ? '' : `：${note}`}`,
    })),
    ...forms.map((one, index) => ({
      ...plain,
      key: one.id,
      at: one.receivedAt,
      words: `收到第 ${one.version} 版${RECEIPT_WORDS[one.state]}${
        index === 0 && lateDays !== null && lateDays > 0 ? `，迟 ${lateDays} 天` : ''
      }${one.note === '' ? '' : `：${one.note}`}`,
      hash: one.fileHash,
      fileName: one.fileName,
    })),
    ...(scan
      ? [
          {
            ...plain,
            key: scan.id,
            at: scan.receivedAt,
            words: '收到盖章扫描件',
            hash: scan.fileHash,
            fileName: scan.fileName,
            isScan: true,
          },
        ]
      : []),
    ...reminders.map(({ id, at, channel, contact, note }) => ({
      ...plain,
      key: id,
      at,
      words: `${CHANNEL_NAMES[channel]}催报${contact === '' ? '' : `，${contact}`}${note === '' ? '' : `：${note}`}`,
    })),
  ];
  return lines.sort((a, b) => (a.at < b.at ? 1 : -1));
}
