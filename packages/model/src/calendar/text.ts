import { textOf } from '../decode.ts';

const [TAB, LF, CR, SPACE] = [0x09, 0x0a, 0x0d, 0x20];
const isEnd = (byte: number | undefined): boolean => byte === CR || byte === LF;

/**
 * The bytes of a calendar as text: by their byte order mark, else by what the transport says, else as UTF-8, and what is
 * not that as Windows-1252. Lines are folded by bytes, so that a letter may stand on two of them.
 */
export function calendarText(bytes: Uint8Array, contentType: string | null = null): string {
  // A calendar begins with no such byte, but in UTF-16.
  const isWide = (bytes[0] ?? 0) >= 0xfe;
  return textOf(isWide ? bytes : unfolded(bytes), contentType);
}

function unfolded(bytes: Uint8Array): Uint8Array {
  const kept = new Uint8Array(bytes.length);
  let length = 0;
  for (let index = 0; index < bytes.length; index++) {
    if (isEnd(bytes[index])) {
      let next = index;
      while (isEnd(bytes[next])) next++;
      if (bytes[next] === SPACE || bytes[next] === TAB) {
        index = next;
        continue;
      }
      // One end for all: what is blank is no line, and a run of millions is looked through once.
      index = next - 1;
    }
    kept[length++] = bytes[index]!;
  }
  return kept.subarray(0, length);
}
