package dev.coursecreator.gateway.problem;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Explains the types of problems, at the addresses that the types are named by. */
@RestController
@Tag(name = "Service")
@RequestMapping("/api/v1/problems")
final class ProblemTypes {

    @GetMapping
    @Operation(operationId = "listProblemTypes", summary = "List the types of problems")
    List<Explanation> list() {
        return Arrays.stream(ProblemType.values()).map(Explanation::of).toList();
    }

    @GetMapping("/{name}")
    @Operation(operationId = "readProblemType", summary = "Explain a type of problem")
    Explanation read(
            @Parameter(description = "The last part of the type, such as not-found") @PathVariable("name")
                    String name) {
        return Arrays.stream(ProblemType.values())
                .filter(type -> type.kebab().equals(name))
                .findFirst()
                .map(Explanation::of)
                .orElseThrow(() -> new NotFound("type of problem", name));
    }

    /**
     * A type of problem.
     *
     * @param status the HTTP status it comes with
     */
    @Schema(name = "ProblemType")
    record Explanation(String type, String title, int status) {

        static Explanation of(ProblemType type) {
            return new Explanation(type.uri(), type.title(), type.status().value());
        }
    }
}
