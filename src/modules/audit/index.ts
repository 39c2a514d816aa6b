export { record, recordLook, type AuditEntry } from './record.ts';
