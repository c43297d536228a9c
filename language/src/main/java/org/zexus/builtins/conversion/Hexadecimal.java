package org.zexus.builtins.conversion;

import com.oracle.truffle.api.nodes.Node;
import java.math.BigInteger;
import java.util.regex.Pattern;
import org.zexus.builtins.declare.Arguments;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.BigInt;
import org.zexus.runtime.value.Numbers;

/** Integers as hexadecimal text with the prefix {@code 0x}, and back. */
final class Hexadecimal {
    private static final Pattern DIGITS = Pattern.compile("([+-]?)(?:0[xX])?([0-9a-fA-F]+)");

    private Hexadecimal() {}

    static Object toHex(Node where, Object argument) {
        if (!Numbers.isInteger(argument)) {
            throw Arguments.wrongKind(where, "to_hex", "an integer", argument);
        }
        BigInteger value = Numbers.toBigInteger(argument);
        return Strings.fromJava((value.signum() < 0 ? "-0x" : "0x") + value.abs().toString(16));
    }

    static Object fromHex(Node where, Object argument) {
        String text = Strings.toJava(Arguments.text(where, "from_hex", argument));
        var parts = DIGITS.matcher(text.strip());
        if (!parts.matches()) {
            throw Errors.valueError(where, "'" + text + "' is not a hexadecimal number");
        }
        var value = new BigInteger(parts.group(2), 16);
        return BigInt.normalize(parts.group(1).equals("-") ? value.negate() : value);
    }
}
