import { expect, test, vi } from 'vitest';
import { createDraft, flushDrafts } from '../../../renderer/actions/drafts.ts';
import { saveStore } from '../../../renderer/store/save-store.ts';

test('text that could not be committed is not let go of: the next flush commits it', async () => {
  const save = vi.fn<(text: string) => Promise<unknown>>();
  save.mockRejectedValueOnce(new TypeError('a bug')).mockResolvedValue(null);
  const draft = createDraft(save);
  draft.change('打的字', false);
  await expect(draft.flush()).rejects.toThrow('a bug');
  expect(saveStore.getState().unsaved).toBe(1);
  await flushDrafts();
  expect(save.mock.calls).toEqual([['打的字'], ['打的字']]);
  expect(saveStore.getState().unsaved).toBe(0);
  // Committed once, and not again.
  await flushDrafts();
  expect(save).toHaveBeenCalledTimes(2);
});

test('what was typed since takes the place of what could not be committed', async () => {
  const save = vi.fn<(text: string) => Promise<unknown>>();
  const draft = createDraft(save);
  save.mockImplementationOnce(async () => {
    draft.change('新的', false);
    throw new TypeError('a bug');
  });
  save.mockResolvedValue(null);
  draft.change('旧的', false);
  await expect(draft.flush()).rejects.toThrow('a bug');
  expect(saveStore.getState().unsaved).toBe(1);
  await draft.flush();
  expect(save).toHaveBeenLastCalledWith('新的');
  expect(saveStore.getState().unsaved).toBe(0);
});
