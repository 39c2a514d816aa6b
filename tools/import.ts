/**
 * `npm run import -- FILE… [--yes] [--whole] [--json]`: national catalogues into the instance of these settings, with the
 * service running or not. Shows what would change and asks. Files go in one after the other, each whole or not at all.
 * Exit codes: 0 in force or nothing to do, 1 refused, 2 wrong call, 3 not confirmed, 130 broken off.
 */
import { parseArgs } from 'node:util';
import { isAppError } from '#platform/errors.ts';
import { loadConfig } from '../src/config.ts';
import { importFiles } from './import/import-files.ts';
import { wording } from './import/wording.ts';

const { LC_ALL, LANG } = process.env;
const lang = (LC_ALL ?? LANG ?? '').startsWith('vi') ? 'vi' : 'en';
const words = wording(lang);

function readCall() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        yes: { type: 'boolean' },
        whole: { type: 'boolean' },
        json: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
  } catch (cause) {
    return { refused: cause instanceof Error ? cause.message : String(cause) };
  }
}

const call = readCall();
if ('refused' in call || call.values.help || call.positionals.length === 0) {
  console.error('refused' in call ? `${call.refused}\n${words.usage}` : words.usage);
  process.exit('refused' in call || !call.values.help ? 2 : 0);
}

const stopping = new AbortController();
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => stopping.abort());

const { config, problems = [] } = loadConfig({ LOG_LEVEL: 'error', ...process.env });
for (const line of problems) console.error(line);
if (!config) process.exit(1);

try {
  const { yes = false, whole = false, json = false } = call.values;
  process.exitCode = await importFiles(config, {
    files: call.positionals,
    yes,
    whole,
    json,
    lang,
    signal: stopping.signal,
  });
} catch (cause) {
  const broken = stopping.signal.aborted;
  if (broken) console.error(words.broken);
  else if (isAppError(cause)) console.error(`${cause.code}: ${cause.says[lang]}`);
  else console.error(cause);
  process.exitCode = broken ? 130 : 1;
}
process.exit();
