package dev.coursecreator.markdown.folder;

import java.util.Comparator;

/** Compares names as people do: numbers by their value, so that 2 comes before 10, and letters without regard to case. */
enum NaturalOrder implements Comparator<String> {
    INSTANCE;

    @Override
    public int compare(String one, String other) {
        int i = 0;
        int j = 0;
        while (i < one.length() && j < other.length()) {
            int order;
            if (isDigit(one.charAt(i)) && isDigit(other.charAt(j))) {
                int end = endOfNumber(one, i);
                int otherEnd = endOfNumber(other, j);
                order = numbers(one.substring(i, end), other.substring(j, otherEnd));
                i = end;
                j = otherEnd;
            } else {
                order = Character.compare(rank(one.charAt(i++)), rank(other.charAt(j++)));
            }
            if (order != 0) {
                return order;
            }
        }
        var order = Integer.compare(one.length() - i, other.length() - j);
        return order != 0 ? order : one.compareTo(other);
    }

    private static int numbers(String one, String other) {
        var value = one.replaceFirst("^0+", "");
        var otherValue = other.replaceFirst("^0+", "");
        return value.length() != otherValue.length()
                ? Integer.compare(value.length(), otherValue.length())
                : value.compareTo(otherValue);
    }

    /** A folder separator comes before everything else, so that the files of a folder stay together. */
    private static char rank(char character) {
        return character == '/' ? 0 : Character.toLowerCase(character);
    }

    private static int endOfNumber(String text, int start) {
        int end = start;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
