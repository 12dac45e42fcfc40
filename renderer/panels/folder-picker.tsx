/** Picking a folder inside the window, where the host has no dialog of the system. */
import './folder-picker.css';
import { CornerLeftUp, Folder } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import type { FolderListing, PlaceToken } from '../../shared/api/contract.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { readableName } from './readable-name.ts';
import { useActions, useText, useWindowUi } from './window-context.tsx';

/** Id of the row that leads one folder up. */
const UP = 'up';

export function FolderPicker(): ReactNode {
  const text = useText();
  const actions = useActions();
  const ui = useWindowUi();
  const { listing, failed, go } = useListing();
  const close = (): void => ui.setState({ dialog: null });

  const parent = listing?.parent ?? null;
  const rows = [
    ...(parent === null ? [] : [{ id: UP, name: text('picker.parent'), place: parent }]),
    ...(listing?.folders ?? []).map((folder) => ({
      id: folder.place,
      name: readableName(folder.name),
      place: folder.place,
    })),
  ];
  return (
    <Dialog
      title={text('picker.title')}
      closeName={text('window.close')}
      onClose={close}
      foot={
        <>
          {listing !== null && (
            <span className="picker-count">{text('picker.articles', { count: listing.articleCount })}</span>
          )}
          <Button onPress={close}>{text('window.cancel')}</Button>
          <Button
            look="primary"
            isDisabled={listing === null}
            onPress={() => {
              if (listing === null) return;
              close();
              void actions.openProject(listing.place);
            }}
          >
            {text('picker.open')}
          </Button>
        </>
      }
    >
      <div className="picker-place">
        <bdi>{readableName(listing?.name ?? '')}</bdi>
      </div>
      {failed && (
        <p className="picker-failed" role="alert">
          {text('picker.failed')}{' '}
          <Button look="quiet" onPress={() => go(null)}>
            {text('picker.home')}
          </Button>
        </p>
      )}
      <ListBox
        className="picker-list"
        aria-label={text('picker.folders', { folder: readableName(listing?.name ?? '') })}
        items={rows}
        selectionMode="none"
        // Where one goes on choosing with the keyboard, in every folder.
        ref={focusOnce}
        key={listing?.place ?? ''}
        onAction={(key) => {
          const row = rows.find(({ id }) => id === key);
          if (row !== undefined) go(row.place);
        }}
        renderEmptyState={() => <p className="picker-none">{text('picker.no-folders')}</p>}
      >
        {(row) => (
          <ListBoxItem className="picker-row" id={row.id} textValue={row.name}>
            {row.id === UP ? <CornerLeftUp size={16} aria-hidden /> : <Folder size={16} aria-hidden />}
            <bdi>{row.name}</bdi>
          </ListBoxItem>
        )}
      </ListBox>
    </Dialog>
  );
}

/** The list is made anew for every folder. */
function focusOnce(list: HTMLDivElement | null): void {
  list?.focus();
}

/** The folder shown, starting at home; an answer that is no longer waited for is dropped. */
function useListing(): {
  readonly listing: FolderListing | null;
  readonly failed: boolean;
  readonly go: (place: PlaceToken | null) => void;
} {
  const actions = useActions();
  const [listing, setListing] = useState<FolderListing | null>(null);
  const [failed, setFailed] = useState(false);
  const [place, setPlace] = useState<{ readonly place: PlaceToken | null }>({ place: null });
  const asked = useRef(0);
  useEffect(() => {
    asked.current += 1;
    const mine = asked.current;
    void actions.listFolders(place.place).then((answer) => {
      if (mine !== asked.current) return;
      setFailed(answer === null);
      if (answer !== null) setListing(answer);
    });
  }, [actions, place]);
  return { listing, failed, go: (next) => setPlace({ place: next }) };
}
