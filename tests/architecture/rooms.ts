// Who may import whom. One axis from bytes to screen: a room imports what stands before it, and nothing else.
// Type imports count. docs/architecture.md tells why.

export interface Room {
  /** A folder, or a single file that is a room by itself; the longest name that fits a file is its room. */
  readonly name: string;
  /** Rooms it may import; its own files are always allowed. */
  readonly imports: readonly string[];
  /** Packages it may import; `node` is all that Node brings. */
  readonly packages: readonly string[];
}

const room = (name: string, imports: readonly string[] = [], packages: readonly string[] = []): Room => ({
  name,
  imports,
  packages,
});

/** `shared/NAME` for each name. */
const shared = (...names: string[]): string[] => names.map((name) => `shared/${name}`);

const PURE = shared(
  'base',
  'ledger',
  'change',
  'schema',
  'table',
  'document',
  'figures',
  'standing',
  'select',
  'check',
  'proposals',
);
const ALL_PURE = [...PURE, ...shared('schema/migrations', 'import', 'exchange', 'report', 'messages')];

const SHARED: readonly Room[] = [
  room('shared/base'),
  // The one importer of zod: a setting must come before any schema.
  room('shared/base/zod.ts', [], ['zod']),
  room('shared/ledger', shared('base', 'base/zod.ts')),
  room('shared/change', shared('base', 'base/zod.ts', 'ledger')),
  room('shared/schema', shared('base', 'base/zod.ts', 'ledger', 'change', 'schema/migrations', 'schema/migration.ts')),
  // A migration knows nothing of today's records.
  room('shared/schema/migration.ts', shared('base')),
  room('shared/schema/migrations', shared('base', 'schema/migration.ts')),
  room('shared/table', shared('base')),
  room('shared/document', shared('base')),
  room('shared/figures', shared('base', 'ledger')),
  room('shared/standing', shared('base', 'ledger', 'figures')),
  room('shared/select', shared('base', 'ledger', 'standing')),
  room('shared/check', shared('base', 'ledger', 'figures', 'standing', 'select')),
  // What is proposed from the words of goals, and what a person's decision on it changes.
  room('shared/proposals', shared('base', 'ledger', 'change', 'figures', 'select', 'standing', 'check')),
  room('shared/import', shared('base', 'ledger', 'change', 'table', 'figures', 'schema', 'check')),
  room('shared/exchange', shared('base', 'ledger', 'change', 'table', 'document', 'figures', 'standing', 'check')),
  room('shared/report', shared('base', 'base/zod.ts', 'ledger', 'standing', 'select', 'figures', 'check', 'document')),
  // Failures in Chinese, for the program and the command line alike.
  room(
    'shared/messages',
    shared('base', 'ledger', 'ipc', 'schema', 'table', 'document', 'import', 'exchange', 'check', 'report'),
  ),
  room('shared/office', shared('base', 'table', 'document'), ['docx', 'easy-template-x', 'exceljs', 'fflate']),
  room('shared/ipc', shared('base', 'base/zod.ts', 'table', 'document')),
];

const ELECTRON: readonly Room[] = [
  // Bytes and lines by Node alone, so that the command line and tests run the same code.
  room('electron/files', shared('base', 'base/zod.ts', 'ipc'), ['node']),
  room('electron/blobs', ['electron/files', ...shared('base', 'ipc')], ['node']),
  room('electron/journal', ['electron/files', ...shared('base', 'ipc')], ['node']),
  room('electron/keeper/keeper.ts', ['electron/journal', ...shared('base', 'ipc')]),
  room(
    'electron/keeper',
    [
      'electron/keeper/keeper.ts',
      'electron/files',
      'electron/journal',
      'electron/blobs',
      ...shared('base', 'base/zod.ts', 'ipc', 'schema', 'schema/migration.ts', 'schema/migrations', 'change', 'ledger'),
    ],
    ['node'],
  ),
  room(
    'electron/reader',
    ['electron/files', ...shared('base', 'base/zod.ts', 'ipc', 'office', 'table', 'document')],
    ['node'],
  ),
  room(
    'electron',
    // Of the keeper its orders and answers alone: it runs in a process of its own.
    [
      'electron/files',
      'electron/journal',
      'electron/blobs',
      'electron/reader',
      'electron/keeper/keeper.ts',
      ...shared('base', 'base/zod.ts', 'ipc', 'table'),
    ],
    ['electron', 'node'],
  ),
];

const REACT = ['react', 'react-dom'];
const COMPONENTS = [...REACT, 'antd', '@tanstack/react-virtual'];

const RENDERER: readonly Room[] = [
  room('renderer/bridge.ts', shared('base', 'ipc')),
  room(
    'renderer/messages',
    shared('base', 'ipc', 'ledger', 'change', 'table', 'schema', 'document', 'import', 'exchange', 'messages'),
  ),
  room('renderer/ui', shared('base'), COMPONENTS),
  room('renderer/theme', ['renderer/ui'], COMPONENTS),
  room('renderer/db', shared('base', 'ledger', 'schema', 'schema/migrations', 'change'), ['dexie']),
  // Its hooks are React's; it draws nothing.
  room('renderer/store', ['renderer/messages', ...ALL_PURE, 'shared/ipc'], ['zustand', 'react']),
  room('renderer/worker', shared('base', 'document', 'office')),
  room(
    'renderer/actions',
    [
      'renderer/bridge.ts',
      'renderer/db',
      'renderer/store',
      'renderer/worker',
      'renderer/messages',
      ...ALL_PURE,
      'shared/base/zod.ts',
      'shared/ipc',
    ],
    ['react'],
  ),
  room(
    'renderer/features',
    [
      'renderer/actions',
      'renderer/store',
      'renderer/ui',
      'renderer/messages',
      ...ALL_PURE.filter((name) => !name.startsWith('shared/schema')),
    ],
    [...COMPONENTS, 'pinyin-pro'],
  ),
  // main.tsx and app.tsx put the page together.
  room('renderer', ['renderer/actions', 'renderer/features', 'renderer/store', 'renderer/theme', 'renderer/ui'], REACT),
];

const SCRIPTS: readonly Room[] = [
  // Started before anything is installed: packages are loaded by then, or by a dynamic import.
  room('scripts/setup/launcher', [], ['electron', 'node']),
  room('scripts/setup', [], ['node', 'vite', '@electron/fuses']),
  room('scripts', ['scripts/setup'], ['node', '@electron/fuses']),
  room('scripts/sample', ALL_PURE),
  room(
    'scripts/cli',
    [
      'scripts/sample',
      'electron/keeper',
      'electron/keeper/keeper.ts',
      'electron/reader',
      'electron/journal',
      'electron/blobs',
      'electron/files',
      ...ALL_PURE,
      'shared/base/zod.ts',
      'shared/office',
    ],
    ['node'],
  ),
];

export const ROOMS: readonly Room[] = [...SHARED, ...ELECTRON, ...RENDERER, ...SCRIPTS];

/** Words that may stand in one place only. */
export const ONE_PLACE_ONLY: readonly {
  readonly word: RegExp;
  readonly files: readonly string[];
  readonly why: string;
}[] = [
  { word: /\bipcMain\b/, files: ['electron/ipc/handle.ts'], why: 'every request goes by sender, schema and Result' },
  { word: /\bipcRenderer\b/, files: ['electron/preload.ts'], why: 'the page reaches named channels only' },
  {
    word: /\bopenExternal\b/,
    files: [],
    why: 'no address is ever handed to the system',
  },
  {
    word: /\b(openPath|showItemInFolder)\b/,
    files: ['electron/ipc/files.ts', 'electron/ipc/blobs.ts', 'electron/ipc/app.ts'],
    why: 'the system opens files that a person saved, read-only copies of kept ones, and the data folder',
  },
  {
    word: /\bdesktop\.(saveFile|openBlob)\b/,
    files: ['renderer/actions/save-file.ts'],
    why: 'every file that leaves the program stands in the chain: call saveForPerson or openForPerson',
  },
  { word: /\bwindow\.desktop\b/, files: ['renderer/bridge.ts'], why: 'the bridge is the only reader' },
];

/** Names that say nothing. */
export const BANNED_NAMES = /(^|[/.-])(utils?|helpers?|lib|libs|misc)([/.-]|$)/;
