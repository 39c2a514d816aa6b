export {
  findAccount,
  findAccountOfSession,
  insertAccounts,
  insertPerson,
  type Account,
  type AccountRow,
  type Profile,
  type RoleRow,
} from './account-store.ts';
export { authorize, hasRole, isAdministrator, type Policy } from './policy.ts';
export { actorOfSession, deleteEndedSessions, signInWithDemoAccount } from './sessions.ts';
export { identityRoutes, type IdentityDeps } from './routes.tsx';
export type { AccountCounts } from './pages/account.tsx';
export { findPeople } from './find-people.ts';
export { registerPerson, type PersonAtCounter, type Registered } from './register-person.ts';
