package dev.coursecreator.gateway.studio;

import dev.coursecreator.gateway.files.MediaOrigin;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Every page of the studio is the same document: the application shows what its address says. */
@Controller
@ConditionalOnBooleanProperty(name = "course-creator.studio.enabled", matchIfMissing = true)
final class StudioPages {

    private static final String LIBRARY = "/";
    private static final String NEW_COURSE = "/new";
    private static final String COURSE = "/courses/{id}";
    private static final String EDITOR = "/courses/{id}/edit";
    private static final String JOBS = "/jobs";
    private static final String JOB = "/jobs/{id}";
    private static final String WORKERS = "/workers";

    static final List<String> PATHS = List.of(LIBRARY, NEW_COURSE, COURSE, EDITOR, JOBS, JOB, WORKERS);

    /** Not by the class loader of the thread, which may be that of a web server that has been stopped. */
    private static final Resource PAGE = new ClassPathResource("/META-INF/studio/index.html", StudioPages.class);

    private final String policy;

    StudioPages(MediaOrigin media) {
        this.policy = policy(media.origin().map(origin -> " " + origin).orElse(""));
    }

    /** Only files of this origin, and media where the gateway redirects to. */
    private static String policy(String media) {
        return "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; connect-src 'self';"
                + " img-src 'self' data: blob:; media-src 'self' blob:" + media
                + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    @GetMapping(
            path = {LIBRARY, NEW_COURSE, COURSE, EDITOR, JOBS, JOB, WORKERS},
            produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<Resource> page() {
        return ResponseEntity.ok()
                .header("Content-Security-Policy", policy)
                .cacheControl(CacheControl.noCache())
                .body(PAGE);
    }
}
