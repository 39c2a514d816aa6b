/** How the server listens: always on a private socket; on TCP (this machine only) when a port is asked for. */
export interface Listening {
  socketDir: string;
  port: number | undefined;
  durable: boolean;
}

export const SOCKET_PORT = 5432;

/** Settings for two cores shared with the application; the server's own defaults stand for the rest. */
export function serverSettings({ socketDir, port, durable }: Listening): Record<string, string> {
  return {
    listen_addresses: port === undefined ? '' : '127.0.0.1',
    port: String(port ?? SOCKET_PORT),
    unix_socket_directories: socketDir,
    unix_socket_permissions: '0700',
    password_encryption: 'scram-sha-256',
    max_connections: durable ? '60' : '200',
    shared_buffers: '256MB',
    effective_cache_size: '2GB',
    work_mem: '16MB',
    maintenance_work_mem: '128MB',
    wal_compression: 'on',
    max_wal_size: '2GB',
    checkpoint_timeout: '15min',
    random_page_cost: '1.1',
    jit: 'off',
    timezone: 'Asia/Ho_Chi_Minh',
    idle_in_transaction_session_timeout: '60s',
    ...logging,
    ...(durable ? { fsync: 'on', synchronous_commit: 'on' } : throwaway),
  };
}

/** The log never holds what people wrote: no parameter values, no detail of a refused row, no failed statement. */
const logging = {
  log_destination: 'stderr',
  logging_collector: 'off',
  log_timezone: 'Asia/Ho_Chi_Minh',
  log_line_prefix: '%m [%p] ',
  log_checkpoints: 'off',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_parameter_max_length: '0',
  log_min_duration_statement: '1s',
};

/** Tests only: nothing survives a power cut, and nothing needs to. */
const throwaway = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' };
