// A payment gateway for demonstration and tests: speaks VNPAY 2.1.0, moves no money, keeps nothing after it ends.
//   node tools/payment-simulator/main.ts --port 4100 --tmn-code MOTCUA01 --secret … --ipn-url http://127.0.0.1:3000/…
import { parseArgs } from 'node:util';
import { createSimulator } from './server.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: process.env.SIMULATOR_PORT ?? '4100' },
    host: { type: 'string', default: process.env.SIMULATOR_HOST ?? '127.0.0.1' },
    'tmn-code': { type: 'string', default: process.env.PAYMENT_TERMINAL ?? 'MOTCUA01' },
    secret: { type: 'string', default: process.env.PAYMENT_SECRET ?? 'demo-secret' },
    'ipn-url': { type: 'string', default: process.env.PAYMENT_IPN_URL ?? '' },
    retries: { type: 'string', default: '10' },
    'retry-ms': { type: 'string', default: '5000' },
  },
});

if (!URL.canParse(values['ipn-url'])) {
  console.error('payment-simulator: --ipn-url (or PAYMENT_IPN_URL) must be the address that takes confirmations.');
  process.exit(2);
}

const server = createSimulator({
  tmnCode: values['tmn-code'],
  secret: values.secret,
  ipnUrl: values['ipn-url'],
  retries: Number(values.retries),
  retryMs: Number(values['retry-ms']),
});

server.on('error', (cause: NodeJS.ErrnoException) => {
  console.error(`payment-simulator: cannot listen on ${values.host}:${values.port} (${cause.code ?? cause.message}).`);
  process.exit(1);
});

server.listen(Number(values.port), values.host, () => {
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : values.port;
  const url = `http://${values.host.includes(':') ? `[${values.host}]` : values.host}:${port}`;
  // One line of JSON, so that whoever started it knows where it listens and that it is ready.
  console.log(JSON.stringify({ ready: true, simulation: true, url, payUrl: `${url}/paymentv2/vpcpay.html` }));
});

function stop(): void {
  server.close(() => process.exit(0));
  server.closeAllConnections();
}
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
// Started by another program with a channel: when that ends, whatever the way, this ends too.
process.on('disconnect', stop);
