import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agencies, calendars, people, unitsOn } from './index.ts';

const count = (day: string, ...types: string[]) => unitsOn(day).filter(([, , type]) => types.includes(type)).length;

test('Đồng Nai has 33 wards and 62 communes since it became a city', () => {
  assert.equal(count('2026-04-30', 'ward'), 33);
  assert.equal(count('2026-04-30', 'commune'), 62);
  assert.equal(count('2026-04-30', 'district', 'city', 'township'), 0);
});

test('Đồng Nai had 23 wards and 72 communes from July 2025', () => {
  assert.equal(count('2025-07-01', 'ward'), 23);
  assert.equal(count('2025-07-01', 'commune'), 72);
});

test('Đồng Nai had 11 districts and 170 communes in 2021', () => {
  assert.equal(count('2021-01-25', 'district', 'city'), 11);
  assert.equal(count('2021-01-25', 'ward'), 40);
  assert.equal(count('2021-01-25', 'commune'), 121);
  assert.equal(count('2021-01-25', 'township'), 9);
});

test('no code is valid twice on one day', () => {
  for (const day of ['2021-01-25', '2025-06-30', '2025-07-01', '2026-04-29', '2026-04-30']) {
    const codes = unitsOn(day).map(([code]) => code);
    assert.equal(new Set(codes).size, codes.length, day);
  }
});

test('every agency has a calendar, a parent and an identifier of its own while it is valid', () => {
  const today = agencies.filter(({ validTo }) => validTo === null);
  assert.equal(today.filter(({ kind }) => kind === 'service-centre').length, 96);
  assert.equal(today.filter(({ kind }) => kind === 'commune').length, 95);
  assert.equal(new Set(today.map(({ identifier }) => identifier)).size, today.length);
  for (const { code, identifier, calendarKey, parentCode } of agencies) {
    assert.match(identifier, /^\d{3}\.\d{2}\.\d{2}\.H19$/, code);
    assert.ok(
      calendars.some(({ key }) => key === calendarKey),
      code,
    );
    assert.ok(parentCode === null || agencies.some((agency) => agency.code === parentCode), code);
  }
});

test('calendar days fall where they mean something', () => {
  for (const { days } of calendars) {
    for (const { day, kind } of days) {
      const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
      assert.equal(kind === 'makeup', weekday === 6, `${day} ${kind}`);
      assert.notEqual(weekday, 0, day);
    }
    assert.equal(new Set(days.map(({ day }) => day)).size, days.length);
  }
});

test('demonstration people have numbers of the official form, work in real agencies and are marked', () => {
  for (const { handle, profile, roles, demonstration } of people) {
    assert.ok(demonstration);
    assert.match(profile.identityNumber, /^075[0-3]\d{8}$/, handle);
    assert.match(profile.phone, /^09\d{8}$/, handle);
    assert.ok(profile.email.endsWith('@example.com'), handle);
    for (const { agencyCode } of roles)
      assert.ok(
        agencies.some(({ code }) => code === agencyCode),
        agencyCode,
      );
  }
  assert.equal(new Set(people.map(({ profile }) => profile.identityNumber)).size, people.length);
});
