/**
 * The browser profile that is Beleg's own: nothing of the user's browser in it, and
 * nothing in it that talks to anybody.
 */
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Preferences of a new profile for what has no switch on the command line. */
const PREFERENCES = {
  browser: { enable_spellchecking: false, check_default_browser: false },
  translate: { enabled: false },
  search: { suggest_enabled: false },
  safebrowsing: { enabled: false },
  signin: { allowed: false, allowed_on_next_startup: false },
  alternate_error_pages: { enabled: false },
  dns_prefetching: { enabled: false },
  net: { network_prediction_options: 2 },
  autofill: { enabled: false, profile_enabled: false, credit_card_enabled: false },
  credentials_enable_service: false,
};

const SWITCHED_OFF = [
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'InterestFeedContentSuggestions',
  'MediaRouter',
  'OptimizationHints',
  'Translate',
];

/** Make the profile folder (0700) if there is none yet, and give its path. */
export function prepareProfile(dataFolder: string): string {
  const profile = path.join(dataFolder, 'browser');
  mkdirSync(path.join(profile, 'Default'), { recursive: true, mode: 0o700 });
  chmodSync(profile, 0o700);
  const preferences = path.join(profile, 'Default', 'Preferences');
  if (!existsSync(preferences)) writeFileSync(preferences, JSON.stringify(PREFERENCES), { mode: 0o600 });
  return profile;
}

/**
 * Switches for one window in that profile. `withoutSandbox`: Chromium refuses to run as
 * root with its sandbox, so there, and only there, it has to do without.
 */
export function browserSwitches(profile: string, url: string, withoutSandbox: boolean): readonly string[] {
  return [
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-extensions',
    '--disable-component-extensions-with-background-pages',
    '--disable-default-apps',
    '--disable-sync',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-domain-reliability',
    '--disable-breakpad',
    '--no-pings',
    // The window needs this computer only, and loopback addresses take no proxy: everything
    // else ends at a port where nothing listens, names are not even looked up.
    '--proxy-server=http://127.0.0.1:9',
    '--password-store=basic',
    `--disable-features=${SWITCHED_OFF.join(',')}`,
    ...(withoutSandbox ? ['--no-sandbox'] : []),
    `--app=${url}`,
  ];
}
