package dev.coursecreator.gateway.studio;

import dev.coursecreator.rest.security.Route;
import dev.coursecreator.rest.security.RouteTable;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** The studio's pages and files are public: they contain no data. */
@Component
@ConditionalOnBooleanProperty(name = "course-creator.studio.enabled", matchIfMissing = true)
final class StudioRoutes implements RouteTable {

    @Override
    public List<Route> routes() {
        return Stream.concat(StudioPages.PATHS.stream(), Stream.of(StudioAssets.PATHS))
                .map(path -> new Route("GET", path, null))
                .toList();
    }
}
