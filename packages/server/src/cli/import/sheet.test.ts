import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RefusedError } from '../refused.ts';
import { readSheet } from './sheet.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const rowsOf = (bytes: Uint8Array) => readSheet(bytes, 'people.csv').rows.map(({ cells }) => cells);

test('a file is read whether it has a byte order mark or not', () => {
  for (const mark of ['', '\ufeff']) {
    const sheet = readSheet(utf8(`${mark}name,mail\r\nZoë,zoe@acme.example\r\n`), 'people.csv');
    assert.deepEqual(sheet.headings, ['name', 'mail']);
    assert.deepEqual(sheet.rows, [{ line: 2, cells: ['Zoë', 'zoe@acme.example'] }]);
  }
});

test('UTF-16 is read in both byte orders', () => {
  const little = Buffer.from('\ufeffname,mail\r\nZoë,z\r\n', 'utf16le');
  assert.deepEqual(rowsOf(little), [['Zoë', 'z']]);
  assert.deepEqual(rowsOf(Buffer.from(little).swap16()), [['Zoë', 'z']]);
  assert.deepEqual(rowsOf(little.subarray(2)), [['Zoë', 'z']]);
});

test('a file that is not UTF-8 is read as Windows-1252, and the report says so', () => {
  const sheet = readSheet(Buffer.from('name;mail\r\nZo\xeb;z\r\n', 'latin1'), 'people.csv');
  assert.deepEqual(sheet.rows[0]?.cells, ['Zoë', 'z']);
  assert.match(sheet.notes.join(), /Windows-1252/);
});

test('columns may be separated by comma, semicolon or tab', () => {
  for (const separator of [',', ';', '\t']) {
    const text = [`a${separator}b`, `1${separator}"2${separator}3"`].join('\n');
    assert.deepEqual(rowsOf(utf8(text)), [['1', `2${separator}3`]]);
  }
});

test('rows are counted by the lines of the file, with line breaks in quotes and empty lines between', () => {
  for (const end of ['\n', '\r\n', '\r']) {
    const text = ['a,b', '1,"x', 'y"', '', '2,z', ',', '3,"q ""q"""'].join(end);
    assert.deepEqual(
      readSheet(utf8(text), 'people.csv').rows,
      [
        { line: 2, cells: ['1', 'x\ny'] },
        { line: 5, cells: ['2', 'z'] },
        { line: 7, cells: ['3', 'q "q"'] },
      ],
      JSON.stringify(end),
    );
  }
});

test('a quotation mark within a value is part of it', () => {
  assert.deepEqual(rowsOf(utf8('a,b\nBob "B" Smith,2\n')), [['Bob "B" Smith', '2']]);
});

test('a file that breaks off within quotes, an empty one and a workbook are refused', () => {
  for (const [text, why] of [
    ['a,b\n1,"2\n3,4\n', /never closed/],
    ['', /is empty/],
    ['PK\u0003\u0004rest', /Excel workbook/],
  ] as const) {
    assert.throws(
      () => readSheet(utf8(text), 'people.csv'),
      (error) => error instanceof RefusedError && why.test(error.message),
    );
  }
});
