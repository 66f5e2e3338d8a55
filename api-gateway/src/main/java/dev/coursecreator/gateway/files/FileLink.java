package dev.coursecreator.gateway.files;

import dev.coursecreator.rest.security.SignedHrefSerializer;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * A link to a file.
 *
 * @param href URL path and query; signed when serialized if authentication is required
 * @param type media type
 */
public record FileLink(
        @JsonSerialize(using = SignedHrefSerializer.class) String href, String type, long bytes) {}
