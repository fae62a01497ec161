import type { ReactNode } from 'react';
import { localTime } from '../../../shared/base/dates.ts';
import { saveFailureWords } from '../../messages/save-failure.ts';
import { phaseStore } from '../../store/phase-store.ts';
import { saveStore } from '../../store/save-store.ts';
import { Icon } from '../../ui/icon.tsx';

/** The state of the data in words; `data-generation` is the last change that both copies hold. */
export function SaveStatus(): ReactNode {
  const generation = saveStore((state) => state.generation);
  const { state, words } = useSaveWords();
  return (
    <span className="frame-saved" role="status" data-state={state} data-generation={generation} title={TITLES[state]}>
      <Icon name={state === 'failed' ? 'note' : state === 'saving' ? 'pen' : 'done'} size={14} />
      <span className="cut">{words}</span>
    </span>
  );
}

type SaveWords = { readonly state: 'saved' | 'saving' | 'failed'; readonly words: string };

const TITLES: Readonly<Record<SaveWords['state'], string>> = {
  saved: '每次改动都会自动存两份：工作数据库和数据日志',
  saving: '停下来半秒就存',
  failed: '排除原因以后会自动存上；在那以前请不要关机',
};

/** 正在保存, 已保存 10:32, or why not. */
export function useSaveWords(): SaveWords {
  const unsaved = saveStore((state) => state.unsaved > 0);
  const failure = saveStore((state) => state.failure);
  const savedAt = saveStore((state) => state.savedAt);
  const offset = phaseStore((state) => state.appInfo.timeZoneOffset);
  if (failure !== null) return { state: 'failed', words: saveFailureWords(failure) };
  if (unsaved) return { state: 'saving', words: '正在保存' };
  return { state: 'saved', words: savedAt === null ? '已保存' : `已保存 ${localTime(savedAt, offset)}` };
}
