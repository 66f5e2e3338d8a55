package dev.coursecreator.rest.openapi;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Describes records as they are serialized: members in snake case (springdoc uses Jackson 2, which does not know our JSON
 * settings), required unless {@code @Nullable}, with discriminator mappings for subtypes.
 */
final class RecordModelResolver extends ModelResolver {

    private static final SnakeCaseStrategy SNAKE_CASE = new SnakeCaseStrategy();
    private static final String REFERENCE = "#/components/schemas/";

    RecordModelResolver(ObjectMapper json) {
        super(json.copy().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE));
    }

    @Override
    @SuppressWarnings("rawtypes")
    public @Nullable Schema resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        var schema = super.resolve(type, context, chain);
        var javaClass = type.getType() == null
                ? Object.class
                : _mapper.constructType(type.getType()).getRawClass();
        if (schema != null) {
            parts(schema, context)
                    .filter(part -> part.getProperties() != null)
                    .forEach(part -> describe(part, javaClass));
        }
        return schema;
    }

    private static void describe(Schema<?> schema, Class<?> javaClass) {
        if (javaClass.isRecord()) {
            schema.setTypes(Set.of("object"));
            var required = new LinkedHashSet<>(requiredMembers(javaClass));
            if (schema.getRequired() != null) {
                required.addAll(schema.getRequired());
            }
            required.retainAll(schema.getProperties().keySet());
            schema.setRequired(List.copyOf(required));
            allowNull(javaClass, schema);
        }
        var subtypes = javaClass.getAnnotation(JsonSubTypes.class);
        if (subtypes != null && schema.getDiscriminator() != null) {
            for (var subtype : subtypes.value()) {
                schema.getDiscriminator()
                        .mapping(subtype.name(), REFERENCE + subtype.value().getSimpleName());
            }
        }
    }

    /** Swagger drops {@code @Schema(nullable = true)} in OpenAPI 3.1. */
    private static void allowNull(Class<?> record, Schema<?> schema) {
        for (var component : record.getRecordComponents()) {
            var annotation = component.getAccessor().getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
            Schema<?> property = schema.getProperties().get(wireName(component));
            if (annotation != null && annotation.nullable() && property != null && property.getTypes() != null) {
                var types = new LinkedHashSet<>(property.getTypes());
                types.add("null");
                property.setTypes(types);
            }
        }
    }

    private static List<String> requiredMembers(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .map(RecordModelResolver::wireName)
                .toList();
    }

    private static String wireName(RecordComponent component) {
        var explicit = component.getAccessor().getAnnotation(JsonProperty.class);
        return explicit == null ? SNAKE_CASE.translate(component.getName()) : explicit.value();
    }

    /** The schema, or the one it references, and the parts of its {@code allOf}. */
    private static Stream<Schema<?>> parts(Schema<?> schema, ModelConverterContext context) {
        var described = schema.get$ref() == null
                ? schema
                : context.getDefinedModels().get(schema.get$ref().substring(REFERENCE.length()));
        if (described == null) {
            return Stream.of();
        }
        return described.getAllOf() == null
                ? Stream.of(described)
                : Stream.concat(
                        Stream.of(described), described.getAllOf().stream().map(part -> (Schema<?>) part));
    }
}
