import { expect, it } from 'vitest';
import { nextUnfilled, stepFrom } from '../../../../renderer/features/fill/fill-steps.ts';
import { gatherFacts } from '../../../../shared/standing/facts.ts';
import { projectStanding } from '../../../../shared/standing/project-standing.ts';
import { manyProjects } from '../../../bench/many-projects.ts';

const { ledger, period } = manyProjects(30);
const standings = gatherFacts(ledger, period).map(projectStanding);
const numbered = (number: number): string =>
  standings.find(({ project }) => project.number === number)?.project.id ?? '';
const NO_ONE = new Set<string>();

it('goes to the next that is not filled in, from the end round to the beginning', () => {
  expect(nextUnfilled(standings, numbered(1), NO_ONE)).toBe(numbered(9));
  expect(nextUnfilled(standings, numbered(9), NO_ONE)).toBe(numbered(10));
  expect(nextUnfilled(standings, numbered(25), NO_ONE)).toBe(numbered(9));
});

it('passes over those whose words are on the way to the disk', () => {
  expect(nextUnfilled(standings, numbered(1), new Set([numbered(9)]))).toBe(numbered(10));
  expect(nextUnfilled(standings, numbered(25), new Set([9, 10].map(numbered)))).toBeUndefined();
});

it('steps to the one before and after, and no further than the ends', () => {
  expect(stepFrom(standings, numbered(2), -1)).toBe(numbered(1));
  expect(stepFrom(standings, numbered(1), -1)).toBeUndefined();
  expect(stepFrom(standings, numbered(30), 1)).toBeUndefined();
});
