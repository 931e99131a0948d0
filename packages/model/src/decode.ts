/** Characters in which an encoding is declared: the first line of XML. */
const HEAD = 200;

/**
 * Bytes as text: by their byte order mark, else by what the transport says, else by the XML declaration, else UTF-8.
 * Bytes that are not what they are said to be are read as Windows-1252, as browsers do: better a wrong accent than no news.
 */
export function textOf(bytes: Uint8Array, contentType: string | null): string {
  const [, transport] = /charset\s*=\s*["']?([^\s;"']+)/i.exec(contentType ?? '') ?? [];
  for (const label of [markOf(bytes), transport, declared(bytes), 'utf-8']) {
    const decoder = label !== undefined && decoderOf(label);
    try {
      if (decoder) return decoder.decode(bytes);
    } catch {
      // Not in this encoding.
    }
  }
  return new TextDecoder('windows-1252').decode(bytes);
}

function markOf([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return undefined;
}

/** What `<?xml version="1.0" encoding="…"?>` says. A declaration that can be read as bytes is not in UTF-16. */
function declared(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  const [, label] = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([^"']+)/i.exec(head) ?? [];
  return label !== undefined && /^utf-?16/i.test(label) ? undefined : label;
}

/** Nothing for an encoding that nobody knows. */
function decoderOf(label: string): TextDecoder | undefined {
  try {
    return new TextDecoder(label, { fatal: true });
  } catch {
    return undefined;
  }
}
