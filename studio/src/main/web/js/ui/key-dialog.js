import {html, nothing} from 'lit';
import {session} from '../api/session.js';
import {texts} from '../texts.js';
import {showDialog} from './dialogs.js';

/** Asks for the API key when a request needs one. It has no way out: without a key, there is nothing to see. */
export async function askForKey({wasRefused}) {
  const data = await showDialog({
    title: texts.key.title,
    submit: texts.key.submit,
    cancel: null,
    content: html`
      <p>${texts.key.text}</p>
      ${wasRefused ? html`<div class="notice bad" role="alert"><div>${texts.key.refused}</div></div>` : nothing}
      <label class="field">
        <span>${texts.key.label}</span>
        <input class="input" name="key" type="password" autocomplete="off" required autofocus placeholder="cc_live_…">
        <small>${texts.key.kept}</small>
      </label>`,
  });
  session.accept(String(data.get('key')).trim());
}
