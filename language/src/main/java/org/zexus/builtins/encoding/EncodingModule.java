package org.zexus.builtins.encoding;

import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.Base64;
import java.util.HexFormat;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import java.util.zip.Checksum;
import org.bouncycastle.util.encoders.Base32;
import org.zexus.builtins.declare.Arguments;
import org.zexus.builtins.declare.Boundary;
import org.zexus.builtins.declare.Functions;
import org.zexus.builtins.json.JsonOperations;
import org.zexus.ledger.CanonicalEncoding;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.text.Strings;

/** The table of the module {@code encoding}; texts are taken as UTF-8 where bytes are encoded. */
public final class EncodingModule {
    private final Functions to;

    private EncodingModule(Functions to) {
        this.to = to;
    }

    /** Declares everything here. */
    public static void declare(Functions to) {
        var module = new EncodingModule(to);
        module.bytes();
        module.texts();
        module.numbers();
    }

    /** From bytes to text. */
    private interface Encoder {
        String encode(byte[] bytes);
    }

    /** From text to bytes, or an IllegalArgumentException. */
    private interface Decoder {
        byte[] decode(String text);
    }

    /** From text to text, or an IllegalArgumentException. */
    private interface Conversion {
        String convert(String text);
    }

    private void bytes() {
        bytes("base64", "Base64", Base64.getEncoder()::encodeToString, Base64.getDecoder()::decode);
        bytes("base64_urlsafe", "Base64 for URLs", Base64.getUrlEncoder()::encodeToString,
                Base64.getUrlDecoder()::decode);
        bytes("base32", "Base32", bytes -> bytes.length == 0 ? "" : Base32.toBase32String(bytes),
                EncodingModule::base32);
        bytes("hex", "hexadecimal", HexFormat.of()::formatHex, HexFormat.of()::parseHex);
        bytes("base16", "Base16", HexFormat.of().withUpperCase()::formatHex, HexFormat.of()::parseHex);
        bytes("base85", "Base85", Base85::encode, Base85::decode);
        bytes("ascii85", "Ascii85", Ascii85::encode, Ascii85::decode);
    }

    private void bytes(String name, String format, Encoder encoder, Decoder decoder) {
        to.function(name + "_encode(text: string)", "The text as " + format + ".", Boundary.unary((where,
                text) -> Strings.fromJava(encoder.encode(CanonicalEncoding.utf8((TruffleString) text, where)))));
        to.function(name + "_decode(text: string)", "The text that was encoded as " + format + ".",
                Boundary.unary((where, text) -> {
                    try {
                        return Utf8.decode(decoder.decode(Arguments.java(text)), where);
                    } catch (IllegalArgumentException e) {
                        throw Errors.valueError(where, "the text is not " + format);
                    }
                }));
    }

    private static byte[] base32(String text) {
        if (!text.matches("(?:[A-Z2-7]{8})*(?:[A-Z2-7]{2}={6}|[A-Z2-7]{4}={4}|[A-Z2-7]{5}={3}|[A-Z2-7]{7}=)?")) {
            throw new IllegalArgumentException("not Base32");
        }
        return text.isEmpty() ? new byte[0] : Base32.decode(text);
    }

    private void texts() {
        pair("url_encode", "url_decode", "percent signs for URLs, space as %20", PercentEncoding::encode,
                PercentEncoding::decode);
        pair("url_encode_plus|url_plus_encode", "url_decode_plus|url_plus_decode", "percent signs, space as +",
                PercentEncoding::encodeForm, PercentEncoding::decodeForm);
        pair("html_encode|html_escape", "html_decode|html_unescape", "character references of HTML",
                HtmlReferences::encode, HtmlReferences::decode);
        pair("unicode_encode", "unicode_decode", "backslash escapes for what is not ASCII", UnicodeEscapes::encode,
                UnicodeEscapes::decode);
        pair("to_binary", "from_binary", "binary digits of the bytes, separated by spaces", BinaryDigits::encode,
                BinaryDigits::decode);
        to.function("rot13(text: string)", "The text with letters moved by 13 places.",
                Boundary.unary((_, text) -> Strings.fromJava(Rotation.by13(Arguments.java(text)))));
        to.function("unicode_normalize(text: string, form?: string)",
                "The text in a normal form: NFC, NFD, NFKC, NFKD.",
                Boundary.binary(Normalization::normalize));
    }

    private void pair(String encode, String decode, String format, Conversion encoder, Conversion decoder) {
        to.function(encode + "(text: string)", "The text with " + format + ".", conversion(encoder, format));
        to.function(decode + "(text: string)", "The text without " + format + ".", conversion(decoder, format));
    }

    private static Boundary.Code<?> conversion(Conversion conversion, String format) {
        return Boundary.unary((where, text) -> {
            try {
                return Strings.fromJava(conversion.convert(Arguments.java(text)));
            } catch (IllegalArgumentException e) {
                throw Errors.valueError(where, "the text is no text with " + format);
            }
        });
    }

    private void numbers() {
        to.function("to_ascii_codes(text: string)", "A list of the code points of the text.",
                Boundary.unary((_, text) -> CodePoints.of((TruffleString) text)));
        to.function("from_ascii_codes(codes: list)", "The text of a list of code points.",
                Boundary.unary(CodePoints::toText));
        to.function("crc32(text: string)", "The checksum CRC-32.",
                Boundary.unary((where, text) -> checksum(where, text, new CRC32())));
        to.function("adler32(text: string)", "The checksum Adler-32.",
                Boundary.unary((where, text) -> checksum(where, text, new Adler32())));
        to.function("json_encode(value)", "The JSON text of a value.", Boundary.unary(JsonOperations::encode));
        to.function("json_decode(text: string)", "The value a JSON text describes.",
                Boundary.unary(JsonOperations::parse));
    }

    /** The checksum of a text in UTF-8. */
    public static Object checksum(Node where, Object text, Checksum checksum) {
        checksum.update(CanonicalEncoding.utf8((TruffleString) text, where));
        return checksum.getValue();
    }
}
