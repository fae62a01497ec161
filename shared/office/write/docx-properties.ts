// What a file says of itself: docProps/core.xml and docProps/app.xml.
import type { DocumentProperties } from '../../document/document.ts';
import { escaped } from './xml.ts';

export function corePropertiesXml({ title, subject, author, created }: DocumentProperties): string {
  const moment = `${new Date(created).toISOString().slice(0, 19)}Z`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\
<dc:title>${escaped(title)}</dc:title><dc:subject>${escaped(subject)}</dc:subject><dc:creator>${escaped(author)}</dc:creator><dc:language>zh-CN</dc:language>\
<cp:lastModifiedBy>${escaped(author)}</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">${moment}</dcterms:created>\
<dcterms:modified xsi:type="dcterms:W3CDTF">${moment}</dcterms:modified></cp:coreProperties>`;
}

/** The office stands as the company; no name of a person or of a machine. */
export function appPropertiesXml({ author }: DocumentProperties): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">\
<Application>进展台账</Application><DocSecurity>0</DocSecurity><Company>${escaped(author)}</Company></Properties>`;
}
