/** What an application in the browser may take from here: no database, no page of ours, nothing that needs Node. */
export { feesFromDmn, feesToDmn } from './fee-table.ts';
