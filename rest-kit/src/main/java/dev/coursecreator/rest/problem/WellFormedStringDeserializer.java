package dev.coursecreator.rest.problem;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Rejects strings with half a surrogate pair, such as {@code "\ud83d"}: they cannot be stored, only replaced by a question mark. */
final class WellFormedStringDeserializer extends StringDeserializer {

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
        var text = super.deserialize(parser, context);
        if (text != null && text.codePoints().anyMatch(WellFormedStringDeserializer::isHalf)) {
            throw ValueInstantiationException.from(
                    parser,
                    "it contains half a character; write characters above U+FFFF as a pair such as \\ud83d\\ude00.",
                    context.constructType(String.class));
        }
        return text;
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
