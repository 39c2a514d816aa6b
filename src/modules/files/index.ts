export { openBlob, openBlobStore, writeBlob } from './blob-store.ts';
export type { BlobStore, ReceivedBlob } from './blob-store.ts';
export { tidyFileName } from './download-name.ts';
export { UPLOAD_LIMITS } from './inspection.ts';
export type { Inspected, MediaType, UploadLimits } from './inspection.ts';
export { attach, receiveUpload, type KeptFile } from './attach.ts';
export {
  deleteEndedGrants,
  findFile,
  findFiles,
  findFilesByContent,
  insertFile,
  type FilePurpose,
  type StoredFile,
} from './file-store.ts';
export { grantDownload, grantOwnDownload } from './grant-download.ts';
export { downloadRoutes } from './routes.ts';
