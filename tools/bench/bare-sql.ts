import { Client } from 'pg';
import { aLifecycle, type BareGround, type BareLifecycle, type Statement } from './bare-statements.ts';
import { bareTransactions } from './bare-writes.ts';
import { BUSY_WARD } from './many-dossiers.ts';

export interface BareResult {
  lifecyclesPerSecond: number;
  statements: number;
  transactions: number;
}

const CONNECTIONS = 16;

/**
 * What PostgreSQL alone can do: the writes of a lifecycle from a script over 16 connections, prepared, half of them with
 * a fee. `pipelined`: the statements of a transaction travel together, as the application's do.
 */
export async function measureBareSql(
  url: string,
  { seconds, pipelined }: { seconds: number; pipelined: boolean },
): Promise<BareResult> {
  const clients = await Promise.all(Array.from({ length: CONNECTIONS }, () => connect(url, pipelined)));
  try {
    const ground = await groundOf(clients[0]);
    const run = `${Date.now() % 1e9}${pipelined ? 'p' : 's'}`;
    const startedAt = performance.now();
    let begun = 0;
    const work = async (client: Client) => {
      while (performance.now() - startedAt < seconds * 1000) {
        const n = (begun += 1);
        const at = aLifecycle(ground, run, n);
        for (const statements of bareTransactions(n % 2 === 0)) await transact(client, statements, { at, pipelined });
      }
    };
    await Promise.all(clients.map(work));
    const both = [...bareTransactions(true), ...bareTransactions(false)];
    return {
      lifecyclesPerSecond: Math.round((begun / (performance.now() - startedAt)) * 10_000) / 10,
      statements: both.flat().length / 2,
      transactions: both.length / 2,
    };
  } finally {
    await Promise.all(clients.map((client) => client.end()));
  }
}

async function connect(connectionString: string, pipelined: boolean): Promise<Client> {
  const client = new Client({ connectionString, ...(pipelined && { pipeline: true }) });
  await client.connect();
  return client;
}

async function groundOf(client: Client | undefined): Promise<BareGround> {
  if (!client) throw new Error('no connection');
  await client.query("select graphile_worker.add_job('bare'::text, '{}'::json)");
  const { rows } = await client.query<BareGround>(
    `select (select id from procedures.version where code = '1.000894' limit 1) as version, a.id as agency,
       (select id from registers.agency where kind = 'service-centre' and unit_code = a.unit_code limit 1) as centre,
       (select id from identity.account where handle = 'lan') as account, (select id from identity.account where handle = 'tuan') as officer
     from registers.agency a where a.code = $1`,
    [BUSY_WARD],
  );
  const [ground] = rows;
  if (!ground) throw new Error('the sample province is not loaded');
  return ground;
}

const names = new Map<string, string>();
const nameOf = (sql: string): string => names.get(sql) ?? (names.set(sql, `b${names.size}`), names.get(sql) ?? sql);

async function transact(
  client: Client,
  statements: readonly Statement[],
  { at, pipelined }: { at: BareLifecycle; pipelined: boolean },
): Promise<void> {
  const send = ([text, ...parameters]: Statement) =>
    client.query({ name: nameOf(text), text, values: parameters.map((name) => at[name]) });
  if (pipelined) {
    await Promise.all([client.query('begin'), ...statements.map(send), client.query('commit')]);
    return;
  }
  await client.query('begin');
  for (const statement of statements) await send(statement);
  await client.query('commit');
}
