package dev.coursecreator.gateway.studio;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Serves the studio's scripts and stylesheets, compressed for browsers that accept it. They are validated by content, as in a reproducible
 * build all files have the same time. Ranges are not supported: a part of a script is of no use.
 */
@Controller
@ConditionalOnBooleanProperty(name = "course-creator.studio.enabled", matchIfMissing = true)
final class StudioAssets {

    static final String PATHS = "/assets/{name:[\\w-]+\\.\\w+}";

    private final Map<String, StudioAsset> assets = new ConcurrentHashMap<>();

    @GetMapping(PATHS)
    ResponseEntity<byte[]> asset(
            @PathVariable String name,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, required = false) @Nullable List<String> acceptEncoding,
            HttpServletRequest request)
            throws NoResourceFoundException {
        var asset = find(name, request);
        var prefersGzip = AcceptEncoding.prefersGzip(acceptEncoding == null ? List.of() : acceptEncoding);
        var sent = prefersGzip ? asset.gzip() : asset.identity();
        var response = ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .varyBy(HttpHeaders.ACCEPT_ENCODING)
                .eTag(sent.etag())
                .contentType(asset.type())
                // Otherwise Spring names it f.txt, against reflected file downloads.
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline");
        if (sent.coding() != null) {
            response.header(HttpHeaders.CONTENT_ENCODING, sent.coding());
        }
        return response.body(sent.bytes());
    }

    /** Read and compressed at the first request. */
    private StudioAsset find(String name, HttpServletRequest request) throws NoResourceFoundException {
        var known = assets.get(name);
        if (known != null) {
            return known;
        }
        // Not by the class loader of the thread, which may be that of a web server that has been stopped.
        var file = new ClassPathResource("/META-INF/studio/assets/" + name, StudioAssets.class);
        if (!file.exists()) {
            throw new NoResourceFoundException(
                    HttpMethod.valueOf(request.getMethod()), request.getRequestURI(), request.getRequestURI());
        }
        return assets.computeIfAbsent(name, missing -> StudioAsset.read(file));
    }
}
