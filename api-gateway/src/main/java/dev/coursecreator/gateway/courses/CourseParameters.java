package dev.coursecreator.gateway.courses;

import dev.coursecreator.gateway.problem.InvalidParameter;
import dev.coursecreator.model.CourseId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What the addresses of courses are made of. */
@Configuration(proxyBeanMethods = false)
class CourseParameters implements WebMvcConfigurer {

    private static final int LONGEST = 200;

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, CourseId.class, CourseId::parse);
        registry.addConverter(String.class, CourseStatus.class, CourseStatus::of);
    }

    /** A text to search by; nothing but white space counts as nothing. */
    static @Nullable String text(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.length() > LONGEST || value.codePoints().anyMatch(Character::isISOControl)) {
            throw new InvalidParameter(
                    name, value, name + " must have at most " + LONGEST + " characters and no control characters.");
        }
        return value.strip();
    }
}
