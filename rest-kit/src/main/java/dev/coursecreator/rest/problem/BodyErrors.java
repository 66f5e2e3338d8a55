package dev.coursecreator.rest.problem;

import dev.coursecreator.rest.problem.Problem.Violation;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Describes errors in request bodies: the location and the expected type, without naming classes. */
final class BodyErrors {

    private BodyErrors() {}

    static Violation explain(HttpMessageNotReadableException exception) {
        return exception.getCause() instanceof JacksonException json
                ? explain(json)
                : Violation.inBody("", null, "A request body is required.", null);
    }

    static Violation explain(JacksonException exception) {
        var field = field(exception);
        return switch (exception) {
            case UnrecognizedPropertyException unknown ->
                Violation.inBody(
                        field,
                        unknown.getPropertyName(),
                        "%s is unknown; allowed: %s.".formatted(named(field), words(unknown.getKnownPropertyIds())),
                        null);
            case InvalidFormatException format ->
                Violation.inBody(
                        field,
                        String.valueOf(format.getValue()),
                        "%s must be %s but was '%s'."
                                .formatted(named(field), expected(format.getTargetType()), format.getValue()),
                        null);
            case MismatchedInputException mismatch -> mismatch(field, mismatch);
            case ValueInstantiationException rejected -> rejected(field, rejected);
            default -> notJson(exception);
        };
    }

    private static Violation mismatch(String field, MismatchedInputException mismatch) {
        var token = mismatch.getCurrentToken();
        var actual = token == null ? "" : " but was " + found(token);
        return Violation.inBody(
                field,
                null,
                "%s must be %s%s.".formatted(named(field), expected(mismatch.getTargetType()), actual),
                null);
    }

    /** A record's constructor rejected a value. */
    private static Violation rejected(String field, ValueInstantiationException rejection) {
        var reason = rejection.getCause() == null
                ? rejection.getOriginalMessage()
                : rejection.getCause().getMessage();
        return Violation.inBody(field, null, named(field) + ": " + reason, null);
    }

    private static Violation notJson(JacksonException exception) {
        var where = exception.getLocation();
        var message = exception.getOriginalMessage();
        var line = where == null ? null : where.getLineNr();
        var detail = where == null
                ? "The body is not JSON: " + message
                : "The body is not JSON at line %d, column %d: %s"
                        .formatted(where.getLineNr(), where.getColumnNr(), message);
        return Violation.inBody("", null, detail, line);
    }

    private static String field(JacksonException exception) {
        return exception.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static String named(String field) {
        return field.isEmpty() ? "The body" : field;
    }

    private static String found(JsonToken token) {
        return switch (token) {
            case START_OBJECT, PROPERTY_NAME, END_OBJECT -> "an object";
            case START_ARRAY, END_ARRAY -> "an array";
            case VALUE_STRING -> "a string";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE -> "true or false";
            case VALUE_NULL -> "null";
            default -> "something else";
        };
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null || type == Object.class) {
            return "another value";
        }
        if (type.isEnum()) {
            return "one of " + words(List.of(type.getEnumConstants()));
        }
        if (type == String.class) {
            return "a string";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "true or false";
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return "a number";
        }
        return Collection.class.isAssignableFrom(type) || type.isArray() ? "an array" : "an object";
    }

    /** Constants and names in the notation of clients, in alphabetical order. */
    static String words(@Nullable Collection<?> names) {
        return names == null
                ? "none"
                : names.stream()
                        .map(name -> name instanceof Enum<?> constant
                                ? constant.name().toLowerCase(Locale.ROOT)
                                : String.valueOf(name))
                        .sorted()
                        .collect(Collectors.joining(", "));
    }
}
