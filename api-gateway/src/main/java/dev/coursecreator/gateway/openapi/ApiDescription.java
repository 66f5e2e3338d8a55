package dev.coursecreator.gateway.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Describes the API as a whole. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String WHAT_IT_IS = """
            Turns a Markdown file into a finished, narrated video course. Submit the Markdown to
            `POST /api/v1/courses/generate`, follow the job by polling it or through its events, and play each lesson as
            soon as it is ready. JSON is in snake_case, times are RFC 3339 in UTC, durations are in milliseconds, and what
            there is not is left out. Every error is a problem (RFC 9457) whose `type` never changes.
            """;

    @Bean
    OpenAPI courseCreatorApi() {
        var info = new Info().title("Course Creator").version("1").description(WHAT_IT_IS);
        // Relative, so that it also holds behind a proxy.
        return new OpenAPI()
                .info(info)
                .servers(List.of(new Server().url("/").description("This server")))
                .tags(List.of(
                        tag("Generation", "Have a course made from Markdown."),
                        tag("Jobs", "How the making of a course is getting on."),
                        tag("Courses", "Find, read, edit, delete and restore courses."),
                        tag("Files", "What a course consists of, lesson by lesson; in ranges, too."),
                        tag("Webhooks", "Be told what happens, by signed requests to your own server."),
                        tag("Keys", "Who may do what."),
                        tag("Service", "Whether the service is well, and what its problems mean.")));
    }

    private static Tag tag(String name, String description) {
        return new Tag().name(name).description(description);
    }
}
