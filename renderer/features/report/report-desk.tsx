import { useMemo, useRef, useState, type ReactNode } from 'react';
import { recordsOf } from '../../../shared/ledger/ledger.ts';
import { numberSections } from '../../../shared/report/numbered-sections.ts';
import type { ReportSection } from '../../../shared/report/report-model.ts';
import { sectionName } from '../../../shared/report/section-name.ts';
import { isFrozen } from '../../../shared/report/stages.ts';
import { reportDocument } from '../../../shared/report/to-document.ts';
import { hideSection, type OpenReport } from '../../actions/reports.ts';
import { currentLedger } from '../../store/ledger-store.ts';
import type { Place } from '../../store/place.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { isComposing } from '../../ui/is-composing.ts';
import { Outline } from '../../ui/outline.tsx';
import { SplitPanel } from '../../ui/split-panel.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { useWindowClass } from '../../ui/use-measure.ts';
import { usePanel } from '../frame/panel-widths.ts';
import { HEAD_SECTIONS, HeadEditor } from './head-editor.tsx';
import { outlineLines } from './outline-lines.ts';
import { firstPageOf, Preview } from './preview/preview.tsx';
import { usePages } from './preview/use-pages.tsx';
import type { ReportChoice } from './report-choice.tsx';
import { ReportList } from './report-list.tsx';
import { SectionEditor } from './section-editor.tsx';
import type { Frozen } from './use-frozen.ts';
import { useHandedFocus } from './use-handed-focus.ts';

// The preview's document is not the file: its time shows nowhere.
const PREVIEW_TIME = '2000-01-01T00:00:00.000Z';

type ReportDeskProps = {
  readonly place: Place;
  readonly choice: ReportChoice;
  readonly report: OpenReport;
  readonly frozen: Frozen;
  /** The section that is edited or shown. */
  readonly open: string | null;
  readonly setOpen: (sectionId: string | null) => void;
};

/** The outline, the pane in which a part is edited, and the pages. */
export function ReportDesk({ place, choice, report, frozen, open, setOpen }: ReportDeskProps): ReactNode {
  const { model, scope, drafted } = report;
  const laidOut = useMemo(() => reportDocument(model, scope.settings, PREVIEW_TIME), [model, scope.settings]);
  // What went out is shown as it was kept, whatever the ledger says now.
  const document = frozen.type === 'read' ? frozen.frozen.document : laidOut;
  const { layout, ...laid } = usePages(document);
  const { pages, complete } = laid;
  const sections = numberSections(model.sections);
  const hidden = drafted.filter(({ id }) => !model.sections.some((section) => section.id === id));
  const section = sections.find(({ id, paragraphs }) => id === open && paragraphs.length > 0);
  const left = hidden.find(({ id }) => id === open);
  const headOpen = open !== null && HEAD_SECTIONS.has(open);
  const readOnly = scope.report !== null && isFrozen(scope.report);
  const editing = !readOnly && (section !== undefined || left !== undefined || headOpen);
  const close = (): void => setOpen(null);
  const outlined = outlineLines(model, sections, readOnly ? [] : hidden, (id) => {
    const page = firstPageOf(pages, id);
    return page === null && complete ? undefined : page;
  });
  const lines = readOnly ? outlined.filter(({ id }) => id !== 'options') : outlined;
  const desk = useRef<HTMLDivElement>(null);
  const ids = lines.map(({ id }) => id);
  const outline = usePanel('outline');
  const narrowOutline = usePanel('outlineBesideSection');
  const sectionPanel = usePanel('section');
  const windowClass = useWindowClass();
  useHandedFocus(desk, { open, hidden: left !== undefined, ids });
  const editor = section ? (
    <SectionEditor
      key={section.id}
      scope={scope}
      section={section}
      drafted={drafted.find(({ id }) => id === section.id) ?? null}
      readOnly={readOnly}
      onClose={close}
    />
  ) : left ? (
    <HiddenSection report={report} section={left} onClose={close} />
  ) : headOpen ? (
    <HeadEditor key={open} scope={scope} model={model} part={open} readOnly={readOnly} onClose={close} />
  ) : null;
  return (
    // Esc closes the pane, wherever in it one is.
    <div
      ref={desk}
      className="report-body"
      role="presentation"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !isComposing(event)) close();
      }}
    >
      <SplitPanel
        label="调整目录的宽度"
        side="start"
        {...(editing ? narrowOutline : outline)}
        panel={
          // Editor and pages share a narrow window.
          editing && windowClass === 'narrow' ? null : (
            <OutlineColumn place={place} choice={choice}>
              <Outline label="报告目录" lines={lines} current={open} onCurrent={setOpen} />
            </OutlineColumn>
          )
        }
      >
        <SplitPanel label="调整编辑栏的宽度" side="start" {...sectionPanel} panel={editing ? editor : null}>
          <Preview document={document} {...laid} openSection={open} onPick={setOpen} />
        </SplitPanel>
      </SplitPanel>
      {layout}
    </div>
  );
}

type OutlineColumnProps = { readonly place: Place; readonly choice: ReportChoice; readonly children: ReactNode };

function OutlineColumn({ place, choice, children }: OutlineColumnProps): ReactNode {
  const [tab, setTab] = useState<'outline' | 'reports'>('outline');
  const count = recordsOf(currentLedger(), 'reports').filter(({ periodId }) => periodId === place.period.id).length;
  const tabs = [
    { value: 'outline' as const, label: '目录' },
    { value: 'reports' as const, label: '本期报告', count },
  ];
  return (
    <div className="report-outline">
      <Tabs label="报告栏" tabs={tabs} value={tab} onChange={setTab}>
        {tab === 'outline' ? children : <ReportList place={place} choice={choice} />}
      </Tabs>
    </div>
  );
}

type HiddenSectionProps = {
  readonly report: OpenReport;
  readonly section: ReportSection;
  readonly onClose: () => void;
};

/** A section that was switched off: it can be taken in again, with what was written over it. */
function HiddenSection({ report, section, onClose }: HiddenSectionProps): ReactNode {
  const name = sectionName(section);
  const target = { id: section.id, name, draftText: '' };
  return (
    <section className="report-editor" tabIndex={-1} aria-label={`编辑${name}`}>
      <header>
        <h2 className="cut">{name}</h2>
        <span className="grow" />
        <IconButton icon="close" label="关闭" onClick={onClose} />
      </header>
      <div className="report-editor-text">
        <p className="dim">这一节不写进报告，后面各节的序号随着前移。</p>
        <Button variant="primary" onClick={() => void hideSection(report.scope, target, false)}>
          写入报告
        </Button>
      </div>
    </section>
  );
}
