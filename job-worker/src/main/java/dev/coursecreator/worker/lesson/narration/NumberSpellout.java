package dev.coursecreator.worker.lesson.narration;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Spells out numbers as English words, by ICU's spellout rules. */
final class NumberSpellout {

    private static final int MAX_DIGITS = 15;

    private final RuleBasedNumberFormat format = new RuleBasedNumberFormat(ULocale.US, RuleBasedNumberFormat.SPELLOUT);

    /** An integer or a decimal number; digits may be grouped by commas. */
    List<String> cardinal(String number) {
        var plain = number.replace(",", "");
        var point = plain.indexOf('.');
        if (point < 0) {
            return whole(plain);
        }
        return Stream.concat(
                        Stream.concat(
                                point == 0 ? Stream.of() : whole(plain.substring(0, point)).stream(),
                                Stream.of("point")),
                        digits(plain.substring(point + 1)))
                .toList();
    }

    List<String> ordinal(String number) {
        var plain = number.replace(",", "");
        return plain.length() > MAX_DIGITS ? whole(plain) : words(Long.parseLong(plain), "%spellout-ordinal");
    }

    /** In pairs of digits: nineteen eighty-four. */
    List<String> year(String year) {
        return words(Long.parseLong(year), "%spellout-numbering-year");
    }

    private List<String> whole(String digits) {
        var leadingZero =
                digits.length() > 1 && digits.startsWith("0") && !new BigInteger(digits).equals(BigInteger.ZERO);
        if (digits.length() > MAX_DIGITS || (leadingZero && digits.length() > 2)) {
            return digits(digits).toList();
        }
        return words(Long.parseLong(digits), "%spellout-numbering");
    }

    private static Stream<String> digits(String digits) {
        return digits.chars()
                .mapToObj(
                        digit -> List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
                                .get(digit - '0'));
    }

    private synchronized List<String> words(long number, String rules) {
        return Arrays.stream(format.format(number, rules).split("[^a-z]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
