package dev.coursecreator.markdown;

/**
 * A picture as an author names it.
 *
 * @param url by http or https, not checked in any other way
 * @param line on which it stands, from 1
 */
public record PictureReference(String url, int line) {}
