package dev.coursecreator.rest.problem;

import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Maps requests to controllers by {@link DirectPathHandlerMapping}. */
@Component
final class DirectPathConfiguration implements WebMvcRegistrations {

    @Override
    public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new DirectPathHandlerMapping();
    }
}
