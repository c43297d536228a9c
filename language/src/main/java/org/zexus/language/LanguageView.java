package org.zexus.language;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.TruffleObject;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.library.CachedLibrary;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import org.zexus.runtime.operation.Operands;
import org.zexus.runtime.value.Display;
import org.zexus.runtime.value.KindType;

/** A primitive or foreign value as Zexus shows it. */
@ExportLibrary(value = InteropLibrary.class, delegateTo = "delegate")
final class LanguageView implements TruffleObject {
    final Object delegate;

    LanguageView(Object delegate) {
        this.delegate = delegate;
    }

    @ExportMessage
    @SuppressWarnings("static-method")
    boolean hasLanguage() {
        return true;
    }

    @ExportMessage
    @SuppressWarnings("static-method")
    Class<? extends TruffleLanguage<?>> getLanguage() {
        return ZexusLanguage.class;
    }

    @ExportMessage
    @SuppressWarnings("static-method")
    boolean hasMetaObject() {
        return true;
    }

    /** The type that the value brings, if it does, else the one that Zexus knows it by. */
    @ExportMessage
    Object getMetaObject(@CachedLibrary("this.delegate") InteropLibrary values) {
        if (values.hasMetaObject(delegate)) {
            try {
                return values.getMetaObject(delegate);
            } catch (UnsupportedMessageException e) {
                throw CompilerDirectives.shouldNotReachHere(e);
            }
        }
        return KindType.of(Operands.unwrap(delegate));
    }

    @ExportMessage
    @TruffleBoundary
    Object toDisplayString(@SuppressWarnings("unused") boolean allowSideEffects) {
        return Display.of(Operands.unwrap(delegate));
    }
}
