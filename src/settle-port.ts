import { createServer, type AddressInfo } from 'node:net';
import type { Config } from './config.ts';

/** Port 0 means any free one: it is chosen here, because other programs and addresses depend on it before we listen. */
export async function settlePort(config: Config): Promise<Config> {
  if (config.port !== 0) return config;
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, config.host, done));
  // Listening on TCP, so the address has a port.
  const { port } = probe.address() as AddressInfo;
  await new Promise((done) => probe.close(done));
  return { ...config, port, baseUrl: config.baseUrl.replace(/:0$/, `:${port}`) };
}
