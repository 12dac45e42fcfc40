/**
 * How numbers, times and lists are written in the reader's language. Each format is made
 * once: making one takes longer than all that is drawn for a key.
 */

export const timeFormat = remembering(
  (language, options?: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(language, options),
);

export const numberFormat = remembering(
  (language, options?: Intl.NumberFormatOptions) => new Intl.NumberFormat(language, options),
);

export const listFormat = remembering(
  (language, options?: Intl.ListFormatOptions) => new Intl.ListFormat(language, options),
);

function remembering<Options extends object, Format>(
  make: (language: string, options?: Options) => Format,
): (language: string, options?: Options) => Format {
  const known = new Map<string, Format>();
  return (language, options) => {
    const key = `${language} ${JSON.stringify(options ?? {})}`;
    let format = known.get(key);
    if (format === undefined) {
      format = make(language, options);
      known.set(key, format);
    }
    return format;
  };
}
