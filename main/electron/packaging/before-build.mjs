/**
 * Told to electron-builder before it packs: everything that Beleg needs is bundled, so
 * there are no dependencies to collect, rebuild or pack.
 */

/** What electron-builder asks: is it to see to node_modules? */
export function beforeBuild() {
  return false;
}
