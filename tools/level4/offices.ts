import { agencies, people } from '../../sample/index.ts';
import { signIn } from '../portal-client/citizen.ts';
import type { Portal } from '../portal-client/portal.ts';
import { expect } from './walk.ts';

export type OfficeRole = 'receiving-officer' | 'specialist' | 'leader';

/** The officers of every agency, each signed in once. */
export interface Offices {
  /** Who holds the role in the agency of that name; fails when nobody does. */
  officer(role: OfficeRole, agencyName: string): Promise<Portal>;
  /** Agencies named in a piece of text, by name. */
  namedIn(words: string): string[];
}

export function openOffices(baseUrl: string): Offices {
  const signedIn = new Map<string, Promise<Portal>>();
  const codes = new Map(agencies.filter(({ validTo }) => validTo === null).map(({ name, code }) => [name, code]));
  return {
    async officer(role, agencyName) {
      const agencyCode = codes.get(agencyName);
      expect(agencyCode !== undefined, `no agency is called “${agencyName}”`);
      const holder = people.find(({ roles }) =>
        roles.some((held) => held.role === role && held.agencyCode === agencyCode),
      );
      expect(holder !== undefined, `nobody is ${role} at ${agencyName}`);
      const known = signedIn.get(holder.handle) ?? signIn(baseUrl, holder.handle);
      signedIn.set(holder.handle, known);
      return known;
    },
    namedIn: (words) => [...codes.keys()].filter((name) => words.includes(name)),
  };
}

/** Those who file, each with what the form may ask of them. */
export const applicants = people
  .filter(({ handle }) => ['lan', 'minh', 'congty'].includes(handle))
  .map(({ handle, profile }) => ({ handle, applicant: profile }));
