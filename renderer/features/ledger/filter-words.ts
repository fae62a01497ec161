import type { FilterWords } from '../../../shared/select/filter.ts';
import { currentLedger } from '../../store/ledger-store.ts';
import { pinyinOf } from '../search/pinyin.ts';

/** What the text filter reads besides the projects themselves. */
export const filterWords: FilterWords = {
  unitName: (unitId) => currentLedger().units.get(unitId)?.shortName ?? '',
  pinyinOf,
};
