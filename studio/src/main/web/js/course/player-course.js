/**
 * A course of the API in the form that the player reads (that of course.json), with what is known about lessons that are still being
 * made. Where the manifest is given, titles of slides and times of quizzes come from it.
 */
export function playerCourse(course, job, manifest) {
  const making = new Map(job ? job.lessons.map((lesson) => [lesson.n, lesson]) : []);
  return {
    id: course.id,
    version: course.version,
    title: course.title,
    description: course.description,
    author: course.metadata.author,
    language: course.metadata.language,
    lessons: course.lessons.map((lesson) => playerLesson(lesson, making.get(lesson.number), manifestLesson(manifest, lesson.number))),
  };
}

function playerLesson(lesson, making, written) {
  return {
    number: lesson.number,
    title: lesson.title,
    duration_ms: lesson.duration_ms,
    state: lesson.status === 'ready' ? 'ready' : making ? making.status : 'pending',
    progress: making ? making.progress : 0,
    video: lesson.video && file('video', lesson.video),
    slides: lesson.slides.map((slide, index) => ({
      title: titleOf(written, index),
      ...slide,
      image: slide.image && file(`slides/${slide.number}`, slide.image),
    })),
    subtitles: lesson.subtitles.map(({language, cues}) => ({language, cues})),
    interactive: written
      ? written.interactive
      : lesson.interactive_elements.map(({content, ...times}) => ({...times, element: content})),
  };
}

/** The address of the content is in the key, so that the player notices another one. */
function file(path, link) {
  return {path, artifact: {key: new URLSearchParams(link.href.split('?')[1]).get('v') || link.href, bytes: link.bytes}};
}

function manifestLesson(manifest, number) {
  return manifest && manifest.lessons.find((lesson) => lesson.number === number);
}

function titleOf(written, index) {
  return (written && written.slides[index] && written.slides[index].title) || '';
}

/** The address of a file that a lesson of playerCourse names. */
export function fileUrl(course, number, path) {
  const lesson = course.lessons.find((other) => other.number === number);
  if (!lesson) {
    return '';
  }
  if (path === 'video') {
    return lesson.video ? lesson.video.href : '';
  }
  const slide = lesson.slides.find((other) => `slides/${other.number}` === path);
  return slide && slide.image ? slide.image.href : '';
}
