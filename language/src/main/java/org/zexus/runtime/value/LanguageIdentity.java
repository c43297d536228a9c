package org.zexus.runtime.value;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.TruffleLanguage.ContextReference;
import com.oracle.truffle.api.TruffleLanguage.LanguageReference;

/**
 * The class of the language that these values belong to. The language binds it when it is initialised, so that the
 * runtime, a floor below, need not name it.
 */
public final class LanguageIdentity {

    @CompilationFinal private static Class<? extends TruffleLanguage<?>> language;
    @CompilationFinal private static ContextReference<?> contextReference;
    @CompilationFinal private static LanguageReference<?> languageReference;

    private LanguageIdentity() {}

    /** Called once, by the static initialiser of the language class. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public static void bind(Class<? extends TruffleLanguage<?>> languageClass) {
        if (language != null && language != languageClass) {
            throw new IllegalStateException("the runtime already belongs to " + language.getName());
        }
        language = languageClass;
        contextReference = ContextReference.create((Class) languageClass);
        languageReference = LanguageReference.create((Class) languageClass);
    }

    /** The language class. */
    public static Class<? extends TruffleLanguage<?>> language() {
        return language;
    }

    /** The language of the current context, for root nodes made by the runtime; null where no language is bound. */
    public static TruffleLanguage<?> current() {
        return languageReference == null ? null : languageReference.get(null);
    }

    /** The reference to the context of the current thread; its type is that of the language's contexts. */
    public static ContextReference<?> contextReference() {
        return contextReference;
    }
}
