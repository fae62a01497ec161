// 示例进展: the thirty projects in their order.
import type { ProjectContent } from './content-types.ts';
import { PROJECTS_01_05 } from './projects-01-05.ts';
import { PROJECTS_06_10 } from './projects-06-10.ts';
import { PROJECTS_11_15 } from './projects-11-15.ts';
import { PROJECTS_16_20 } from './projects-16-20.ts';
import { PROJECTS_21_25 } from './projects-21-25.ts';
import { PROJECTS_26_30 } from './projects-26-30.ts';

export const PROJECTS: readonly ProjectContent[] = [
  ...PROJECTS_01_05,
  ...PROJECTS_06_10,
  ...PROJECTS_11_15,
  ...PROJECTS_16_20,
  ...PROJECTS_21_25,
  ...PROJECTS_26_30,
];
