// The command line's frame: arguments, help, exit codes (0 done, 1 a bug, 2 refused input, 3 wrong usage).
import { isAbsolute, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Answer, Refusal, Usage, type Call, type Command, type Option } from './command.ts';

const COMMON: readonly Option[] = [
  {
    name: 'now',
    value: 'ISO',
    required: false,
    words: '以这个时刻为准（成文日期、文件时间），如 2023-10-10T09:00:00+08:00',
  },
  { name: 'json-errors', value: null, required: false, words: '错误以 JSON 写到标准错误' },
  { name: 'help', value: null, required: false, words: '显示用法' },
];

/** Runs `jz` with its arguments and resolves to the exit code. */
export async function runCommandLine(commands: readonly Command[], argv: readonly string[]): Promise<number> {
  const jsonErrors = argv.includes('--json-errors');
  try {
    const [name, ...rest] = argv;
    const command = commands.find((one) => one.name === name);
    if (!command) return withoutCommand(commands, name);
    if (rest.includes('--help')) {
      process.stdout.write(helpOf(command));
      return 0;
    }
    const result = await command.run(callOf(command, rest));
    if (result instanceof Answer) {
      process.stdout.write(`${JSON.stringify(result.json)}\n`);
      return result.exitCode;
    }
    if (result !== null) process.stdout.write(`${JSON.stringify(result, null, 1)}\n`);
    return 0;
  } catch (error) {
    return reportError(error, jsonErrors);
  }
}

function withoutCommand(commands: readonly Command[], name: string | undefined): number {
  const overview = [
    '用法：jz <命令> [选项]，各命令可加 --help',
    '',
    ...commands.map((one) => `  jz ${one.name} ${one.usage}\n      ${one.words}`),
    '',
  ].join('\n');
  if (name === '--help' || name === 'help') {
    process.stdout.write(overview);
    return 0;
  }
  throw new Usage(name === undefined ? `没有给出命令。\n${overview}` : `没有“${name}”这个命令。\n${overview}`);
}

function callOf(command: Command, argv: readonly string[]): Call {
  const options = [...command.options, ...COMMON];
  const config = Object.fromEntries(
    options.map(({ name, value }) => [name, { type: value === null ? ('boolean' as const) : ('string' as const) }]),
  );
  const { values, positionals } = parse(command, argv, config);
  const text = (name: string): string | undefined => {
    const value = values[name];
    return typeof value === 'string' ? value : undefined;
  };
  for (const { name, required } of options) {
    if (required && text(name) === undefined) throw new Usage(`缺少 --${name}。\n${helpOf(command)}`);
  }
  if (
    positionals.length < command.positionals ||
    (command.positionals >= 0 && positionals.length > command.positionals)
  ) {
    throw new Usage(`应给出${command.positionals}个文件，给了${positionals.length}个。\n${helpOf(command)}`);
  }
  const folder = process.env['INIT_CWD'] ?? process.cwd();
  return {
    positionals,
    option: text,
    required: (name) => text(name) ?? '',
    flag: (name) => values[name] === true,
    now: momentOf(text('now')),
    path: (path) => (isAbsolute(path) ? path : resolve(folder, path)),
    say: (words) => process.stderr.write(`${words}\n`),
  };
}

type Parsed = {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly positionals: readonly string[];
};

function parse(
  command: Command,
  argv: readonly string[],
  options: Record<string, { type: 'boolean' | 'string' }>,
): Parsed {
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
    return { values, positionals };
  } catch (error) {
    throw new Usage(`${error instanceof Error ? error.message : String(error)}\n${helpOf(command)}`);
  }
}

function momentOf(text: string | undefined): string {
  const date = text === undefined ? new Date() : new Date(text);
  if (Number.isNaN(date.getTime())) throw new Usage(`--now 应为 ISO 时间，读到“${text ?? ''}”`);
  return date.toISOString();
}

function helpOf(command: Command): string {
  const lines = [...command.options, ...COMMON].map(
    ({ name, value, words, required }) =>
      `  --${name}${value === null ? '' : ` ${value}`}\n      ${words}${required ? '（必填）' : ''}`,
  );
  return `用法：jz ${command.name} ${command.usage}\n${command.words}\n\n${lines.join('\n')}\n`;
}

function reportError(error: unknown, json: boolean): number {
  const [code, type] = kindOf(error);
  const message = error instanceof Error ? error.message : String(error);
  if (json) process.stderr.write(`${JSON.stringify({ type, message })}\n`);
  else process.stderr.write(`${code === 1 && error instanceof Error ? (error.stack ?? message) : message}\n`);
  return code;
}

function kindOf(error: unknown): readonly [number, string] {
  if (error instanceof Refusal) return [2, error.type];
  if (error instanceof Usage) return [3, 'usage'];
  return [1, 'bug'];
}
