package org.zexus.builtins.crypto;

import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.function.Supplier;
import org.zexus.builtins.declare.Arguments;
import org.zexus.ledger.CanonicalEncoding;
import org.zexus.ledger.crypto.HashAlgorithm;
import org.zexus.ledger.crypto.KeyDerivation;
import org.zexus.ledger.crypto.PasswordHash;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.Missing;

/** Keeps passwords, and makes keys from them. */
final class Passwords {
    private static final int USUAL_SIZE = 32;
    private static final int GREATEST_SIZE = 1024;
    private static final int USUAL_ITERATIONS = 100_000;
    private static final int MOST_ITERATIONS = 10_000_000;
    private static final int USUAL_COST = 1 << 14;
    private static final int GREATEST_COST = 1 << 20;
    private static final int SCRYPT_BLOCK = 8;
    private static final int USUAL_PASSES = 3;
    private static final int MOST_PASSES = 1000;
    private static final int USUAL_MEMORY = 1 << 16;
    private static final int GREATEST_MEMORY = 1 << 20;

    private Passwords() {}

    private static byte[] utf8(Node where, Object text) {
        return text == Missing.MISSING ? new byte[0] : CanonicalEncoding.utf8((TruffleString) text, where);
    }

    static Object hash(Node where, Object password) {
        return checked(where, () -> Strings.fromJava(PasswordHash.of(utf8(where, password))));
    }

    static Object verify(Node where, Object password, Object kept) {
        return PasswordHash.matches(Arguments.java(kept), utf8(where, password));
    }

    static Object pbkdf2(Node where, Object[] arguments) {
        int iterations = integer(where, "the number of iterations", arguments[2], USUAL_ITERATIONS, MOST_ITERATIONS);
        int size = size(where, arguments[3]);
        return Hashes.hex(KeyDerivation.pbkdf2(HashAlgorithm.SHA256, utf8(where, arguments[0]),
                utf8(where, arguments[1]), iterations, size));
    }

    static Object scrypt(Node where, Object[] arguments) {
        int cost = integer(where, "the cost", arguments[2], USUAL_COST, GREATEST_COST);
        int size = size(where, arguments[3]);
        if (cost < 2 || Integer.bitCount(cost) != 1) {
            throw Errors.valueError(where, "the cost of scrypt is a power of two, got " + cost);
        }
        return checked(where, () -> Hashes.hex(KeyDerivation.scrypt(utf8(where, arguments[0]),
                utf8(where, arguments[1]), cost, SCRYPT_BLOCK, 1, size)));
    }

    static Object argon2id(Node where, Object[] arguments) {
        int passes = integer(where, "the number of iterations", arguments[2], USUAL_PASSES, MOST_PASSES);
        int memory = integer(where, "the memory in KiB", arguments[3], USUAL_MEMORY, GREATEST_MEMORY);
        int size = size(where, arguments[4]);
        return checked(where, () -> Hashes.hex(KeyDerivation.argon2id(utf8(where, arguments[0]),
                utf8(where, arguments[1]), passes, memory, 1, size)));
    }

    static Object hkdf(Node where, Object[] arguments) {
        int size = size(where, arguments[3]);
        return Hashes.hex(KeyDerivation.hkdf(HashAlgorithm.SHA256, utf8(where, arguments[0]),
                utf8(where, arguments[1]), utf8(where, arguments[2]), size));
    }

    private static int size(Node where, Object size) {
        return integer(where, "the size of a key", size, USUAL_SIZE, GREATEST_SIZE);
    }

    private static int integer(Node where, String what, Object argument, int usual, int greatest) {
        return argument == Missing.MISSING ? usual : Arguments.between(where, what, argument, 1, greatest);
    }

    /** Parameters that the algorithm refuses are an error of the program. */
    private static Object checked(Node where, Supplier<Object> derivation) {
        try {
            return derivation.get();
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw Errors.valueError(where, "these parameters do not fit: " + e.getMessage());
        }
    }
}
