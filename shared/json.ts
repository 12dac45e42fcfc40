/** JSON as TypeScript knows it: what may cross between a renderer and a host, and what stands in files. */

export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: JsonValue;
}
