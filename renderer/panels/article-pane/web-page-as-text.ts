/** A web page under the name of a plain text: it is read as it stands there, tags and all. */

/** How far into the text the page may begin: behind a comment, or what a browser notes of where it is from. */
const WITHIN = 1024;

export function isWebPageAsText(content: string): boolean {
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)[\s>]/is.test(
    content.slice(0, WITHIN),
  );
}
