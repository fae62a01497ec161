// What a rule is. Rules are pure: facts in, findings out; each says why it is there.
import type { CheckedText } from './checked-text.ts';
import type { ProjectCheckFacts } from './check-facts.ts';
import { fingerprintOf, textHash, type Edit, type Finding, type Severity, type Span } from './finding.ts';

type About = {
  /** Kebab-case, for ever: dismissals are kept by it. */
  readonly id: string;
  /** As the list of rules on the screen has it: 未报送. */
  readonly name: string;
  /** Of its findings, unless one is milder. */
  readonly severity: Severity;
  /** Why an office cares, in a sentence. */
  readonly why: string;
};

/** Looks at one text at a time. */
export type TextRule = About & {
  readonly scope: 'text';
  readonly check: (text: CheckedText, context: TextContext) => Finding[];
};

/** Looks at one project. */
export type ProjectRule = About & {
  readonly scope: 'project';
  readonly check: (facts: ProjectCheckFacts) => Finding[];
};

/** Looks at all projects of a period together. */
export type LedgerRule = About & {
  readonly scope: 'ledger';
  readonly check: (projects: readonly ProjectCheckFacts[]) => Finding[];
};

export type Rule = TextRule | ProjectRule | LedgerRule;

/** What a text is held against. */
export type TextContext = Pick<ProjectCheckFacts, 'project' | 'period' | 'figures' | 'book' | 'checkedFor'>;

type Extra = {
  readonly severity?: Severity;
  readonly edits?: readonly Edit[];
  /** The words must not be written down again: the fingerprint is a hash of them. */
  readonly secret?: boolean;
};

// So much of the text on either side tells two findings with the same words apart.
const CONTEXT = 6;

/** A finding in a text. */
export function textFinding(
  rule: TextRule,
  checked: CheckedText,
  span: Span,
  message: string,
  extra: Extra = {},
): Finding {
  const { projectId, entryField, block, itemId, submissionId, text } = checked;
  const words = withContext(text, span);
  return {
    rule: rule.id,
    severity: extra.severity ?? rule.severity,
    projectId,
    otherProjectIds: [],
    entryField,
    block,
    itemId,
    indicatorId: null,
    submissionId,
    span,
    message,
    fingerprint: fingerprintOf(
      block ?? entryField ?? '',
      itemId ?? '',
      extra.secret === true ? textHash(words) : words,
    ),
    fix: extra.edits && extra.edits.length > 0 ? { kind: 'replaceText', edits: extra.edits } : null,
  };
}

/** The words with a few characters on either side, as far as their sentence goes. */
function withContext(text: string, { start, end }: Span): string {
  const before =
    text
      .slice(Math.max(0, start - CONTEXT), start)
      .split(/[。；;\n]/)
      .at(-1) ?? '';
  const after = text.slice(end, end + CONTEXT).split(/[。；;\n]/)[0] ?? '';
  return before + text.slice(start, end) + after;
}

/** A finding about a project; `words` is what a dismissal would refer to. */
export function projectFinding(
  rule: Rule,
  projectId: Finding['projectId'],
  message: string,
  words: readonly string[],
  place: Partial<Finding> = {},
): Finding {
  return {
    rule: rule.id,
    severity: rule.severity,
    projectId,
    otherProjectIds: [],
    entryField: null,
    block: null,
    itemId: null,
    indicatorId: null,
    submissionId: null,
    span: null,
    message,
    fingerprint: fingerprintOf(...words),
    fix: null,
    ...place,
  };
}

/** The words in quotation marks; the marks within become single ones. */
export function quoted(words: string): string {
  return `“${words.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}

/** At most `length` characters of a text, for a quotation in a message. */
export function shorten(text: string, length = 24): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}
