package dev.coursecreator.rest.outgoing;

import dev.coursecreator.model.Check;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * A range of addresses, as in {@code 10.0.0.0/8} or {@code 2001:db8::/32}.
 *
 * @param bits how many bits all its addresses have in common
 */
record Network(InetAddress address, int bits) {

    private static final Pattern LITERAL = Pattern.compile("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
    private static final Pattern PLAIN = Pattern.compile("(0|[1-9][0-9]{0,2})(\\.(0|[1-9][0-9]{0,2})){3}");
    private static final Pattern NUMBER = Pattern.compile("(.*\\.)?(0[xX][0-9a-fA-F]*|[0-9]+)\\.?");

    /** By its notation; refuses what is none, and never looks a name up. */
    static Network parse(String text) {
        var parts = text.split("/", 2);
        var address = address(parts[0]);
        var most = address.getAddress().length * Byte.SIZE;
        var bits = parts.length == 1 ? String.valueOf(most) : parts[1];
        Check.that(
                bits.matches("[0-9]{1,3}") && Integer.parseInt(bits) <= most,
                "a network is written as 10.1.0.0/16 but was '" + text + "'");
        return new Network(address, Integer.parseInt(bits));
    }

    /** Whether that is an address rather than a name. */
    static boolean isLiteral(String host) {
        return LITERAL.matcher(host).matches();
    }

    /** Whether some programs read it as an IPv4 address although it is not written as one, such as 0x7f000001 or 127.1. */
    static boolean isOddNumber(String host) {
        return NUMBER.matcher(host).matches() && !PLAIN.matcher(host).matches();
    }

    private static InetAddress address(String text) {
        Check.that(isLiteral(text), "an address such as 10.1.0.0 is needed but was '" + text + "'");
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("'" + text + "' is no address", e);
        }
    }

    boolean contains(InetAddress other) {
        var mine = address.getAddress();
        var its = other.getAddress();
        if (mine.length != its.length) {
            return false;
        }
        for (var bit = 0; bit < bits; bit++) {
            var mask = 0x80 >> (bit % Byte.SIZE);
            if ((mine[bit / Byte.SIZE] & mask) != (its[bit / Byte.SIZE] & mask)) {
                return false;
            }
        }
        return true;
    }
}
