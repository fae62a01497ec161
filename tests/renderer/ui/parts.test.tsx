import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { IconButton } from '../../../renderer/ui/button.tsx';
import { lightName } from '../../../renderer/ui/light-name.ts';
import { Light } from '../../../renderer/ui/light.tsx';
import { Meter } from '../../../renderer/ui/meter.tsx';
import { sparklineShape } from '../../../renderer/ui/sparkline-points.ts';

const html = (element: ReactElement): string => renderToStaticMarkup(element);

describe('light', () => {
  it('is read as colour and word', () => {
    expect(lightName('yellow', '欠序时')).toBe('黄，欠序时');
    expect(lightName('none', '未报送')).toBe('未报送');
  });

  it('always shows a word, and differs in shape', () => {
    const shapes = (['green', 'yellow', 'red', 'none'] as const).map((colour) => {
      const drawn = html(<Light colour={colour} word="达序时" />);
      expect(drawn).toContain('<span>达序时</span>');
      expect(drawn).toContain(`aria-label="${lightName(colour, '达序时')}"`);
      return /<svg.*?<\/svg>/.exec(drawn)?.[0];
    });
    expect(new Set(shapes).size).toBe(4);
  });

  it('keeps its whole name where the word stands beside it', () => {
    expect(html(<Light colour="red" word="欠序时" wordBeside />)).toContain('aria-label="红，欠序时"');
  });
});

describe('names', () => {
  it('an icon button has a name, and its key under the pointer', () => {
    const drawn = html(<IconButton icon="close" label="关闭" shortcut="Esc" />);
    expect(drawn).toContain('aria-label="关闭"');
    expect(drawn).toContain('title="关闭 Esc"');
  });

  it('a meter without a label is silent, with one it is a picture', () => {
    expect(html(<Meter value={71} />)).toContain('aria-hidden="true"');
    expect(html(<Meter value={71} mark={75} label="完成度 71%，序时 75%" />)).toContain('role="img"');
  });
});

describe('sparkline', () => {
  const box = { width: 52, height: 18 };
  it('goes from the foot to the head', () => {
    const shape = sparklineShape([41, 57, 75], undefined, box);
    expect(shape.line).toBe('M4 15L26 9.4L48 3');
    expect(shape.end).toEqual({ x: 48, y: 3 });
  });

  it('breaks where a period has no figure, and draws nothing of nothing', () => {
    expect(sparklineShape([1, null, 3], undefined, box).line).toBe('M4 15M48 3');
    expect(sparklineShape([null, null], 5, box)).toEqual({ line: '', end: undefined, planY: undefined });
  });

  it('lies in the middle when all are the same', () => {
    expect(sparklineShape([5, 5], 5, box).planY).toBe(9);
  });
});
