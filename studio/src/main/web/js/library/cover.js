import {html} from 'lit';

/** What stands for a course without a picture: its title, on the kind of background that its slides may have. */
export const cover = (title) => html`<div class="cover" .style=${`--hue: ${hue(title)}`} aria-hidden="true"><span>${title}</span></div>`;

function hue(title) {
  let hash = 0;
  for (const character of title) {
    hash = (hash * 31 + character.codePointAt(0)) % 360;
  }
  return hash;
}
