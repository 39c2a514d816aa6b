export { findAgency, getAgency, listAgencies, type Agency } from './agency-views.ts';
export { openingHours, type OpeningHours } from './hours-views.ts';
export { workingCalendar } from './calendar-views.ts';
export { listPlaces, type Place } from './place-views.ts';
export { listCommunes, findUnit, type Unit } from './unit-views.ts';
export {
  insertAgencies,
  insertCalendars,
  insertUnits,
  type AgencyRow,
  type CalendarRow,
  type UnitRow,
} from './registers-store.ts';
