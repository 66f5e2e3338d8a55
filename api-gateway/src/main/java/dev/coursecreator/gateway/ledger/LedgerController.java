package dev.coursecreator.gateway.ledger;

import dev.coursecreator.rest.problem.InvalidParameterException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ledger over REST, for admins. */
@RestController
@Tag(name = "Service")
@RequestMapping(path = "/api/v1/ledger", produces = MediaType.APPLICATION_JSON_VALUE)
final class LedgerController {

    private static final int DEFAULT_DAYS = 7;
    private static final int MAX_DAYS = 92;

    private final LedgerQuery query;
    private final Clock clock;

    LedgerController(LedgerQuery query, Clock clock) {
        this.query = query;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            operationId = "readLedger",
            summary = "Check that no job is lost",
            description =
                    "Compares the jobs submitted on the given days with their history: accepted = completed + failed + cancelled"
                            + " + live, for each owner and day, with the jobs that do not add up. Deleted jobs do not count. For admins.")
    Ledger read(
            @Parameter(
                            description = "First day, in UTC; 6 days before the last one by default",
                            schema = @Schema(type = "string", format = "date", example = "2026-11-23"))
                    @RequestParam(name = "from", required = false)
                    @Nullable
                    String from,
            @Parameter(
                            description = "Last day, in UTC; today by default. At most 92 days",
                            schema = @Schema(type = "string", format = "date"))
                    @RequestParam(name = "to", required = false)
                    @Nullable
                    String to,
            @Parameter(description = "Only jobs of this owner")
                    @RequestParam(name = "owner", required = false)
                    @Nullable
                    String owner) {
        var last = to == null || to.isEmpty() ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : day("to", to);
        var first = from == null || from.isEmpty() ? last.minusDays(DEFAULT_DAYS - 1) : day("from", from);
        if (first.isAfter(last)) {
            throw new InvalidParameterException("from", from, "from must not be later than to (" + last + ").");
        }
        if (ChronoUnit.DAYS.between(first, last) >= MAX_DAYS) {
            throw new InvalidParameterException("from", from, "The ledger has at most " + MAX_DAYS + " days.");
        }
        return query.read(first, last, owner);
    }

    private static LocalDate day(String name, String given) {
        try {
            var day = LocalDate.parse(given);
            if (day.getYear() >= 1970 && day.getYear() <= 9999) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // Said below.
        }
        throw new InvalidParameterException(
                name, given, name + " must be a day such as 2026-11-23 but was '" + given + "'.");
    }
}
