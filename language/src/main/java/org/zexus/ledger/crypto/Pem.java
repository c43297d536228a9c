package org.zexus.ledger.crypto;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Binary data as text between BEGIN and END lines (RFC 7468). */
final class Pem {
    private static final int LINE = 64;
    private static final Pattern BLOCK = Pattern.compile(
            "\\s*-----BEGIN ([A-Z0-9 ]{1,40})-----\\s+([A-Za-z0-9+/=\\s]{1,20000})-----END ([A-Z0-9 ]{1,40})-----\\s*");

    private Pem() {}

    /** The text of data with a label such as {@code PUBLIC KEY}. */
    static String write(String label, byte[] data) {
        return "-----BEGIN " + label + "-----\n"
                + Base64.getMimeEncoder(LINE, new byte[]{'\n'}).encodeToString(data)
                + "\n-----END " + label + "-----\n";
    }

    /** The data of a text with this label; empty for any other text. */
    static Optional<byte[]> read(String label, String text) {
        Matcher block = BLOCK.matcher(text);
        if (!block.matches() || !block.group(1).equals(label) || !block.group(3).equals(label)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Base64.getDecoder().decode(block.group(2).replaceAll("\\s", "")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
