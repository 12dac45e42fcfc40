/**
 * Stands in for the module `electron` where the packed program is started under plain
 * Node, to see that the package is complete. It answers every call with something that
 * can be called again, writes down the calls that count, and ends the process when the
 * window would load its page.
 */
import process from 'node:process';

/** Anything: it can be called, constructed, listened to and asked for more. */
function anything(name) {
  return new Proxy(function answer() {}, {
    get: (_target, key) => {
      if (key === 'then' || typeof key === 'symbol') return undefined;
      return anything(`${name}.${key}`);
    },
    apply: (_target, _self, args) => {
      tell(name, args);
      return anything(name);
    },
    construct: (_target, args) => {
      tell(`new ${name}`, args);
      return anything(name);
    },
  });
}

function tell(name, args) {
  const plain = JSON.stringify(args, (_key, value) => (typeof value === 'function' ? undefined : value));
  process.stdout.write(`${name} ${plain}\n`, () => {
    if (name.endsWith('.loadURL')) process.exit(0);
  });
}

/** Some answers of a module, the rest anything. */
function withAnswers(name, answers) {
  return new Proxy(answers, {
    get: (target, key) => (key in target ? target[key] : anything(`${name}.${String(key)}`)),
  });
}

/** Where Electron keeps what lies beside the archive. */
process.resourcesPath ??= process.cwd();

const screenOfOne = { workArea: { x: 0, y: 0, width: 1280, height: 800 } };

export const app = withAnswers('app', {
  isPackaged: true,
  getPath: () => process.cwd(),
  getAppPath: () => process.cwd(),
  getName: () => 'Beleg',
  getVersion: () => '0.0.0',
  getPreferredSystemLanguages: () => ['de-DE'],
  requestSingleInstanceLock: () => true,
  commandLine: withAnswers('app.commandLine', {
    hasSwitch: (name) => process.argv.includes(`--${name}`),
  }),
  whenReady: () => Promise.resolve(),
  exit: (code) => process.exit(code),
});
export const screen = withAnswers('screen', {
  getPrimaryDisplay: () => screenOfOne,
  getAllDisplays: () => [screenOfOne],
});
export const nativeTheme = withAnswers('nativeTheme', { shouldUseDarkColors: false, themeSource: 'system' });
export const BrowserWindow = anything('BrowserWindow');
export const clipboard = anything('clipboard');
export const dialog = anything('dialog');
export const ipcMain = anything('ipcMain');
export const ipcRenderer = undefined;
export const Menu = anything('Menu');
export const MenuItem = anything('MenuItem');
export const powerMonitor = anything('powerMonitor');
export const protocol = anything('protocol');
export const session = anything('session');
export const shell = anything('shell');
export const utilityProcess = anything('utilityProcess');
export const webContents = anything('webContents');
export default { app, ipcMain, ipcRenderer, shell };
