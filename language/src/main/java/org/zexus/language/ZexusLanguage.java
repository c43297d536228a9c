package org.zexus.language;

import com.oracle.truffle.api.CallTarget;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.instrumentation.ProvidedTags;
import com.oracle.truffle.api.instrumentation.StandardTags;
import com.oracle.truffle.api.nodes.ExecutableNode;
import org.graalvm.options.OptionDescriptors;
import org.graalvm.polyglot.SandboxPolicy;
import org.zexus.runtime.value.LanguageIdentity;

/** Zexus as a language of the polyglot engine: creates contexts and turns sources into call targets. */
@TruffleLanguage.Registration(
        id = ZexusLanguage.ID,
        name = ZexusLanguage.NAME,
        implementationName = ZexusLanguage.NAME,
        version = ZexusLanguage.VERSION,
        defaultMimeType = ZexusLanguage.MIME_TYPE,
        characterMimeTypes = ZexusLanguage.MIME_TYPE,
        byteMimeTypes = ZexusLanguage.BYTECODE_MIME_TYPE,
        contextPolicy = TruffleLanguage.ContextPolicy.EXCLUSIVE,
        dependentLanguages = "regex",
        sandbox = SandboxPolicy.CONSTRAINED,
        fileTypeDetectors = ZexusFileTypeDetector.class)
@ProvidedTags({StandardTags.RootTag.class, StandardTags.RootBodyTag.class, StandardTags.CallTag.class,
    StandardTags.StatementTag.class, StandardTags.TryBlockTag.class})
public final class ZexusLanguage extends TruffleLanguage<ZexusContext> {
    /** The language id, as in {@code Context.create("zexus")}. */
    public static final String ID = "zexus";

    /** The version of the language and of this implementation. */
    public static final String VERSION = "0.1.0";

    /** The name people read. */
    public static final String NAME = "Zexus";

    /** MIME type of Zexus source text. */
    public static final String MIME_TYPE = "application/x-zexus";

    /** MIME type of compiled programs (the bytes of a {@code .zxc} file). */
    public static final String BYTECODE_MIME_TYPE = "application/x-zexus-bytecode";

    static {
        LanguageIdentity.bind(ZexusLanguage.class);
    }

    @Override
    protected ZexusContext createContext(Env env) {
        return new ZexusContext(this, env);
    }

    @Override
    protected void initializeContext(ZexusContext context) {
        ErrorRehearsal.perform(this);
        if (context.env().getOptions().get(ZexusOptions.EXPORT_RUNTIME)) {
            context.env().exportSymbol("zexus:runtime", context.runtime().object());
        }
    }

    @Override
    protected CallTarget parse(ParsingRequest request) {
        return ZexusContext.get(null).modules().parseProgram(request);
    }

    @Override
    protected ExecutableNode parse(InlineParsingRequest request) {
        return ZexusContext.get(null).modules().parseInline(request);
    }

    @Override
    protected Object getScope(ZexusContext context) {
        return context.topScope();
    }

    @Override
    protected Object getLanguageView(ZexusContext context, Object value) {
        return new LanguageView(value);
    }

    @Override
    protected OptionDescriptors getOptionDescriptors() {
        return new ZexusOptionsOptionDescriptors();
    }

    @Override
    protected OptionDescriptors getSourceOptionDescriptors() {
        return new SourceOptionsOptionDescriptors();
    }

    @Override
    protected void exitContext(ZexusContext context, ExitMode exitMode, int exitCode) {
        context.tasks().close();
        context.isolates().close();
        context.eventBus().close();
        context.runExitHandlers();
        context.library().output().flush();
    }

    /** Any number of threads may use a context; the lock of its event loop keeps them apart. */
    @Override
    protected boolean isThreadAccessAllowed(Thread thread, boolean singleThreaded) {
        return true;
    }

    @Override
    protected void initializeMultiThreading(ZexusContext context) {
        context.tasks().loop().expectSeveralThreads();
    }

    @Override
    protected void finalizeContext(ZexusContext context) {
        context.isolates().close();
        context.library().close();
        context.library().output().flush();
    }
}
