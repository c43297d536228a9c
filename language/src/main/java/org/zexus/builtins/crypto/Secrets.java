package org.zexus.builtins.crypto;

import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import java.security.SecureRandom;
import org.zexus.builtins.declare.Arguments;
import org.zexus.ledger.CanonicalEncoding;
import org.zexus.ledger.crypto.KeyedHash;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.value.Missing;

/** Random numbers fit for secrets, and the comparison of secrets. */
final class Secrets {
    private static final int USUAL_COUNT = 32;
    private static final int USUAL_SALT = 16;
    private static final int GREATEST_COUNT = 1 << 20;

    private Secrets() {}

    static Object bytes(Node where, Object count) {
        return bytes(where, count, USUAL_COUNT);
    }

    static Object salt(Node where, Object count) {
        return bytes(where, count, USUAL_SALT);
    }

    private static TruffleString bytes(Node where, Object count, int usual) {
        int length = count == Missing.MISSING ? usual
                : Arguments.between(where, "the number of random bytes", count, 1, GREATEST_COUNT);
        byte[] bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return Hashes.hex(bytes);
    }

    static Object integer(Node where, Object first, Object last) {
        long least = Arguments.integer(where, "random_int", first);
        long greatest = Arguments.integer(where, "random_int", last);
        if (least > greatest) {
            throw Errors.valueError(where, "random_int from " + least + " to " + greatest + ": the range is empty");
        }
        return greatest == Long.MAX_VALUE ? new SecureRandom().nextLong(least - 1, greatest) + 1
                : new SecureRandom().nextLong(least, greatest + 1);
    }

    static Object equal(Node where, Object first, Object second) {
        return KeyedHash.equalInConstantTime(CanonicalEncoding.utf8((TruffleString) first, where),
                CanonicalEncoding.utf8((TruffleString) second, where));
    }
}
