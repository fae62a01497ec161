import type { CSSProperties, ReactNode } from 'react';
import { CHARACTER_TWIPS } from '../../../shared/document/page.ts';
import { signaturePlace } from '../../../shared/document/signature-place.ts';
import type { Settings } from '../../../shared/ledger/settings.ts';

/** A page in small, as the settings would have it: fonts, letterhead, imprint, page number. */
export function DocumentSample({ settings }: { readonly settings: Settings }): ReactNode {
  const { fonts, layout, officeName } = settings;
  const office = officeName === '' ? '××市××局' : officeName;
  const font = (name: string): CSSProperties => ({ fontFamily: `"${fonts.latin}", "${name}", serif` });
  return (
    <figure className="settings-sample" aria-label="版式小样">
      <div className="settings-sheet" style={font(fonts.body)}>
        {layout.letterhead === 'none' ? null : (
          <div className={layout.letterhead === 'red' ? 'settings-red' : 'settings-red is-preprinted'}>
            <b style={font(fonts.title)}>{`${office}文件`}</b>
            <hr />
          </div>
        )}
        <h4 style={font(fonts.title)}>{`${office}关于2023年第三季度\n重点项目进展情况的报告`}</h4>
        <p className="is-flush">市人民政府：</p>
        <p>现将第三季度重点项目进展情况报告如下。</p>
        <p style={font(fonts.level1)}>一、总体进展情况</p>
        <p>30个项目中，达到序时进度的18个，占60.0%。</p>
        <p style={font(fonts.level2)}>（一）创新类</p>
        <p className={layout.boldLevel3 ? 'strong' : undefined}>1.加强统筹推进。</p>
        <Signature office={office} sealed={layout.sealed} />
        {layout.imprint === 'none' ? null : (
          <div className="settings-imprint">
            <span>抄送：市委办公室。</span>
            <span>{`${office}办公室　${DATE}印发`}</span>
          </div>
        )}
        <span
          className={layout.pageNumberAlign === 'center' ? 'settings-folio is-center' : 'settings-folio'}
          style={font(fonts.pageNumber)}
        >
          — 1 —
        </span>
      </div>
      <figcaption className="dim s13">{caption(settings.layout)}</figcaption>
    </figure>
  );
}

const DATE = '2023年10月7日';

function Signature({ office, sealed }: { readonly office: string; readonly sealed: boolean }): ReactNode {
  const { issuerLines, issuerRightTwips, dateRightTwips } = signaturePlace(office, DATE, sealed);
  const right = (twips: number): CSSProperties => ({ paddingRight: `${twips / CHARACTER_TWIPS}em` });
  return (
    <>
      {issuerLines.map((line) => (
        <p key={line} className="is-sign" style={right(issuerRightTwips)}>
          {line}
        </p>
      ))}
      <p className="is-sign" style={right(dateRightTwips)}>
        {DATE}
      </p>
    </>
  );
}

function caption({ grid, imprint, landscapePageNumber }: Settings['layout']): string {
  const lines = grid === 'lines' ? '每面22行，字距不定死' : '每面22行，每行28字';
  const table = landscapePageNumber === 'foot' ? '横排附表的页码在横页下边' : '横排附表的页码在装订后的原边';
  return `单页示意。${lines}；${table}${imprint === 'even' ? '；版记另起偶数页' : ''}。`;
}
