/** Whether what pretends to be the network can hand an answer over in pieces. Safari's and WebKitGTK's streams stay where they are. */
export const canStream = (() => {
  try {
    const stream = new ReadableStream();
    structuredClone(stream, { transfer: [stream] });
    return true;
  } catch {
    return false;
  }
})();
