export type { NationalRecord, RecordCase, RecordChannel, RecordFee, RecordItem } from './record.ts';
export type { Directory, DirectoryAgency } from './directory.ts';
export { serviceOf, type Service } from './service.ts';
export { provisioningRoutes } from './routes.tsx';
export { amendedCodes } from './amendment-store.ts';
export { publishServices, unamended, unfitRecords, type PublishingServices } from './publish-services.ts';
