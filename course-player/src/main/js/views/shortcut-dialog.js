import {html} from 'lit';
import {shortcuts} from '../shortcuts.js';
import {text} from '../texts.js';
import {iconButton} from './icons.js';

/** The list of keys. */
export function shortcutDialog() {
  return html`<dialog class="cp-shortcuts" aria-labelledby="cp-shortcuts-title" @click=${closeOutside}>
    <div class="cp-shortcuts-head">
      <h2 id="cp-shortcuts-title">${text('shortcuts')}</h2>
      ${iconButton('cross', text('close'), (event) => event.currentTarget.closest('dialog').close())}
    </div>
    <dl>${shortcuts.filter(({names}) => names).map(({names, label}) => html`<div>
      <dt>${names.map((name) => html`<kbd>${name}</kbd> `)}</dt>
      <dd>${text(label)}</dd>
    </div>`)}</dl>
  </dialog>`;
}

function closeOutside(event) {
  if (event.target === event.currentTarget) {
    event.currentTarget.close();
  }
}
