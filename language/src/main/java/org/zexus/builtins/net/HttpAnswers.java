package org.zexus.builtins.net;

import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.text.Strings;

/** Answers of HTTP servers as programs see them. */
final class HttpAnswers {
    private static final Pattern CHARSET = Pattern.compile("charset=\"?([^;\"\\s]+)", Pattern.CASE_INSENSITIVE);

    private HttpAnswers() {}

    /** A map of status, body (text in the charset the server names, else UTF-8) and headers (by lower-case name). */
    static ZexusMap toMap(HttpResponse<byte[]> response) {
        var map = new ZexusMap();
        map.put("status", (long) response.statusCode());
        Charset charset = response.headers()
                .firstValue("content-type")
                .map(HttpAnswers::charset)
                .orElse(StandardCharsets.UTF_8);
        map.put("body", Strings.fromJava(new String(response.body(), charset)));
        var headers = new ZexusMap();
        response.headers()
                .map()
                .forEach(
                        (name, values) -> headers.put(Strings.fromJava(name),
                                Strings.fromJava(String.join(", ", values))));
        map.put("headers", headers);
        return map;
    }

    private static Charset charset(String contentType) {
        Matcher named = CHARSET.matcher(contentType);
        if (named.find()) {
            try {
                return Charset.forName(named.group(1));
            } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                // What a server calls its charset binds nobody; almost all text is UTF-8.
                return StandardCharsets.UTF_8;
            }
        }
        return StandardCharsets.UTF_8;
    }
}
