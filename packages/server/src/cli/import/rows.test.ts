import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RefusedError } from '../refused.ts';
import { recognise } from './formats.ts';
import { readRows } from './rows.ts';
import { readSheet } from './sheet.ts';

function read(...lines: string[]) {
  const sheet = readSheet(new TextEncoder().encode(lines.join('\r\n')), 'people.csv');
  const { format, columns } = recognise(sheet.headings, 'people.csv');
  return { ...readRows(sheet, { format, columns, source: format.source }), source: format.source };
}

/** Every column that Microsoft documents, in its order. */
const ENTRA =
  'userPrincipalName,displayName,surname,mail,givenName,objectId,userType,jobTitle,department,accountEnabled,' +
  'usageLocation,streetAddress,state,country,physicalDeliveryOfficeName,city,postalCode,telephoneNumber,mobile,' +
  'authenticationAlternativePhoneNumber,authenticationEmail,alternateEmailAddress,ageGroup,' +
  'consentProvidedForMinor,legalAgeGroupClassification';

const GOOGLE =
  'First Name [Required],Last Name [Required],Email Address [Required],Password [Required],' +
  'Password Hash Function [UPLOAD ONLY],Org Unit Path [Required],New Primary Email [UPLOAD ONLY],' +
  'Status [READ ONLY],Last Sign In [READ ONLY],Recovery Email,Home Secondary Email,Work Secondary Email,' +
  'Recovery Phone [MUST BE IN THE E.164 FORMAT],Work Phone,Home Phone,Mobile Phone,Work Address,Home Address,' +
  'Employee ID,Employee Type,Employee Title,Manager Email,Department,Cost Center,Building ID';

test('an export of Microsoft Entra is recognised, as documented and as the portal writes it', () => {
  const values =
    'ada@acme.example,Ada Lovelace,Lovelace,Ada@Acme.example,Ada,7c-1,Member,Analyst,Engines,True,GB,St James 1,,' +
    'UK,Room 12,London,N1,+44 1,+44 2,,,,,,';
  const asWritten = ENTRA.replace('objectId', 'id')
    .replace('physicalDeliveryOfficeName', 'officeLocation')
    .replace(',mobile,', ',mobilePhone,');
  for (const headings of [ENTRA, asWritten]) {
    const { source, rows, skipped, notes } = read(headings, values);
    assert.equal(source, 'entra');
    assert.deepEqual([skipped, notes], [[], []]);
    assert.deepEqual(rows, [
      {
        line: 2,
        name: 'Ada Lovelace',
        active: true,
        fields: {
          external_id: '7c-1',
          login: 'ada@acme.example',
          mail: 'Ada@Acme.example',
          title: 'Analyst',
          department: 'Engines',
          phone: '+44 1',
          mobile: '+44 2',
          place: 'Room 12',
        },
      },
    ]);
  }
});

test('an export of Google Workspace is recognised', () => {
  const { source, rows } = read(
    GOOGLE,
    'Ada,Lovelace,ada@acme.example,****,,/,,Active,Never logged in,,,,,+44 1,,+44 2,,,1042,,Analyst,' +
      'charles@acme.example,Engines,,LON-1',
    'Bob,Old,bob@acme.example,****,,/,,Suspended,,,,,,,,,,,,,,,,,',
  );
  assert.equal(source, 'google');
  assert.deepEqual(rows[0], {
    line: 2,
    name: 'Ada Lovelace',
    active: true,
    manager: 'charles@acme.example',
    fields: {
      external_id: 'google:1042',
      login: 'ada@acme.example',
      mail: 'ada@acme.example',
      title: 'Analyst',
      department: 'Engines',
      phone: '+44 1',
      mobile: '+44 2',
      place: 'LON-1',
    },
  });
  assert.equal(rows[1]?.active, false);
});

test('headings may differ in letter case and come in any order', () => {
  assert.equal(read('DISPLAYNAME, userprincipalname ', 'Ada,ada').rows[0]?.name, 'Ada');
});

test('our own columns are read beside either export', () => {
  const { rows, notes } = read(
    'userPrincipalName,displayName,manager,pronouns,timeZone,preferredLanguage,aboutMe,skills,chat',
    'ada,Ada,bob,she/her,europe/paris,EN-gb,"Likes\nengines",Sums; Poetry ;Sums;,msteams:/l/chat/ada',
  );
  assert.deepEqual(notes, []);
  assert.equal(rows[0]?.manager, 'bob');
  assert.deepEqual(rows[0]?.fields, {
    login: 'ada',
    pronouns: 'she/her',
    time_zone: 'europe/paris',
    language: 'en-GB',
    about: 'Likes\nengines',
    skills: ['Sums', 'Poetry'],
    chat: 'msteams:/l/chat/ada',
  });
});

test('a column that is absent says nothing, an empty cell says that there is no value', () => {
  const [row] = read('userPrincipalName,displayName,jobTitle,manager', 'ada,Ada,,').rows;
  assert.deepEqual(Object.keys(row?.fields ?? {}).sort(), ['login', 'title']);
  assert.equal(row?.fields.title, null);
  assert.equal(row?.manager, null);
});

test('each bad row is reported by its line and reason, and the others are taken', () => {
  const { rows, skipped } = read(
    'userPrincipalName,displayName,accountEnabled',
    'ada,Ada,True',
    ',Nobody,True',
    'bob,,True',
    'eve,Eve,True,extra',
    'dan,Dan,perhaps',
    'ADA,Ada again,True',
    'fay,Fay',
  );
  assert.deepEqual(
    rows.map(({ line }) => line),
    [2, 8],
  );
  const reasons = [
    [3, /no usable userPrincipalName/],
    [4, /has no name/],
    [5, /4 values where the headings are 3/],
    [6, /"perhaps" as accountEnabled/],
    [7, /ada is on line 2 already/],
  ] as const;
  assert.equal(skipped.length, reasons.length);
  for (const [index, [line, reason]] of reasons.entries()) {
    assert.equal(skipped[index]?.line, line);
    assert.match(skipped[index]?.text ?? '', reason);
  }
});

test('a value that cannot be is left empty with a note, and the person is taken', () => {
  const { rows, notes } = read(
    'userPrincipalName,displayName,mail,timeZone,preferredLanguage,chat,aboutMe,jobTitle',
    `ada,Ada,no mail,Mars/Olympus,not a tag,javascript:alert(1),${'é'.repeat(2001)},${'x'.repeat(501)}`,
  );
  const { mail, time_zone, language, chat, about, title } = rows[0]?.fields ?? {};
  assert.deepEqual(
    { mail, time_zone, language, chat, title },
    {
      mail: null,
      time_zone: null,
      language: null,
      chat: null,
      title: null,
    },
  );
  assert.equal(about?.length, 2000);
  assert.equal(notes.length, 6);
  assert.ok(notes.every(({ line }) => line === 2));
});

test('a file of another kind is refused with what was found and what is expected', () => {
  for (const [headings, ...expected] of [
    [
      'objectId,groupType,displayName',
      /objectId, groupType/,
      /userPrincipalName is missing/,
      /learn\.microsoft\.com/,
    ],
    [
      'First Name [Required],Email Address [Required]',
      /Last Name \[Required\] is missing/,
      /support\.google\.com/,
    ],
    ['version:v1.0', /version:v1\.0/, /Entra/, /Google/],
  ] as const) {
    assert.throws(
      () => read(headings, 'a,b,c'),
      (error) => error instanceof RefusedError && expected.every((part) => part.test(error.message)),
    );
  }
});
