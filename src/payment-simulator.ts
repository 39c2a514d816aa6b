import { fork } from 'node:child_process';
import { resolve } from 'node:path';
import type { Config } from './config.ts';

const PROGRAM = resolve(import.meta.dirname, '../tools/payment-simulator/main.ts');

/** Starts the payment gateway of demonstrations as a program of its own; it ends when this process does. */
export async function startPaymentSimulator(config: Config): Promise<{ url: string; stop(): Promise<void> }> {
  const confirmations = `http://${config.host}:${config.port}/payments/vnpay/confirmation`;
  const child = fork(
    PROGRAM,
    ['--port', '0', '--tmn-code', config.paymentTerminal, '--secret', config.paymentSecret, '--ipn-url', confirmations],
    {
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
      execArgv: [],
    },
  );
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const url = await new Promise<string>((ready, refuse) => {
    child.once('exit', () => refuse(new Error('the payment simulator did not start')));
    child.stdout?.once('data', (line: Buffer) => {
      // One line of JSON, written by our own program.
      ready((JSON.parse(line.toString()) as { url: string }).url);
    });
  });
  return {
    url,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
