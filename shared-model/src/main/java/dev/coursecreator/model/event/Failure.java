package dev.coursecreator.model.event;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.coursecreator.model.Check;

/** Why an attempt failed, described for the person who must act. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Failure.Transient.class, name = "transient"),
    @JsonSubTypes.Type(value = Failure.Permanent.class, name = "permanent")
})
public sealed interface Failure {

    /** Stable and machine-readable, in kebab case, such as {@code encoder-failed}. */
    String type();

    /** What happened and what to change, as a sentence. */
    String detail();

    /** Retryable: the cause is the worker's environment, so another attempt may succeed. */
    record Transient(String type, String detail) implements Failure {
        public Transient {
            Check.notBlank("type", type);
        }
    }

    /** Not retryable: another attempt would fail the same way until the input or the installation is changed. */
    record Permanent(String type, String detail) implements Failure {
        public Permanent {
            Check.notBlank("type", type);
        }
    }
}
