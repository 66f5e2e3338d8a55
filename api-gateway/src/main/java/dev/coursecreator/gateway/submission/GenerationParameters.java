package dev.coursecreator.gateway.submission;

import dev.coursecreator.rest.problem.InvalidParameterException;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/**
 * The query parameters that go with a body of text/markdown: every member of {@link GenerationOptions} and {@link
 * GenerationRequest} under its JSON name, and {@code label}. A new member becomes a parameter, and is described, by itself.
 */
@Component
final class GenerationParameters implements OperationCustomizer {

    static final String LABEL = "label";

    private static final Set<String> NOT_PARAMETERS = Set.of("markdown", "options", "labels", "theme");
    private static final ConversionService CONVERSION = DefaultConversionService.getSharedInstance();

    /** The names of all parameters. */
    static Set<String> names() {
        var names = new HashSet<>(Set.of(LABEL));
        components().map(GenerationParameters::name).forEach(names::add);
        return names;
    }

    /** The values of those that are present among the members of the record, by JSON name, with the type of the member. */
    static Map<String, Object> read(Class<? extends Record> members, Map<String, String[]> query) {
        var values = new LinkedHashMap<String, Object>();
        components(members).forEach(member -> {
            var given = query.get(name(member));
            var value = given == null ? null : convert(member, given.length == 1 ? given[0] : given);
            if (value != null) {
                values.put(name(member), value);
            }
        });
        return values;
    }

    private static @Nullable Object convert(RecordComponent member, Object given) {
        try {
            return CONVERSION.convert(given, member.getType());
        } catch (ConversionFailedException e) {
            var value = given instanceof String[] several ? several[0] : given.toString();
            throw new InvalidParameterException(
                    name(member),
                    value,
                    "%s must be %s but was '%s'."
                            .formatted(name(member), isNumber(member) ? "a number" : "true or false", value));
        }
    }

    private static boolean isNumber(RecordComponent member) {
        return member.getType() == Double.class;
    }

    private static Stream<RecordComponent> components() {
        return Stream.of(GenerationOptions.class, GenerationRequest.class).flatMap(GenerationParameters::components);
    }

    private static Stream<RecordComponent> components(Class<? extends Record> members) {
        return Arrays.stream(members.getRecordComponents()).filter(member -> !NOT_PARAMETERS.contains(name(member)));
    }

    private static String name(RecordComponent member) {
        return JdbcUtils.convertPropertyNameToUnderscoreName(member.getName());
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        if (handler.hasMethodAnnotation(DescribesGeneration.class)) {
            components().map(GenerationParameters::described).forEach(operation::addParametersItem);
        }
        return operation;
    }

    private static QueryParameter described(RecordComponent member) {
        var schema = member.getType() == Boolean.class
                ? new BooleanSchema()
                : isNumber(member)
                        ? new NumberSchema()
                        : member.getType() == List.class
                                ? new ArraySchema().items(new StringSchema())
                                : new StringSchema();
        var annotation = member.getAccessor().getAnnotation(Schema.class);
        var parameter = new QueryParameter();
        parameter
                .name(name(member))
                .required(false)
                .schema(schema)
                .description(annotation.description() + " With text/markdown.");
        return parameter;
    }
}
