package dev.coursecreator.markdown;

/**
 * A reference to a picture in an author's Markdown.
 *
 * @param url of a remote picture, http or https, otherwise not validated; or the path of a file of the course
 * @param line counted from 1
 */
public record PictureReference(String url, int line) {}
