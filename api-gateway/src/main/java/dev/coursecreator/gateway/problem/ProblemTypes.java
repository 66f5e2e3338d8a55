package dev.coursecreator.gateway.problem;

import java.util.Arrays;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Explains the types of problems, at the addresses that the types are named by. */
@RestController
@RequestMapping("/api/v1/problems")
final class ProblemTypes {

    @GetMapping
    List<Explanation> list() {
        return Arrays.stream(ProblemType.values()).map(Explanation::of).toList();
    }

    @GetMapping("/{name}")
    Explanation read(@PathVariable("name") String name) {
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
    record Explanation(String type, String title, int status) {

        static Explanation of(ProblemType type) {
            return new Explanation(type.uri(), type.title(), type.status().value());
        }
    }
}
