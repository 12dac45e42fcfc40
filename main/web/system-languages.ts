/** The languages that the system says its user reads. */

/**
 * BCP 47 tags, best first. POSIX variables first, because they can be set for one
 * program; the locales `C` and `POSIX` mean plain English.
 */
export function systemLanguages(
  environment: NodeJS.ProcessEnv,
  systemLocale: string = Intl.DateTimeFormat().resolvedOptions().locale,
): readonly string[] {
  // LANGUAGE is a list, and counts only if a locale is set at all (gettext's rule).
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  if (locale === '') return [systemLocale];
  if (/^(?:C|POSIX)(?:[.@]|$)/.test(locale)) return ['en'];
  const list = [...(environment['LANGUAGE'] ?? '').split(':'), locale];
  return [...new Set(list.map(toTag).filter((tag) => tag !== ''))];
}

/** `de_DE.UTF-8@euro` → `de-DE` */
function toTag(locale: string): string {
  return (locale.split(/[.@]/, 1)[0] ?? '').replaceAll('_', '-');
}
