/**
 * The one content security policy, sent as a header by every shell that serves the
 * window: nothing but the window's own files, nowhere to send anything but its host.
 *
 * Three things are allowed by name, and nothing else:
 * - `ProseMirrorClipboard`, the Trusted Types policy by which prosemirror-view reads
 *   what is copied within the editor;
 * - `beleg-arranging`, the policy by which the window starts the process that arranges a
 *   network: it lets that one address pass (`renderer/panels/network/worker-address.ts`);
 * - one `<style>` of react-aria (`touch-action` of pressable elements), by its hash.
 *   The hash changes with that library's version; `csp.test.ts` computes it afresh.
 */

/** SHA-256 of the style that react-aria's `usePress` puts into the page. */
export const PRESSABLE_STYLE_HASH = 'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o=';

/** The Trusted Types policy that prosemirror-view makes. */
export const EDITOR_POLICY = 'ProseMirrorClipboard';

/** The Trusted Types policy of the one address from which a process is started. */
export const ARRANGING_POLICY = 'beleg-arranging';

const DIRECTIVES = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' '${PRESSABLE_STYLE_HASH}'`,
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "frame-src 'none'",
  "object-src 'none'",
  "media-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  `trusted-types ${EDITOR_POLICY} ${ARRANGING_POLICY}`,
];

export const CONTENT_SECURITY_POLICY = DIRECTIVES.join('; ');
