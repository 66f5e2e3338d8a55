import {html, nothing} from 'lit';
import {texts} from '../texts.js';
import {StudioElement} from './element.js';
import {icon} from './icons.js';

const STAYS_MS = 7000;

/** Messages that pass by themselves; those with an action, or about a failure, stay longer. */
class ToastList extends StudioElement {
  static get properties() {
    return {toasts: {state: true}};
  }

  constructor() {
    super();
    this.toasts = [];
    this.setAttribute('role', 'status');
    this.className = 'toasts';
  }

  show(text, {label, run} = {}) {
    const toast = {text, label, run};
    this.toasts = [...this.toasts.slice(-2), toast];
    setTimeout(() => this.drop(toast), label ? STAYS_MS * 2 : STAYS_MS);
  }

  drop(toast) {
    this.toasts = this.toasts.filter((other) => other !== toast);
  }

  render() {
    return this.toasts.map((toast) => html`
      <div class="toast">
        <span>${toast.text}</span>
        ${toast.label ? html`<button class="link-button" type="button" @click=${() => this.act(toast)}>${toast.label}</button>` : nothing}
        <button class="icon-button" type="button" aria-label=${texts.dismiss} @click=${() => this.drop(toast)}>${icon('close')}</button>
      </div>`);
  }

  act(toast) {
    this.drop(toast);
    toast.run();
  }
}

customElements.define('toast-list', ToastList);

/** Shows a message, if wanted with an action such as undoing. */
export const toast = (text, action) => document.querySelector('toast-list').show(text, action);

export const toastProblem = (problem) => toast(problem.detail || problem.message);
