package dev.coursecreator.gateway.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The title, introduction and tags of the OpenAPI description. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String INTRODUCTION = """
            Generates a narrated video course from a Markdown file. Submit the Markdown to
            `POST /api/v1/courses/generate`, follow the job by polling or through its events, and play each lesson as
            soon as it is ready. JSON members are in snake_case, times are RFC 3339 in UTC, durations are in milliseconds,
            and absent values are omitted. Errors are problem details (RFC 9457) with a stable `type`.
            """;

    @Bean
    OpenAPI courseCreatorApi() {
        var info = new Info().title("Course Creator").version("1").description(INTRODUCTION);
        return new OpenAPI()
                .info(info)
                .tags(List.of(
                        tag("Generation", "Generate a course from Markdown."),
                        tag("Jobs", "Follow and control the generation of courses."),
                        tag("Courses", "Find, read, edit, delete and restore courses."),
                        tag("Files", "Download or play the files of a course; supports range requests."),
                        tag("Webhooks", "Receive events as signed requests to your own server."),
                        tag("Keys", "Manage API keys."),
                        tag("Service", "Health, retention, the ledger of jobs, and documentation of problem types.")));
    }

    private static Tag tag(String name, String description) {
        return new Tag().name(name).description(description);
    }
}
