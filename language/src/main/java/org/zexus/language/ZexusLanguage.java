package org.zexus.language;

import com.oracle.truffle.api.CallTarget;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.exception.AbstractTruffleException;

/** Zexus as a language of the polyglot engine: creates contexts and turns sources into call targets. */
@TruffleLanguage.Registration(
        id = ZexusLanguage.ID,
        name = ZexusLanguage.NAME,
        implementationName = ZexusLanguage.NAME,
        version = "0.1.0",
        defaultMimeType = ZexusLanguage.MIME_TYPE,
        characterMimeTypes = ZexusLanguage.MIME_TYPE,
        byteMimeTypes = ZexusLanguage.BYTECODE_MIME_TYPE,
        contextPolicy = TruffleLanguage.ContextPolicy.EXCLUSIVE,
        fileTypeDetectors = ZexusFileTypeDetector.class)
public final class ZexusLanguage extends TruffleLanguage<ZexusContext> {
    /** The language id, as in {@code Context.create("zexus")}. */
    public static final String ID = "zexus";

    /** The name people read. */
    public static final String NAME = "Zexus";

    /** MIME type of Zexus source text. */
    public static final String MIME_TYPE = "application/x-zexus";

    /** MIME type of compiled programs (the bytes of a {@code .zxc} file). */
    public static final String BYTECODE_MIME_TYPE = "application/x-zexus-bytecode";

    @Override
    protected ZexusContext createContext(Env env) {
        return new ZexusContext(env);
    }

    @Override
    protected CallTarget parse(ParsingRequest request) {
        throw unsupported(request.getSource().getName());
    }

    @TruffleBoundary
    private static AbstractTruffleException unsupported(String source) {
        return new UnsupportedSourceException(source);
    }

    private static final class UnsupportedSourceException extends AbstractTruffleException {
        UnsupportedSourceException(String source) {
            super("This build cannot run " + source + " yet");
        }
    }
}
