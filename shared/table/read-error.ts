// Why a file was not read. A closed list; docs/formats.md says what each means.

/** What a file is that can never be read as a table; each has its own words on what to ask for. */
export type ForeignKind =
  | 'pdf'
  | 'ofd'
  | 'picture'
  | 'doc'
  | 'wordXml'
  | 'rtf'
  | 'presentation'
  | 'binaryWorkbook'
  | 'webArchive'
  | 'archive'
  | 'otherOffice'
  | 'other';

export type ReadError =
  /** Neither a table nor anything known. */
  | { readonly type: 'notAWorkbook' }
  | { readonly type: 'empty' }
  /** Larger than what is read: the file (MB), what it unpacks to (MB), its entries, its cells. */
  | { readonly type: 'tooLarge'; readonly what: 'file' | 'unpacked' | 'entries' | 'cells' | 'text' }
  /** Unpacks to far more than a real file would. */
  | { readonly type: 'bomb' }
  /** `part` is the place within the file, for the log. */
  | { readonly type: 'damaged'; readonly part: string }
  | { readonly type: 'encrypted' }
  | { readonly type: 'drm' }
  | { readonly type: 'oldFormat'; readonly kind: string }
  | { readonly type: 'unsupportedFormat'; readonly kind: ForeignKind }
  /** Something no office program writes: a DOCTYPE, two parts of one name, a part named `../x`. */
  | { readonly type: 'unsafe'; readonly what: 'doctype' | 'duplicateName' | 'evilName' | 'nesting' }
  | { readonly type: 'timeout' }
  | { readonly type: 'memory' }
  /** The reader's process ended by itself. */
  | { readonly type: 'readerFailed' }
  | { readonly type: 'cannotRead'; readonly code: string }
  /** The file was written to while it was read. */
  | { readonly type: 'changing' };

export const READ_ERROR_TYPES: readonly ReadError['type'][] = [
  'notAWorkbook',
  'empty',
  'tooLarge',
  'bomb',
  'damaged',
  'encrypted',
  'drm',
  'oldFormat',
  'unsupportedFormat',
  'unsafe',
  'timeout',
  'memory',
  'readerFailed',
  'cannotRead',
  'changing',
];
