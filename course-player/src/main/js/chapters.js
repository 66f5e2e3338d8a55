const known = new WeakMap();

/** The chapters of a lesson: consecutive slide images with the same heading; without headings, one per image. */
export function chapters(lesson) {
  if (!known.has(lesson)) {
    known.set(lesson, find(lesson));
  }
  return known.get(lesson);
}

function find(lesson) {
  const list = [];
  for (const slide of lesson.slides) {
    const last = list[list.length - 1];
    if (last && last.title && last.title === slide.title) {
      last.end = slide.end;
      last.slides.push(slide);
    } else {
      list.push({number: list.length + 1, start: slide.start, end: slide.end, title: slide.title, slides: [slide]});
    }
  }
  return list;
}

/** The chapter that is shown at the time; null if there are none. */
export function chapterAt(list, time) {
  let found = list[0] || null;
  for (const chapter of list) {
    if (chapter.start <= time + 0.05) {
      found = chapter;
    }
  }
  return found;
}
