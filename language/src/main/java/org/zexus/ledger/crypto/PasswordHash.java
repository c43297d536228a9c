package org.zexus.ledger.crypto;

import java.security.SecureRandom;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;

/** Passwords kept as bcrypt texts ({@code $2b$...}). */
public final class PasswordHash {
    private static final int COST = 12;
    private static final int SALT_BYTES = 16;
    /** bcrypt reads no more bytes than this. */
    private static final int LONGEST = 72;

    private PasswordHash() {}

    /** The text to keep for a password in UTF-8; more than 72 bytes are an IllegalArgumentException. */
    public static String of(byte[] password) {
        if (password.length > LONGEST) {
            throw new IllegalArgumentException("a password of more than " + LONGEST + " bytes");
        }
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        return OpenBSDBCrypt.generate("2b", password, salt, COST);
    }

    /** Whether a text was made from this password; false for a text that is no bcrypt text. */
    public static boolean matches(String text, byte[] password) {
        try {
            return password.length <= LONGEST && OpenBSDBCrypt.checkPassword(text, password);
        } catch (RuntimeException e) {
            // The library has no other way to say that a text is malformed than various unchecked exceptions.
            return false;
        }
    }
}
