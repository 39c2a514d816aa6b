import {
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
} from 'kysely';
import { Pool, TypeOverrides, types as pgTypes, type PoolClient, type PoolConfig } from 'pg';
import type { Writable } from 'node:stream';
import type { DB } from '../../db/types.ts';
import { shareReads, type SharedReads } from './shared-reads.ts';

declare module 'pg' {
  interface ClientBase {
    /** The wire; not in the package's own types. */
    connection: { stream: Writable };
  }
}

declare const insideTransaction: unique symbol;

/** Reads outside a transaction. */
export type Db = Kysely<DB>;
/** A database inside a transaction: write functions demand it, so a plain Db cannot be passed by mistake. */
export type Tx = Kysely<DB> & { readonly [insideTransaction]: true };

export interface Database {
  db: Db;
  /** Runs `work` in one transaction; commits when it returns, rolls back when it throws. */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  pool: Pool;
  close(): Promise<void>;
}

const types = new TypeOverrides();
types.setTypeParser(pgTypes.builtins.INT8, Number);
types.setTypeParser(pgTypes.builtins.DATE, (value) => value);
types.setTypeParser(pgTypes.builtins.TIMESTAMPTZ, readInstant);

const anyInstant: (said: string) => Date = pgTypes.getTypeParser(pgTypes.builtins.TIMESTAMPTZ);

/** `2026-11-23 12:05:12.123456+07`, as nearly all instants come; the driver reads the rest, and takes three times as long. */
function readInstant(said: string): Date {
  const sign = said.charCodeAt(said.length - 3);
  const isUsual = said.charCodeAt(10) === 0x20 && (sign === 0x2b || sign === 0x2d);
  return isUsual ? new Date(`${said.slice(0, 10)}T${said.slice(11)}:00`) : anyInstant(said);
}

/**
 * Connections are pipelined: statements of one transaction started together (`Promise.all`) travel together,
 * because round trips are the first cost of a transaction. Ten connections keep two cores busy; more of them only wake
 * more processes.
 */
export function openDatabase(url: string, size = 10): Database {
  // Not in the package's own types yet: the driver's pipeline mode.
  const settings: PoolConfig & { pipeline: boolean } = { connectionString: url, max: size, types, pipeline: true };
  const pool = new Pool(settings);
  // An idle connection that the server closes is replaced by the pool at its next use.
  pool.on('error', () => {});
  // A connection that breaks while it is used fails its own statement; the event itself needs no second answer.
  pool.on('connect', (client) => void client.on('error', () => {}));
  const reads = shareReads(pool);
  const db: Db = new Kysely<DB>({ dialect: dialect(reads) });
  origins.set(db, { pool, inTransaction: false });

  return {
    db,
    pool,
    close: () => pool.end(),
    async transaction(work) {
      const client = await pool.connect();
      const { tx, end } = transactionOn(client);
      origins.set(tx, { pool, inTransaction: true });
      try {
        const [, result] = await Promise.all([client.query('begin'), work(tx)]);
        end();
        await client.query('commit');
        client.release();
        return result;
      } catch (failure) {
        end();
        await client.query('rollback').then(
          () => client.release(),
          () => client.release(true),
        );
        throw failure;
      }
    },
  };
}

interface Origin {
  pool: Pool;
  inTransaction: boolean;
}

const origins = new WeakMap<Db, Origin>();

/** Which database this is a way into, and whether from inside a transaction. */
export function originOf(db: Db): Origin {
  const origin = origins.get(db);
  if (!origin) throw new Error('this database was not opened by openDatabase');
  return origin;
}

/**
 * Statements of one transaction. After its end every further one is refused: of several started together one may fail,
 * and what the others would still do must not reach the connection, which belongs to somebody else by then.
 */
function transactionOn(client: PoolClient): { tx: Tx; end: () => void } {
  let ended = false;
  const connections = { acquire: () => Promise.resolve(client), release: () => {}, isOver: () => ended };
  // The brand exists only in types: this is the one place that makes a Tx.
  const tx = new Kysely<DB>({ dialect: dialect(connections) }) as Tx;
  return { tx, end: () => void (ended = true) };
}

/** Where statements go: shared reads, or the one connection of a transaction until it is over. */
interface Connections extends SharedReads {
  isOver?: () => boolean;
}

/** A Kysely dialect over node-postgres that does not queue: order on one connection is the wire's. */
function dialect(connections: Connections) {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new PgDriver(connections),
    createIntrospector: (db: Kysely<unknown>) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}

class PgDriver implements Driver {
  readonly #connections: Connections;

  constructor(connections: Connections) {
    this.#connections = connections;
  }

  async init(): Promise<void> {}
  async destroy(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    return new PgConnection(await this.#connections.acquire(), this.#connections.isOver);
  }

  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    if (connection instanceof PgConnection) this.#connections.release(connection.client);
  }

  beginTransaction = refused;
  commitTransaction = refused;
  rollbackTransaction = refused;
}

async function refused(): Promise<never> {
  throw new Error('use inTransaction of #platform/ctx.ts');
}

class PgConnection implements DatabaseConnection {
  readonly client: PoolClient;
  readonly #isOver: (() => boolean) | undefined;

  constructor(client: PoolClient, isOver: (() => boolean) | undefined) {
    this.client = client;
    this.#isOver = isOver;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (this.#isOver?.()) throw new Error('the transaction is over');
    writeTogether(this.client);
    const result = await this.client.query({ text: query.sql, values: [...query.parameters], ...named(query.sql) });
    // Kysely's types say what the rows are; the driver cannot know.
    return { rows: result.rows as R[], numAffectedRows: BigInt(result.rowCount ?? 0) };
  }

  // eslint-disable-next-line require-yield
  async *streamQuery(): AsyncIterableIterator<never> {
    throw new Error('streaming is not used');
  }
}

const gathering = new WeakSet<Writable>();

/** What is started in one turn of the loop goes out in one write: a system call costs more than a statement's bytes. */
function writeTogether(client: PoolClient): void {
  const { stream } = client.connection;
  if (gathering.has(stream)) return;
  gathering.add(stream);
  stream.cork();
  setImmediate(() => {
    gathering.delete(stream);
    stream.uncork();
  });
}

const names = new Map<string, string>();

/** Statements seen often are prepared once a connection; search statements opt out with a comment `-- plan anew`. */
function named(sql: string): { name?: string } {
  const known = names.get(sql);
  if (known !== undefined) return { name: known };
  if (names.size >= 400 || sql.length > 4000 || sql.includes('plan anew')) return {};
  const name = `q${names.size}`;
  names.set(sql, name);
  return { name };
}
