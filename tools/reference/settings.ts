import { settings } from '../../src/config.ts';
import { code, table } from './source.ts';

export const settingsPage = (): string => `# Settings

Environment variables, read once at the start (\`src/config.ts\`). Every mistake is reported at once, one line each.

${table(
  ['Name', 'Without it', 'Means'],
  settings.map(({ name, default: without, says }) => [code(name), code(without), says]),
)}

Files an administrator provides in production: agencies' keys and trusted roots under \`VAR_DIR/signing\`
(see [signatures](../../src/modules/signatures/README.md)).
`;
