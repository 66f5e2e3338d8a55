import {html} from 'lit';

const INLINE = /(`+)(.+?)\1|\*\*(.+?)\*\*|__(.+?)__|\*(.+?)\*|!?\[([^\]]*)\]\([^)]*\)/;

/** The little Markdown that instructions use, as elements: paragraphs, lists, code, emphasis. Anything else stays text. */
export function markdown(source) {
  return source
    .split(/(^ {0,3}```[^\n]*\n[\s\S]*?^ {0,3}```[^\n]*$)/m)
    .flatMap((part) => (/^ {0,3}```/.test(part) ? [fence(part)] : part.split(/\n\s*\n/).map(block)));
}

function fence(part) {
  return html`<pre tabindex="0"><code>${part.replace(/^[^\n]*\n/, '').replace(/\n?[^\n]*$/, '')}</code></pre>`;
}

function block(part) {
  const lines = part.split('\n').filter((line) => line.trim());
  if (!lines.length) {
    return '';
  }
  if (lines.every((line) => /^\s*[-*+]\s/.test(line))) {
    return html`<ul>${lines.map((line) => html`<li>${inline(line.replace(/^\s*[-*+]\s+/, ''))}</li>`)}</ul>`;
  }
  if (lines.every((line) => /^\s*\d+[.)]\s/.test(line))) {
    return html`<ol>${lines.map((line) => html`<li>${inline(line.replace(/^\s*\d+[.)]\s+/, ''))}</li>`)}</ol>`;
  }
  return html`<p>${inline(lines.join(' '))}</p>`;
}

function inline(line) {
  const found = INLINE.exec(line);
  if (!found) {
    return line;
  }
  const [whole, , code, bold, strong, emphasis, link] = found;
  const element = code != null
    ? html`<code>${code}</code>`
    : bold != null || strong != null
      ? html`<strong>${inline(bold != null ? bold : strong)}</strong>`
      : emphasis != null
        ? html`<em>${inline(emphasis)}</em>`
        : inline(link);
  return [line.slice(0, found.index), element, inline(line.slice(found.index + whole.length))];
}
