package dev.coursecreator.gateway.studio;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The request header {@code Accept-Encoding} (RFC 9110, 12.5.3). */
final class AcceptEncoding {

    private static final Pattern WEIGHT = Pattern.compile("\\s*q\\s*=\\s*([01](?:\\.[0-9]{0,3})?)\\s*");

    private AcceptEncoding() {}

    /**
     * Whether to answer with gzip: the client accepts it, and does not prefer what is not compressed.
     *
     * @param lines the values of all header fields of this name; none if the client says nothing
     */
    static boolean prefersGzip(List<String> lines) {
        var weights = weights(String.join(",", lines));
        double others = weights.getOrDefault("*", 0.0);
        double gzip = weights.getOrDefault("gzip", weights.getOrDefault("x-gzip", others));
        return gzip > 0 && gzip >= weights.getOrDefault("identity", others);
    }

    private static Map<String, Double> weights(String header) {
        var weights = new HashMap<String, Double>();
        for (var element : header.toLowerCase(Locale.ROOT).split(",", -1)) {
            var parts = element.split(";", 2);
            weights.put(parts[0].strip(), parts.length == 1 ? 1.0 : weight(parts[1]));
        }
        return weights;
    }

    /** A coding with a malformed weight is not used. */
    private static double weight(String parameter) {
        var weight = WEIGHT.matcher(parameter);
        return weight.matches() ? Double.parseDouble(weight.group(1)) : 0;
    }
}
