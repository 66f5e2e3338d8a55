package dev.coursecreator.rest.openapi;

import dev.coursecreator.rest.conditional.RequestPreconditions;
import dev.coursecreator.rest.problem.Problem;
import dev.coursecreator.rest.security.AuthenticatedCaller;
import dev.coursecreator.rest.security.Caller;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.jackson.ModelResolver;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Schemas of problems and records in the OpenAPI document. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    static {
        // Not parameters: they come from the credentials or the headers of the request.
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Caller.class, AuthenticatedCaller.class, RequestPreconditions.class);
    }

    /** Adds the schema of problems, which no controller returns itself. */
    @Bean
    GlobalOpenApiCustomizer problemSchema() {
        return api -> ModelConverters.getInstance(true)
                .readAll(new AnnotatedType(Problem.class))
                .forEach(api.getComponents()::addSchemas);
    }

    @Bean
    ModelResolver recordModelResolver(ObjectMapperProvider mappers) {
        return new RecordModelResolver(mappers.jsonMapper());
    }
}
