import {html, nothing, render} from 'lit';
import {texts} from '../texts.js';

/**
 * Shows a dialog with a form and resolves with the form's data when it is submitted, or null when it is closed. With onSubmit, the dialog
 * stays open until that has succeeded, and shows what failed.
 */
export function showDialog({title, content = nothing, submit, tone = 'primary', cancel = texts.cancel, onSubmit}) {
  const dialog = document.createElement('dialog');
  dialog.className = 'dialog';
  dialog.setAttribute('aria-labelledby', 'dialog-title');
  return new Promise((resolve) => {
    let result = null;
    let state = {};
    const draw = () => render(body(), dialog);
    const send = async (event) => {
      event.preventDefault();
      const data = new FormData(event.target);
      state = {busy: true};
      draw();
      try {
        result = onSubmit ? ((await onSubmit(data)) ?? data) : data;
        dialog.close();
      } catch (problem) {
        state = {failure: problem.detail || problem.message};
        draw();
      }
    };
    const body = () => html`
      <form @submit=${send}>
        <h2 id="dialog-title">${title}</h2>
        ${content}
        ${state.failure ? html`<div class="notice bad" role="alert"><div>${state.failure}</div></div>` : nothing}
        <div class="dialog-actions">
          ${cancel ? html`<button class="button quiet" type="button" @click=${() => dialog.close()}>${cancel}</button>` : nothing}
          <button class="button ${tone}" ?disabled=${state.busy}>${state.busy ? html`<span class="spinner"></span>` : nothing}${submit}</button>
        </div>
      </form>`;
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(result);
    });
    if (!cancel) {
      dialog.addEventListener('cancel', (event) => event.preventDefault());
    }
    draw();
    document.body.append(dialog);
    dialog.showModal();
  });
}

/** Asks whether to do what cannot be undone. */
export const confirmed = async (title, text, submit, cancel = texts.cancel) =>
  Boolean(await showDialog({title, content: html`<p>${text}</p>`, submit, cancel, tone: 'danger'}));
