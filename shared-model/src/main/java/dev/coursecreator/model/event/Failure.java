package dev.coursecreator.model.event;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.coursecreator.model.Check;

/** Why an attempt ended without a result, in words for whoever must act. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Failure.Transient.class, name = "transient"),
    @JsonSubTypes.Type(value = Failure.Permanent.class, name = "permanent")
})
public sealed interface Failure {

    /** Stable and machine-readable, in kebab case, such as {@code encoder-failed}. */
    String type();

    /** What happened, and what to change. */
    String detail();

    /** Another attempt may succeed: the worker's surroundings were at fault. */
    record Transient(String type, String detail) implements Failure {
        public Transient {
            Check.notBlank("type", type);
        }
    }

    /** Another attempt would end the same way: the input or the installation must change first. */
    record Permanent(String type, String detail) implements Failure {
        public Permanent {
            Check.notBlank("type", type);
        }
    }
}
