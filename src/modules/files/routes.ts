import type { FastifyInstance } from 'fastify';
import type { BlobStore } from './blob-store.ts';
import { contentDisposition, nameWithEnding } from './download-name.ts';
import { openForReading } from './grant-download.ts';
import { extensionFor } from './inspect-upload.ts';

/** The one way to a file: by a grant. What came from outside is never run: no sniffing, sandboxed. */
export function downloadRoutes(app: FastifyInstance, { blobStore }: { blobStore: BlobStore }): void {
  app.get<{ Params: { token: string } }>(
    '/downloads/:token',
    { config: { access: 'public' } },
    async (request, reply) => {
      const { file, stream, byteCount } = await openForReading(request.ctx, blobStore, request.params.token);
      return reply
        .header('content-type', file.mediaType)
        .header('content-length', byteCount)
        .header('content-disposition', contentDisposition(nameWithEnding(file.name, extensionFor(file.mediaType))))
        .header('content-security-policy', "sandbox; default-src 'none'")
        .header('x-content-type-options', 'nosniff')
        .header('cache-control', 'private, no-store')
        .send(stream);
    },
  );
}
