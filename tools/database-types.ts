// Writes db/types.ts from a freshly migrated database, so that the types say what the migrations made:
// node tools/database-types.ts [file] [address of a migrated database]
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { migrate } from '#platform/migrate.ts';
import { startPostgres } from '#platform/postgres/index.ts';

const root = resolve(import.meta.dirname, '..');
const outFile = resolve(root, process.argv[2] ?? 'db/types.ts');
const given = process.argv[3];

/** What the driver of src/platform/db.ts really returns. */
const typeMapping = { jsonb: 'unknown', json: 'unknown', int8: 'number' };

if (given) writeTypes(given);
else await withFreshDatabase(writeTypes);

async function withFreshDatabase(work: (url: string) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-types-'));
  chmodSync(folder, 0o755);
  const server = await startPostgres({ dir: join(folder, 'postgres'), durable: false });
  try {
    await migrate(server.url, join(root, 'db/migrations'));
    work(server.url);
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function writeTypes(url: string): void {
  const { status, stderr } = spawnSync(
    join(root, 'node_modules/.bin/kysely-codegen'),
    [
      '--dialect=postgres',
      `--url=${url}`,
      `--out-file=${outFile}`,
      '--date-parser=string',
      `--type-mapping=${JSON.stringify(typeMapping)}`,
      '--exclude-pattern={graphile_worker,platform}.*',
    ],
    { cwd: root, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`kysely-codegen failed: ${stderr}`);
}
