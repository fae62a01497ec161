// The pages of 设置 in the order of the list: whoever adds one writes its file and a line here.
import { auditSection } from '../audit/audit-section.tsx';
import { passwordSection } from '../lock/password-section.tsx';
import { backupSection } from '../backup/backup-section.tsx';
import { aboutSection } from './about-section.tsx';
import { bookSection } from './book-section.tsx';
import { displaySection } from './display-section.tsx';
import { documentSection } from './document-section.tsx';
import { issuersSection } from './issuers-section.tsx';
import { lightsSection } from './lights-section.tsx';
import { operatorsSection } from './operators-section.tsx';
import { periodsSection } from './periods-section.tsx';
import { scoringSection } from './scoring-section.tsx';
import { SETTINGS_GROUPS, type SettingsSection } from './settings-section.ts';
import { templatesSection } from './templates-section.tsx';
import { unitsSection } from './units-section.tsx';

export const SETTINGS_SECTIONS: readonly SettingsSection[] = [
  unitsSection,
  operatorsSection,
  passwordSection,
  bookSection,
  periodsSection,
  lightsSection,
  scoringSection,
  issuersSection,
  documentSection,
  templatesSection,
  backupSection,
  auditSection,
  displaySection,
  aboutSection,
];

/** The sections by group; a group without any is left out. */
export const GROUPED_SECTIONS = SETTINGS_GROUPS.map((group) => ({
  group,
  sections: SETTINGS_SECTIONS.filter((section) => section.group === group),
})).filter(({ sections }) => sections.length > 0);
