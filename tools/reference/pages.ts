import { errorsPage } from './errors.ts';
import { factsPage } from './facts.ts';
import { jobsPage } from './jobs.ts';
import { permissionsPage } from './permissions.ts';
import { routesPage } from './routes.ts';
import { settingsPage } from './settings.ts';
import { statesPages } from './states.ts';

/** Every generated page of docs/reference, by its path there. */
export async function referencePages(): Promise<Map<string, string>> {
  const [errors, permissions, routes] = await Promise.all([errorsPage(), permissionsPage(), routesPage()]);
  return new Map([
    ['README.md', contents],
    ['errors.md', errors],
    ['facts.md', factsPage()],
    ['jobs.md', await jobsPage()],
    ['permissions.md', permissions],
    ['routes.md', routes],
    ['settings.md', settingsPage()],
    ...statesPages(),
  ]);
}

const contents = `# Reference

Read from the code by \`npm run reference\`; a gate fails when it is out of date. A changed right, route, error or state
shows here as a difference.

- [Routes](routes.md): every address, who may call it, where it is declared
- [Permissions](permissions.md): every action, its rule, and who passes it
- [Errors](errors.md): every code, its status and what people are told in both languages
- [Settings](settings.md): every environment variable
- [Jobs](jobs.md): what runs after the answer was sent
- [Facts](facts.md): what modules tell each other
- [Service classes](service-classes.md): how far a service is online, and why not further (written by hand)
- [States of a dossier](states/dossier.md), with a [picture](states/dossier.svg)
`;
