/** What Beleg uses of a package that comes without types, and what that reads of a node. */
declare module 'w3c-xmlserializer' {
  export interface SerializedAttribute {
    readonly prefix: string | null;
    readonly localName: string;
    readonly namespaceURI: string | null;
    readonly value: string;
  }

  export type SerializedNode =
    | { readonly nodeType: 3; readonly data: string }
    | {
        readonly nodeType: 1;
        readonly prefix: string | null;
        readonly localName: string;
        readonly namespaceURI: string | null;
        readonly attributes: readonly SerializedAttribute[];
        readonly childNodes: readonly SerializedNode[];
      };

  export default function serialize(node: SerializedNode): string;
}
