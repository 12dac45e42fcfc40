/** What the benchmark uses of packages that bring no types. */
declare module 'dom-anchor-text-quote' {
  export function toTextPosition(
    root: { readonly textContent: string | null },
    selector: { readonly exact: string; readonly prefix?: string; readonly suffix?: string },
    options?: { readonly hint?: number },
  ): { readonly start: number; readonly end: number } | null;
}

declare module 'jsdom' {
  export class JSDOM {
    readonly window: { readonly document: Document };
  }
}
