// The one importer of zod. Without `jitless`, zod compiles its parsers with `new Function`,
// which the page's content security policy forbids; the setting must come before any schema.
import { z } from 'zod';

z.config({ jitless: true });

export { z };
