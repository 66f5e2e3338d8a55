import {html, nothing, svg} from 'lit';

const shapes = {
  play: svg`<path d="M8 5.5v13a.6.6 0 0 0 .92.5l10-6.5a.6.6 0 0 0 0-1l-10-6.5a.6.6 0 0 0-.92.5Z"/>`,
  pause: svg`<path d="M7 5h3.4v14H7zM13.6 5H17v14h-3.4z"/>`,
  back: svg`<path class="cp-line" d="M4.5 12a7.5 7.5 0 1 0 2.6-5.7M4 3.8v4h4"/><text x="12" y="15.2">10</text>`,
  forward: svg`<path class="cp-line" d="M19.5 12a7.5 7.5 0 1 1-2.6-5.7M20 3.8v4h-4"/><text x="12" y="15.2">10</text>`,
  sound: svg`<path d="M4 9.5v5h3.2l4.3 3.6V5.9L7.2 9.5z"/><path class="cp-line" d="M15 8.8a4.5 4.5 0 0 1 0 6.4M17.6 6.2a8.2 8.2 0 0 1 0 11.6"/>`,
  muted: svg`<path d="M4 9.5v5h3.2l4.3 3.6V5.9L7.2 9.5z"/><path class="cp-line" d="m15.5 9.5 5 5m0-5-5 5"/>`,
  captions: svg`<rect class="cp-line" x="3" y="5.5" width="18" height="13" rx="2.5"/><path class="cp-line" d="M10.3 10.6a2 2 0 1 0 0 2.8M17 10.6a2 2 0 1 0 0 2.8"/>`,
  picture: svg`<rect class="cp-line" x="3" y="5" width="18" height="14" rx="2.5"/><rect x="12" y="11.5" width="6.5" height="5" rx="1"/>`,
  full: svg`<path class="cp-line" d="M4 9V5.5A1.5 1.5 0 0 1 5.5 4H9m6 0h3.5A1.5 1.5 0 0 1 20 5.5V9m0 6v3.5a1.5 1.5 0 0 1-1.5 1.5H15m-6 0H5.5A1.5 1.5 0 0 1 4 18.5V15"/>`,
  leave: svg`<path class="cp-line" d="M9 4v3.5A1.5 1.5 0 0 1 7.5 9H4m16 0h-3.5A1.5 1.5 0 0 1 15 7.5V4m0 16v-3.5a1.5 1.5 0 0 1 1.5-1.5H20M4 15h3.5A1.5 1.5 0 0 1 9 16.5V20"/>`,
  keyboard: svg`<rect class="cp-line" x="2.5" y="6" width="19" height="12" rx="2.5"/><path class="cp-line" d="M6.5 10h.01M10 10h.01M14 10h.01M17.5 10h.01M8 14h8"/>`,
  check: svg`<path class="cp-line" d="m5 12.5 4.5 4.5L19 7.5"/>`,
  cross: svg`<path class="cp-line" d="m6.5 6.5 11 11m0-11-11 11"/>`,
  search: svg`<circle class="cp-line" cx="10.5" cy="10.5" r="6"/><path class="cp-line" d="m15 15 5 5"/>`,
  previous: svg`<path class="cp-line" d="m14.5 5.5-6.5 6.5 6.5 6.5"/>`,
  next: svg`<path class="cp-line" d="m9.5 5.5 6.5 6.5-6.5 6.5"/>`,
  copy: svg`<rect class="cp-line" x="8.5" y="8.5" width="11" height="11" rx="2"/><path class="cp-line" d="M15.5 8.5v-2a2 2 0 0 0-2-2h-7a2 2 0 0 0-2 2v7a2 2 0 0 0 2 2h2"/>`,
  clock: svg`<circle class="cp-line" cx="12" cy="12" r="8"/><path class="cp-line" d="M12 7.5V12l3 2"/>`,
  warning: svg`<path class="cp-line" d="M12 4.5 20.5 19h-17zM12 10v4m0 2.5h.01"/>`,
};

/** An icon. It says nothing to a screen reader: the control has a name. */
export function icon(name) {
  return html`<svg class="cp-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${shapes[name]}</svg>`;
}

/** A round button with an icon. The key is named in its tooltip. */
export function iconButton(name, label, onClick, {key = '', pressed, className = '', disabled = false} = {}) {
  return html`<button type="button" class="cp-button-icon ${className}" aria-label=${label} title=${key ? `${label} (${key})` : label}
    aria-pressed=${pressed == null ? nothing : String(pressed)} ?disabled=${disabled} @click=${onClick}>${icon(name)}</button>`;
}
