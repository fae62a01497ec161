import { matchSpans } from '../match-spans.ts';
import { textFinding, type TextRule } from '../rule.ts';

const ID_NUMBER =
  /(?<![\dA-Za-z])\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/g;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';

export const idNumber: TextRule = {
  id: 'id-number',
  name: '身份证号',
  severity: 'must',
  why: '身份证号是敏感个人信息，不进台账和报告。',
  scope: 'text',
  check: (checked) =>
    matchSpans(checked.text, ID_NUMBER)
      .filter(({ words }) => hasCheckCharacter(words))
      .map(({ span, words }) =>
        textFinding(
          idNumber,
          checked,
          span,
          `${checked.label}里有身份证号“${words.slice(0, 3)}…${words.slice(-2)}”，应删去。`,
          { secret: true },
        ),
      ),
};

/** The last character of an 18-digit number, GB 11643-1999 (ISO 7064 MOD 11-2). */
function hasCheckCharacter(number: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number.charAt(index)), 0);
  return CHECK_CHARACTERS.charAt(sum % 11) === number.charAt(17).toUpperCase();
}
