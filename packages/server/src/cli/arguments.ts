import { parseArgs } from 'node:util';

/** Says everything that is wrong with the arguments, one sentence each. */
export class UsageError extends Error {
  override readonly name = 'UsageError';

  constructor(mistakes: readonly string[]) {
    super(
      `${mistakes.map((mistake) => `- ${mistake}`).join('\n')}\nRun "parvis-server help" to see how it goes.`,
    );
  }
}

interface Grammar {
  /** What follows the command, in order; all of it is needed. */
  operands?: readonly string[];
  options?: Readonly<Record<string, 'string' | 'boolean'>>;
  required?: readonly string[];
  /** Options of which one at least is needed. */
  either?: readonly string[];
}

const COMMANDS = {
  start: {},
  migrate: {},
  import: {
    options: {
      people: 'string',
      groups: 'string',
      photos: 'string',
      calendar: 'string',
      group: 'string',
      source: 'string',
      force: 'boolean',
      'dry-run': 'boolean',
    },
    either: ['people', 'calendar'],
  },
  backup: { options: { output: 'string' }, required: ['output'] },
  restore: { operands: ['file'] },
  export: { options: { static: 'string' }, required: ['static'] },
  'person export': { operands: ['key'] },
  'person erase': { operands: ['key'] },
  help: {},
} as const satisfies Record<string, Grammar>;

export type CommandName = keyof typeof COMMANDS;

/** A command that was understood. */
export interface Command {
  name: CommandName;
  operands: string[];
  texts: Readonly<Record<string, string>>;
  flags: ReadonlySet<string>;
}

const isCommand = (name: string): name is CommandName => Object.hasOwn(COMMANDS, name);

/**
 * Reads the arguments of `parvis-server`; without any it starts the server.
 *
 * @throws {UsageError} with all mistakes at once.
 */
export function readArguments(args: readonly string[]): Command {
  if (args.includes('--help') || args.includes('-h')) return bare('help');
  const [first = 'start', second = ''] = args;
  const words = first === 'person' ? 2 : Math.min(args.length, 1);
  const name = first === 'person' ? `person ${second}` : first;
  if (!isCommand(name)) {
    throw new UsageError([
      `There is no command "${name.trim()}"; there are ${Object.keys(COMMANDS).join(', ')}.`,
    ]);
  }

  const grammar: Grammar = COMMANDS[name];
  const command = { ...bare(name), texts: {} as Record<string, string>, flags: new Set<string>() };
  const mistakes: string[] = [];
  const options = Object.entries(grammar.options ?? {}).map(([option, type]) => [option, { type }] as const);
  const { tokens } = parseArgs({
    args: args.slice(words),
    options: Object.fromEntries(options),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind === 'positional') command.operands.push(token.value);
    if (token.kind !== 'option') continue;
    const type = Object.hasOwn(grammar.options ?? {}, token.name) ? grammar.options?.[token.name] : undefined;
    if (type === undefined) mistakes.push(`"${name}" has no option ${token.rawName}.`);
    else if (token.name in command.texts || command.flags.has(token.name)) {
      mistakes.push(`${token.rawName} is given twice.`);
    } else if (type === 'boolean') {
      if (token.value === undefined) command.flags.add(token.name);
      else mistakes.push(`${token.rawName} takes no value.`);
    } else if (!token.value || (token.value.startsWith('-') && !token.inlineValue)) {
      mistakes.push(`${token.rawName} needs a value.`);
    } else command.texts[token.name] = token.value;
  }
  const isSaid = (option: string) => tokens.some((token) => token.kind === 'option' && token.name === option);
  for (const option of grammar.required ?? []) if (!isSaid(option)) mistakes.push(`--${option} is missing.`);
  const either = grammar.either ?? [];
  if (either.length > 0 && !either.some(isSaid)) {
    mistakes.push(`${either.map((option) => `--${option}`).join(' or ')} is missing.`);
  }
  const operands = grammar.operands ?? [];
  for (const operand of operands.slice(command.operands.length)) mistakes.push(`<${operand}> is missing.`);
  for (const extra of command.operands.slice(operands.length))
    mistakes.push(`"${extra}" is not understood here.`);
  if (mistakes.length > 0) throw new UsageError(mistakes);
  return command;
}

const bare = (name: CommandName): Command => ({ name, operands: [], texts: {}, flags: new Set() });
