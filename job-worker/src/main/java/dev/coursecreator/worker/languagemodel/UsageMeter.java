package dev.coursecreator.worker.languagemodel;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;

/** Counts tokens and money of a model. */
final class UsageMeter {

    private static final double MILLION = 1_000_000;

    private final LanguageModelSettings.Model model;
    private final Counter input;
    private final Counter output;
    private final Counter cost;

    UsageMeter(LanguageModelSettings.Model model, MeterRegistry metrics) {
        this.model = model;
        this.input = tokens("input", metrics);
        this.output = tokens("output", metrics);
        this.cost = Counter.builder("course.creator.language.model.cost")
                .description("cost of the tokens by the configured prices, in their currency")
                .tag("model", model.displayName())
                .register(metrics);
    }

    private Counter tokens(String direction, MeterRegistry metrics) {
        return Counter.builder("course.creator.language.model.tokens")
                .description("tokens of language models, as their servers counted them")
                .tags("model", model.displayName(), "direction", direction)
                .register(metrics);
    }

    void add(TokenUsage tokens) {
        input.increment((double) tokens.input());
        output.increment((double) tokens.output());
        cost.increment(cost(tokens));
    }

    /** Such as {@code 512 + 480 tokens, 0.0021}. */
    String describe(TokenUsage tokens) {
        return String.format(Locale.ROOT, "%d + %d tokens, cost %.4f", tokens.input(), tokens.output(), cost(tokens));
    }

    private double cost(TokenUsage tokens) {
        return ((double) tokens.input() * model.inputPrice() + (double) tokens.output() * model.outputPrice())
                / MILLION;
    }
}
