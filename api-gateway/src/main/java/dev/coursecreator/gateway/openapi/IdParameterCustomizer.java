package dev.coursecreator.gateway.openapi;

import dev.coursecreator.model.CourseId;
import dev.coursecreator.model.JobId;
import io.swagger.v3.oas.models.parameters.Parameter;
import org.springdoc.core.customizers.ParameterCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;

/** Adds format and description to id parameters. */
@Component
final class IdParameterCustomizer implements ParameterCustomizer {

    @Override
    public Parameter customize(Parameter parameter, MethodParameter method) {
        var type = method.getParameterType();
        if (type == CourseId.class || type == JobId.class) {
            parameter.getSchema().setFormat("uuid");
            if (parameter.getDescription() == null) {
                parameter.setDescription(type == CourseId.class ? "Id of the course" : "Id of the job");
            }
        }
        return parameter;
    }
}
