import type { FastifyInstance } from 'fastify';
import type { Parts } from '../app.ts';

/** The front door for officers and administrators. */
export function officeSite(_app: FastifyInstance, _parts: Parts): void {}
