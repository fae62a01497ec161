/**
 * All matches of a global pattern. As `text.matchAll`, but without the copy of the pattern that it makes each time:
 * with some thirty patterns a sentence, the copies cost more than the matching.
 */
export function allMatches(pattern: RegExp, text: string): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    matches.push(match);
    if (match[0] === '') pattern.lastIndex += 1;
  }
  return matches;
}
