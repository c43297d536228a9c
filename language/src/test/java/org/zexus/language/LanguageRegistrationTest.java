package org.zexus.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Set;
import org.graalvm.polyglot.Engine;
import org.junit.jupiter.api.Test;

/** How a host sees the language before it runs anything. */
final class LanguageRegistrationTest {
    @Test
    void hostFindsTheLanguage() {
        try (Engine engine = Engine.create()) {
            var language = engine.getLanguages().get("zexus");
            assertEquals("Zexus", language.getName());
            assertEquals(Set.of("application/x-zexus", "application/x-zexus-bytecode"), language.getMimeTypes());
        }
    }

    /** The tests have to cover compiled guest code, so the runtime in use must be one that compiles. */
    @Test
    void runtimeCompilesGuestCode() {
        try (Engine engine = Engine.create()) {
            assertNotEquals("Interpreted", engine.getImplementationName());
        }
    }
}
