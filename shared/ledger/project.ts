// 项目: what the year's list says of it. What happens in a period is an entry's.
import { z } from '../base/zod.ts';
import { categoryId, columnId } from './book.ts';
import { dayField, idField, momentField, nameField, textField } from './fields.ts';
import { itemListField } from './item-list.ts';
import { unitId } from './unit.ts';
import { yearId } from './year.ts';

export const projectId = idField('prj');

/** The blocks of a project that are item lists, in the order of the printed list. */
export const PROJECT_BLOCKS = ['problems', 'plan', 'goals'] as const;
export type ProjectBlock = (typeof PROJECT_BLOCKS)[number];

export const projectSchema = z.strictObject({
  id: projectId,
  yearId,
  /** Never changes, unlike 序号: `2023-018`. */
  code: nameField,
  /** 序号 in the list. */
  number: z.int().min(1),
  title: nameField,
  categoryId,
  problems: itemListField,
  plan: itemListField,
  goals: itemListField,
  /** 牵头单位, one or more, the first first. */
  leadUnitIds: z.array(unitId),
  /** 配合单位. */
  supportUnitIds: z.array(unitId),
  /** 责任人. */
  responsible: textField,
  /** 分管领导. */
  leader: textField,
  /** 依据文件. */
  basis: textField,
  /** 完成时限. */
  due: dayField.nullable(),
  /** 备注. */
  note: textField,
  custom: z.record(columnId, z.union([z.string(), z.number(), z.null()])),
  /** 撤销, 暂缓 and 合并 take a project out of the count from a day on; the change itself is a project change. */
  lifecycle: z.enum(['active', 'suspended', 'cancelled', 'merged']),
  lifecycleSince: dayField.nullable(),
  /** The same project in the year before. */
  previousProjectId: projectId.nullable(),
  /** In the bin since; null when it is not. */
  deletedAt: momentField.nullable(),
});
export type Project = z.infer<typeof projectSchema>;

export function newProject(
  fields: Pick<Project, 'id' | 'yearId' | 'code' | 'number' | 'title' | 'categoryId'> & Partial<Project>,
): Project {
  return {
    problems: [],
    plan: [],
    goals: [],
    leadUnitIds: [],
    supportUnitIds: [],
    responsible: '',
    leader: '',
    basis: '',
    due: null,
    note: '',
    custom: {},
    lifecycle: 'active',
    lifecycleSince: null,
    previousProjectId: null,
    deletedAt: null,
    ...fields,
  };
}

/** `2023-018`; given once, from the number the project had when it was entered. */
export function projectCode(year: number, number: number): string {
  return `${year}-${String(number).padStart(3, '0')}`;
}
