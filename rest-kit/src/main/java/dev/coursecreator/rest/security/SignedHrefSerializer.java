package dev.coursecreator.rest.security;

import dev.coursecreator.rest.link.ApiLinks;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Signs the URL of a file during serialization. */
@Component
public final class SignedHrefSerializer extends ValueSerializer<String> {

    private final SignedLinks links;

    SignedHrefSerializer(SignedLinks links) {
        this.links = links;
    }

    @Override
    public void serialize(String href, JsonGenerator json, SerializationContext context) {
        json.writeString(ApiLinks.link(links.sign(href)));
    }
}
