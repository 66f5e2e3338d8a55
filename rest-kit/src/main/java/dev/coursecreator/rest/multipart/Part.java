package dev.coursecreator.rest.multipart;

import org.jspecify.annotations.Nullable;

/**
 * A part of a body.
 *
 * @param name of the form field
 * @param fileName as the client wrote it, not validated; null if the part has none
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record Part(String name, @Nullable String fileName, byte[] content) {}
