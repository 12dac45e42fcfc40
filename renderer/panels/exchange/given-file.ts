/** Files that somebody gives to the window: picked in a dialog, or dropped, folders too. */

export interface GivenFile {
  /** Inside the folder that was given, `/` between the parts; of a single file its name. */
  readonly path: string;
  readonly file: File;
}

/** More than any host takes. */
const MOST_FILES = 20_001;

export function pickedFiles(files: FileList | null): readonly GivenFile[] {
  return [...(files ?? [])].map((file) => ({ path: file.name, file }));
}

/** Folders are gone through; what cannot be read is left out, and hidden files are. */
export async function droppedFiles(transfer: DataTransfer): Promise<readonly GivenFile[]> {
  // Before anything is waited for: afterwards the browser has forgotten what was dropped.
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry());
  const plain = pickedFiles(transfer.files);
  if (!entries.some((entry) => entry?.isDirectory === true)) return plain;
  const found: GivenFile[] = [];
  for (const entry of entries) if (entry !== null) await gather(entry, '', found);
  return found;
}

async function gather(entry: FileSystemEntry, folder: string, found: GivenFile[]): Promise<void> {
  if (entry.name.startsWith('.') || found.length >= MOST_FILES) return;
  const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
  if (isFile(entry)) {
    const file = await new Promise<File | null>((resolve) => {
      entry.file(resolve, () => resolve(null));
    });
    if (file !== null) found.push({ path, file });
  } else if (isFolder(entry)) {
    for (const inner of await entriesOf(entry)) await gather(inner, path, found);
  }
}

/** The browser gives a hundred at a time, and none at the end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((resolve) => {
      reader.readEntries(resolve, () => resolve([]));
    });
    if (some.length === 0) return all;
    all.push(...some);
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

/** Endings that files of other tools have; no article's. */
const ENDINGS = /\.(?:qdpx|qdc|csv|json|jsonld|jsonl|ann|tsv|xmi|zip)$/i;

/** Whether these are to be imported, and not articles or folders to be opened. */
export function areForImport(transfer: DataTransfer): boolean {
  return [...transfer.files].some(({ name }) => ENDINGS.test(name));
}
