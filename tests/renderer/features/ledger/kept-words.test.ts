import { describe, expect, it } from 'vitest';
import { keptWords } from '../../../../renderer/features/ledger/kept-words.ts';

const TEXT = '每个县(市、区)确定2个镇(街道),招录30名;';

describe('keptWords', () => {
  it('takes words as they are kept', () => {
    expect(keptWords(TEXT, '县(市、区)确定')).toBe('县(市、区)确定');
  });

  it('finds words as they are read', () => {
    expect(keptWords(TEXT, '每个县（市、区）')).toBe('每个县(市、区)');
    expect(keptWords(TEXT, '（街道），招录30名；')).toBe('(街道),招录30名;');
  });

  it('says where there are none', () => {
    expect(keptWords(TEXT, '没有这几个字')).toBeNull();
  });
});
