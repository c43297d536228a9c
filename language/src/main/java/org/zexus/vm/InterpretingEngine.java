package org.zexus.vm;

import org.graalvm.polyglot.Engine;

/** The engine that machines share which do not compile. */
final class InterpretingEngine {
    /** Whether Truffle warns where it has no compiler. */
    static final String WARNING = "engine.WarnInterpreterOnly";

    private static final Engine PLAIN = builder().build();
    /** Whether there is a compiler for Truffle that could be switched off or observed. */
    static final boolean HAS_COMPILER = PLAIN.getOptions().get(CompilerLog.OPTION) != null;
    static final Engine ENGINE = HAS_COMPILER ? builder().option("engine.Compilation", "false").build() : PLAIN;

    private InterpretingEngine() {}

    private static Engine.Builder builder() {
        return Engine.newBuilder().allowExperimentalOptions(true).option(WARNING, "false");
    }
}
