const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const HEADING = /^ {0,3}(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/;

/** The headings of a Markdown text, as {level, title, line}: those of the front matter and in code are none. */
export function headings(text) {
  const lines = text.split(/\r\n|\n|\r/);
  const found = [];
  let fence = null;
  for (let i = endOfFrontMatter(lines); i < lines.length; i++) {
    const mark = FENCE.exec(lines[i]);
    if (fence) {
      fence = mark && mark[1].startsWith(fence) && !lines[i].trim().slice(mark[1].length) ? null : fence;
    } else if (mark) {
      fence = mark[1];
    } else {
      const heading = HEADING.exec(lines[i]);
      if (heading && heading[2]) {
        found.push({level: heading[1].length, title: plain(heading[2]), line: i + 1});
      }
    }
  }
  return found;
}

/** Names of the options that the front matter sets, as the API writes them. */
export function frontMatterNames(text) {
  const lines = text.split(/\r\n|\n|\r/);
  return lines.slice(0, endOfFrontMatter(lines)).map((line) => /^([\w-]+):/.exec(line)).filter(Boolean).map(([, name]) => name.replaceAll('-', '_'));
}

function endOfFrontMatter(lines) {
  if (lines[0] !== '---') {
    return 0;
  }
  const end = lines.findIndex((line, index) => index > 0 && /^(---|\.\.\.)\s*$/.test(line));
  return end < 0 ? 0 : end + 1;
}

function plain(title) {
  return title.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[*_`]/g, '');
}
