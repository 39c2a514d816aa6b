// What a page of the same size costs at least: node --import ./tools/tsx-hook.mjs tools/bench/page-floor.tsx <database> <sizes as JSON>
import fastify from 'fastify';
import { Pool } from 'pg';
import { renderToString } from 'preact-render-to-string';

const [databaseUrl = '', sizes = '{}'] = process.argv.slice(2);
// Written by pages.ts.
const wanted = JSON.parse(sizes) as Record<string, number>;
const pool = new Pool({ connectionString: databaseUrl, max: 16 });
const app = fastify();

interface Listing {
  code: string;
  name: string;
  summary: string;
}

const Row = ({ n, listing }: { n: number; listing: Listing }) => (
  <tr class="mc-table__row">
    <th scope="row">
      <a href={`/procedures/${listing.code}?n=${n}`}>{listing.name}</a>
    </th>
    <td class="mc-quiet">{listing.code}</td>
    <td>{n}</td>
  </tr>
);

const Page = ({ rows, listing }: { rows: number; listing: Listing }) => (
  <html lang="vi">
    <head>
      <meta charset="utf-8" />
      <title>{listing.name}</title>
    </head>
    <body>
      <h1>{listing.name}</h1>
      <p>{listing.summary}</p>
      <table>
        <tbody>
          {Array.from({ length: rows }, (_, n) => (
            <Row key={n} n={n} listing={listing} />
          ))}
        </tbody>
      </table>
    </body>
  </html>
);

async function findListing(): Promise<Listing> {
  const { rows } = await pool.query<Listing>({
    name: 'listing',
    text: 'select code, name, summary from procedures.listing where code = $1',
    values: ['1.001193'],
  });
  return rows[0] ?? { code: '', name: '', summary: '' };
}

const listing = await findListing();
const sizeOf = (rows: number) => Buffer.byteLength(renderToString(<Page rows={rows} listing={listing} />));

for (const [name, size] of Object.entries(wanted)) {
  const rows = Math.max(1, Math.round((size - sizeOf(0)) / (sizeOf(11) - sizeOf(10))));
  const text = `<!doctype html>${renderToString(<Page rows={rows} listing={listing} />)}`;
  app.get(`/static/${name}`, (_request, reply) => reply.type('text/html; charset=utf-8').send(text));
  app.get(`/preact/${name}`, async (_request, reply) => {
    const found = await findListing();
    return reply
      .type('text/html; charset=utf-8')
      .send(`<!doctype html>${renderToString(<Page rows={rows} listing={found} />)}`);
  });
}
process.stdout.write(`${await app.listen({ port: 0, host: '127.0.0.1' })}\n`);
process.once('disconnect', () => process.exit(0));
