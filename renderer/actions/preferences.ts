// Where the person was is written beside the data a moment after it changed; a broken file is a fresh start.
import { z } from '../../shared/base/zod.ts';
import { CHECKED_FOR } from '../../shared/check/check-facts.ts';
import { bookId } from '../../shared/ledger/book.ts';
import { operatorId } from '../../shared/ledger/operator.ts';
import { periodId } from '../../shared/ledger/period.ts';
import { projectId } from '../../shared/ledger/project.ts';
import { REPORT_KINDS } from '../../shared/ledger/report.ts';
import { supervisionId } from '../../shared/ledger/supervision.ts';
import { unitId } from '../../shared/ledger/unit.ts';
import { yearId } from '../../shared/ledger/year.ts';
import { desktop } from '../bridge.ts';
import {
  CHECK_GROUPS,
  DENSITIES,
  EXCHANGE_SIDES,
  FILL_WAYS,
  FIRST_VIEW,
  GRID_LINES,
  LEDGER_WAYS,
  PANELS,
  PLAN_FILTERS,
  SCREENS,
  START_PERIODS,
  TEXT_SIZES,
  UNIT_FILTERS,
  setView,
  viewStore,
  type ViewState,
} from '../store/view-store.ts';

const WRITE_AFTER_MILLISECONDS = 400;

const text = z.string().max(200);
const columnChoices = z.object({
  order: z.array(text).readonly(),
  hidden: z.array(text).readonly(),
  widths: z.record(text, z.number().min(40).max(1200)).readonly(),
});
const viewSchema = z.object({
  screen: z.enum(SCREENS).catch(FIRST_VIEW.screen),
  bookId: bookId.nullable().catch(null),
  yearId: yearId.nullable().catch(null),
  periodId: periodId.nullable().catch(null),
  projectId: projectId.nullable().catch(null),
  panelOpen: z.boolean().catch(false),
  panelTab: text.catch(FIRST_VIEW.panelTab),
  filter: z
    .object({
      text,
      categoryId: text.nullable(),
      unitId: text.nullable(),
      status: text.nullable(),
      light: text.nullable(),
    })
    .catch(FIRST_VIEW.filter),
  ledgerWay: z.enum(LEDGER_WAYS).catch(FIRST_VIEW.ledgerWay),
  ledgerSort: z.object({ column: text, descending: z.boolean() }).nullable().catch(null),
  ledgerColumns: columnChoices.catch(FIRST_VIEW.ledgerColumns),
  itemsAsText: z.boolean().catch(false),
  fillWay: z.enum(FILL_WAYS).catch(FIRST_VIEW.fillWay),
  gridColumns: columnChoices.catch(FIRST_VIEW.gridColumns),
  gridLines: z.literal(GRID_LINES).catch(FIRST_VIEW.gridLines),
  onlyUnfilled: z.boolean().catch(false),
  checkRule: text.catch(FIRST_VIEW.checkRule),
  checkGroup: z.enum(CHECK_GROUPS).catch(FIRST_VIEW.checkGroup),
  checkedFor: z.enum(CHECKED_FOR).catch(FIRST_VIEW.checkedFor),
  checkFinding: z.string().max(400).nullable().catch(null),
  exchangeSide: z.enum(EXCHANGE_SIDES).catch(FIRST_VIEW.exchangeSide),
  exchangeUnits: z.enum(UNIT_FILTERS).catch(FIRST_VIEW.exchangeUnits),
  exchangeUnitId: text.nullable().catch(null),
  exchangePlan: z.enum(PLAN_FILTERS).catch(FIRST_VIEW.exchangePlan),
  settingsSection: text.catch(FIRST_VIEW.settingsSection),
  reportKind: z.enum(REPORT_KINDS).catch(FIRST_VIEW.reportKind),
  reportSubject: z
    .object({ projectId: projectId.nullable(), unitId: unitId.nullable(), supervisionId: supervisionId.nullable() })
    .catch(FIRST_VIEW.reportSubject),
  panelWidths: z.partialRecord(z.enum(PANELS), z.number().min(100).max(4000)).readonly().catch({}),
  textSize: z.enum(TEXT_SIZES).catch(FIRST_VIEW.textSize),
  density: z.enum(DENSITIES).catch(FIRST_VIEW.density),
  startPeriod: z.enum(START_PERIODS).catch(FIRST_VIEW.startPeriod),
  hiddenBooks: z.array(text).readonly().catch([]),
  operatorId: operatorId.nullable().catch(null),
});

const preferencesSchema = z.object({ view: viewSchema.catch(FIRST_VIEW) }).catch({ view: FIRST_VIEW });

// Until they are read, the first view is not the person's: writing it would forget theirs.
let known = false;

/** Reads the preferences and keeps them up to date from then on. */
export async function loadPreferences(): Promise<void> {
  const read = await desktop.readPreferences({});
  if (read.ok) setView(preferencesSchema.parse(parse(read.value.json)).view);
  known = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  viewStore.subscribe((view) => {
    clearTimeout(timer);
    timer = setTimeout(() => void writePreferences(view), WRITE_AFTER_MILLISECONDS);
  });
}

/** Writes the preferences at once, before the window closes. */
export async function writePreferences(view: ViewState = viewStore.getState()): Promise<void> {
  if (known) await desktop.writePreferences({ json: JSON.stringify({ view }) });
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return {};
  }
}
