import { once } from 'node:events';
import { createServer } from 'node:http';
import type { TestContext } from 'node:test';
import { createSimulator } from '../../tools/payment-simulator/server.ts';

export interface Bank {
  url: string;
  /** What the merchant answered to the confirmations of an order. */
  answersOf(txnRef: string): Promise<string[]>;
  /** Something to go wrong with the next payments. */
  plan(faults: string[], more?: { delayMs?: number; times?: number }): Promise<void>;
  replay(txnRef: string): Promise<void>;
}

/** The gateway's simulator inside the test, so that it outlives the application that is killed. */
export async function openBank(t: Pick<TestContext, 'after'>, merchantPort: number): Promise<Bank> {
  const ipnUrl = `http://127.0.0.1:${merchantPort}/payments/vnpay/confirmation`;
  const server = createSimulator({ tmnCode: 'MOTCUA01', secret: 'demo-secret', ipnUrl, retries: 60, retryMs: 250 });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${portOf(server.address())}`;
  const post = async (path: string, body?: unknown) => {
    const answer = await fetch(url + path, { method: 'POST', body: JSON.stringify(body ?? {}) });
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
  };
  return {
    url,
    plan: (faults, more = {}) => post('/_faults', { faults, ...more }),
    replay: (txnRef) => post(`/_replay?txnRef=${txnRef}`),
    async answersOf(txnRef) {
      const answer = await fetch(`${url}/_transaction?txnRef=${txnRef}`);
      // The simulator's own record of an order.
      const { answers = [] } = (await answer.json()) as { answers?: { answer: string }[] };
      return answers.map((one) => one.answer);
    },
  };
}

/** A port nobody listens on now. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const port = portOf(probe.address());
  probe.close();
  await once(probe, 'close');
  return port;
}

function portOf(address: ReturnType<ReturnType<typeof createServer>['address']>): number {
  if (typeof address !== 'object' || address === null) throw new Error('not listening');
  return address.port;
}
