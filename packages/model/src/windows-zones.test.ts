import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findIana, WINDOWS_TO_IANA_MAP } from 'windows-iana';
import { WINDOWS } from './windows-table.ts';
import { ianaOf } from './windows-zones.ts';

describe('a zone under another name than the world’s', () => {
  const expected: Record<string, string | undefined> = {
    'W. Europe Standard Time': 'Europe/Berlin',
    'Pacific Standard Time (Mexico)': 'America/Tijuana',
    'UTC+12': 'Etc/GMT-12',
    '(UTC-05:00) Eastern Time (US & Canada)': 'America/New_York',
    '(UTC-04:00) Atlantic Time (Canada)': 'America/Halifax',
    '(UTC-03:30) Newfoundland': 'America/St_Johns',
    '(UTC) Coordinated Universal Time': 'UTC',
    '(GMT+10:00) Canberra, Melbourne, Sydney': 'Australia/Canberra',
    '(UTC+01:00) Bruxelles, Copenhague, Madrid, Paris': 'Europe/Madrid',
    '(UTC+05:30) Chennai, Kolkata, Mumbai, New Delhi': 'Asia/Kolkata',
    '(UTC-06:00) Guadalajara, Mexico City, Monterrey': 'America/Mexico_City',
    'tzone://Microsoft/Utc': 'UTC',
    '/mozilla.org/20070129_1/Europe/Berlin': 'Europe/Berlin',
    '/citadel.org/20210210_1/America/Argentina/Buenos_Aires': 'America/Argentina/Buenos_Aires',
    'Europe/Paris': 'Europe/Paris',
    'Customized Time Zone': undefined,
    'tzone://Microsoft/Custom': undefined,
    'Nowhere/Middle': undefined,
    '(UTC-07:00) Arizona': undefined,
    '': undefined,
  };
  for (const [name, zone] of Object.entries(expected)) {
    test(`"${name}" is ${zone ?? 'none that anybody knows'}`, async () => {
      assert.equal(await ianaOf(name), zone);
    });
  }
});

test('the table of Windows’ names is that of CLDR, as windows-iana has it', () => {
  const names = new Set(WINDOWS_TO_IANA_MAP.map(({ windowsName }) => windowsName));
  assert.deepEqual(
    [...WINDOWS],
    [...names].map((name) => [name, findIana(name, '001')[0]]),
  );
});
