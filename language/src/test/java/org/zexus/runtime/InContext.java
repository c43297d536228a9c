package org.zexus.runtime;

import org.graalvm.polyglot.Context;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Runs each test inside a context of the language, as the operations of programs are. */
public final class InContext implements BeforeEachCallback, AfterEachCallback {

    private Context context;

    @Override
    public void beforeEach(ExtensionContext test) {
        context = Context.create("zexus");
        context.initialize("zexus");
        context.enter();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        context.leave();
        context.close();
    }
}
