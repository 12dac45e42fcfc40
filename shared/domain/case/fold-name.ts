/** Names as they are compared: case, accents and what is no letter or digit do not count. */

/** The words of a name, folded: `Pjöngjang’s` and `pjongjang s` are the same. */
export function wordsOfName(name: string): readonly string[] {
  return (
    name
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

export function foldedName(name: string): string {
  return wordsOfName(name).join(' ');
}
