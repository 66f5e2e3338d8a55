import {LitElement} from 'lit';

/** An element without a shadow root, so that the styles of the page apply. Its work ends when it is removed. */
export class StudioElement extends LitElement {
  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    this.life = new AbortController();
    super.connectedCallback();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.life.abort();
  }

  /** Listens as long as the element is shown. */
  listen(target, type, listener) {
    target.addEventListener(type, listener, {signal: this.life.signal});
  }
}

/** Whether a failure only says that nobody waits for the answer any more. */
export const isAbort = (failure) => failure.name === 'AbortError';
