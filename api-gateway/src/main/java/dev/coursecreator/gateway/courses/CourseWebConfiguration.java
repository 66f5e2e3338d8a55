package dev.coursecreator.gateway.courses;

import dev.coursecreator.model.CourseId;
import dev.coursecreator.rest.page.SearchText;
import dev.coursecreator.rest.problem.InvalidParameterException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Converts path and query parameters of the course endpoints. */
@Configuration(proxyBeanMethods = false)
class CourseWebConfiguration implements WebMvcConfigurer {

    private static final int MAX_TAGS = 20;

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, CourseId.class, CourseId::parse);
        registry.addConverter(String.class, CourseStatus.class, CourseStatus::of);
    }

    static List<String> tags(String @Nullable [] given) {
        if (given == null) {
            return List.of();
        }
        if (given.length > MAX_TAGS) {
            throw new InvalidParameterException("tag", null, "tag must not be given more than " + MAX_TAGS + " times.");
        }
        return Arrays.stream(given)
                .flatMap(tag -> Stream.ofNullable(SearchText.parse("tag", tag)))
                .toList();
    }
}
