package dev.coursecreator.gateway.courses;

/**
 * A file to download or to play.
 *
 * @param href address below this server's origin
 * @param type media type
 */
record FileLink(String href, String type, long bytes) {}
