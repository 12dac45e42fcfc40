/** The half of pdf.js that reads files; it comes without types, and is only handed to the other half. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: unknown;
}
