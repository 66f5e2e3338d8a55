package dev.coursecreator.rest.problem;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * A path without variables is a resource of its own. Otherwise, OPTIONS /courses/generate would also name the methods of
 * /courses/{id}.
 */
final class DirectPathHandlerMapping extends RequestMappingHandlerMapping {

    @Override
    protected @Nullable HandlerMethod handleNoMatch(
            Set<RequestMappingInfo> mappings, String path, HttpServletRequest request) throws ServletException {
        var direct = mappings.stream()
                .filter(mapping -> mapping.getDirectPaths().contains(path))
                .collect(Collectors.toSet());
        return super.handleNoMatch(direct.isEmpty() ? mappings : direct, path, request);
    }
}
