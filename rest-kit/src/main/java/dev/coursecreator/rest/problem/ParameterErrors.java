package dev.coursecreator.rest.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Describes type errors of path and query parameters. */
final class ParameterErrors {

    private ParameterErrors() {}

    static InvalidParameterException explain(MethodArgumentTypeMismatchException exception) {
        var name = exception.getName();
        var value = exception.getValue() == null ? null : String.valueOf(exception.getValue());
        var detail = "%s must be %s but was '%s'.".formatted(name, expected(exception.getRequiredType()), value);
        return new InvalidParameterException(name, value, detail);
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "another value";
        }
        if (type.isEnum()) {
            return "one of " + BodyErrors.words(List.of(type.getEnumConstants()));
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return "a whole number";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        return "a UUID such as 01890a5d-ac96-774b-bcce-b302099a8057";
    }
}
