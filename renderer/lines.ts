/** Lines of text out of a stream of bytes, each as soon as it is complete. */

export async function* lines(stream: ReadableStream<Uint8Array>): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder();
  const reader = stream.getReader();
  /** The parts of the line that is not complete yet. */
  let parts: string[] = [];
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const pieces = decoder.decode(value, { stream: true }).split('\n');
      for (const piece of pieces.slice(0, -1)) {
        yield parts.join('') + piece;
        parts = [];
      }
      const rest = pieces.at(-1) ?? '';
      if (rest !== '') parts.push(rest);
    }
  } finally {
    reader.releaseLock();
  }
}
