/** The addresses of files. Each is asked for once, as a signed address may be another one each time. */
export class FileUrls {
  constructor() {
    this.urls = new Map();
  }

  forget() {
    this.urls.clear();
  }

  /**
   * @param src the address of course.json
   * @param fileUrl (lesson, path) => address; null for addresses relative to src
   */
  of(lesson, file, src, fileUrl) {
    const key = `${lesson.number}/${file.path}/${file.artifact ? file.artifact.key : ''}`;
    if (!this.urls.has(key)) {
      this.urls.set(key, fileUrl ? fileUrl(lesson, file.path) : beside(src, lesson, file.path));
    }
    return this.urls.get(key);
  }
}

function beside(src, lesson, path) {
  const relative = [lesson.folder, ...path.split('/')].map(encodeURIComponent).join('/');
  return new URL('./' + relative, new URL(src || '', document.baseURI)).href;
}
