// 量化指标: every figure that a goal promises, in the order of the list.
import type { FigureContent } from './content-types.ts';
import { FIGURES_01_15 } from './figures-01-15.ts';
import { FIGURES_17_30 } from './figures-17-30.ts';

export const FIGURES: readonly FigureContent[] = [...FIGURES_01_15, ...FIGURES_17_30];
