package dev.coursecreator.markdown;

/**
 * A reference to a remote picture in an author's Markdown.
 *
 * @param url http or https, otherwise not validated
 * @param line counted from 1
 */
public record PictureReference(String url, int line) {}
