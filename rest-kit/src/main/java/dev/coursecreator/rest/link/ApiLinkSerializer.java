package dev.coursecreator.rest.link;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Serializes paths marked with {@link ApiLink}. Public because Jackson instantiates it. */
public final class ApiLinkSerializer extends ValueSerializer<String> {

    @Override
    public void serialize(String path, JsonGenerator json, SerializationContext context) {
        json.writeString(ApiLinks.link(path));
    }
}
