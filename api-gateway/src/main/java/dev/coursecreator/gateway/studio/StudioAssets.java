package dev.coursecreator.gateway.studio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Serves the studio's scripts and stylesheets. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "course-creator.studio.enabled", matchIfMissing = true)
class StudioAssets implements WebMvcConfigurer {

    static final String PATHS = "/assets/**";

    private final Map<String, String> etags = new ConcurrentHashMap<>();

    /** Validated by content: in a reproducible build, all files have the same time. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(PATHS)
                .addResourceLocations("classpath:/META-INF/studio/assets/")
                .setCacheControl(CacheControl.noCache())
                .setUseLastModified(false)
                .setEtagGenerator(
                        file -> etags.computeIfAbsent(String.valueOf(file.getFilename()), name -> etag(file)));
    }

    private static String etag(Resource file) {
        try (var content = file.getInputStream()) {
            return '"' + DigestUtils.md5DigestAsHex(content) + '"';
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
