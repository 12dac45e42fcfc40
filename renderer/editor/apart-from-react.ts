/**
 * Keeps React's hands off the selection in the text.
 *
 * Whenever React draws something anywhere in the window it notes where the selection stands
 * in the editable element that has the focus, to put it back in case the element is lost
 * meanwhile (`getSelectionInformation` in react-dom). It counts offsets for that, through
 * all of the element's nodes: 7 ms each time, in a megabyte with 10,000 marks. The selection
 * in the text is ProseMirror's to keep, and React never takes the text out of the page while
 * it has the focus.
 */

/** React asks the property, browsers and assistive technology the attribute, which stays. */
export function keepApartFromReact(text: HTMLElement): void {
  Object.defineProperty(text, 'contentEditable', {
    configurable: true,
    get: () => 'inherit',
    set: (value: string) => {
      text.setAttribute('contenteditable', value);
    },
  });
}
