/** The formats that the host knows, asked for once. */
import { useEffect, useState } from 'react';
import type { FormatDescription } from '../../../shared/api/contract.ts';
import { useActions } from '../window-context.tsx';

/** Undefined until the host has said it. */
export function useFormats(): readonly FormatDescription[] | undefined {
  const actions = useActions();
  const [formats, setFormats] = useState<readonly FormatDescription[]>();
  useEffect(() => {
    void actions.listFormats().then(setFormats);
  }, [actions]);
  return formats;
}
