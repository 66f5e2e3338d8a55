package dev.coursecreator.gateway.courses;

import dev.coursecreator.rest.security.SignedHrefSerializer;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * A file to download or to play.
 *
 * @param href address below this server's origin; where the door is locked it is signed as it is answered
 * @param type media type
 */
record FileLink(
        @JsonSerialize(using = SignedHrefSerializer.class) String href, String type, long bytes) {}
