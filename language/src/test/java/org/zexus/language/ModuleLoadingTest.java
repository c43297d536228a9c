package org.zexus.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.io.IOAccess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Imports of files and of library modules. */
class ModuleLoadingTest {
    @TempDir private Path folder;
    private Program program;

    @BeforeEach
    void start() {
        program = Program.start(builder -> builder.allowIO(IOAccess.ALL));
    }

    private void file(String name, String code) throws IOException {
        Path path = folder.resolve(name);
        Files.createDirectories(path.getParent());
        Files.writeString(path, code);
    }

    /** Runs a program that lies in the folder; what it prints. */
    private String run(String code) throws IOException {
        file("main.zx", code);
        program.context().eval(Source.newBuilder("zexus", folder.resolve("main.zx").toFile()).name("main.zx").build());
        return program.printed();
    }

    private String failure(String code) {
        return Program.describe(assertThrows(PolyglotException.class, () -> run(code)));
    }

    @Test
    void aModuleRunsOnceAndItsMembersAreLive() throws IOException {
        file("counter.zx", """
                print("loading")
                export let count = 0
                export action bump() { count += 1 }
                let hidden = 1
                """);
        assertEquals("loading\n2 2\n", run("""
                use "./counter" as a
                use "./counter.zx" as b
                a.bump()
                b.bump()
                print(a.count, b.count)
                """));
    }

    @Test
    void onlyExportsAreVisible() throws IOException {
        file("m.zx", "export let shown = 1\nlet hidden = 2\n");
        assertEquals("ImportError: './m.zx' does not export 'hidden'", failure("use {hidden} from \"./m.zx\""));
        assertTrue(failure("use \"./m.zx\" as m\nm.hidden").contains("does not export 'hidden'"));
    }

    @Test
    void withoutExportsEverythingPublicIsVisible() throws IOException {
        file("m.zx", "let shown = 1\nlet _inner = 2\nprivate action helper() { return 3 }\n");
        assertEquals("1\n", run("use \"./m\" as m\nprint(m.shown)"));
        assertTrue(failure("use \"./m\" as m\nm._inner").contains("does not export '_inner'"));
        assertTrue(failure("use \"./m\" as m\nm.helper()").contains("does not export 'helper'"));
    }

    @Test
    void namesAreFoundRelativeToTheImportingFile() throws IOException {
        file("lib/a.zx", "use \"./b\" as b\nexport let value = b.value + 1\n");
        file("lib/b.zx", "export let value = 41\n");
        assertEquals("42\n", run("use \"./lib/a\" as a\nprint(a.value)"));
    }

    @Test
    void bareNamesAreFoundBesideTheFileAndInPackages() throws IOException {
        file("beside.zx", "export let place = \"beside\"\n");
        file("geo/shapes.zx", "export let place = \"nested\"\n");
        file("zpm_modules/tool/index.zx", "export let place = \"package\"\n");
        assertEquals("beside nested package\n", run("""
                use "beside" as a
                use geo.shapes as b
                use "tool" as c
                print(a.place, b.place, c.place)
                """));
    }

    @Test
    void aCycleIsAnError() throws IOException {
        file("a.zx", "use \"./b\" as b\n");
        file("b.zx", "use \"./a\" as a\n");
        assertEquals("ImportError: circular import of './a.zx'", failure("use \"./a\" as a"));
        file("c.zx", "use \"./main\" as m\n");
        assertEquals("ImportError: circular import of './main.zx'", failure("use \"./c\" as c"));
    }

    @Test
    void aMissingModuleIsAnErrorOfTheStatement() {
        assertEquals("ImportError: module './nowhere.zx' not found", failure("use \"./nowhere\" as n"));
        assertEquals("ImportError: module 'maht' not found", failure("use \"maht\" as m"));
    }

    @Test
    void errorsInAModuleCanBeCaught() throws IOException {
        file("broken.zx", "let = 5\n");
        file("fails.zx", "print(\"started\")\nlet x = 1 / 0\n");
        assertEquals("""
                ImportError true
                started
                ZeroDivisionError ./fails.zx 2
                """, run("""
                try { use "./broken" as b } catch (e) { print(e.kind, e.contains("./broken.zx")) }
                try { use "./fails" as f } catch (e) { print(e.kind, e.file, e.line) }
                """));
    }

    @Test
    void aModuleKnowsItself() throws IOException {
        file("lib/m.zx", "export let about = [__MODULE__, __FILE__, __DIR__, is_main()]\n");
        assertEquals("[m, " + folder.resolve("lib/m.zx") + ", " + folder.resolve("lib") + ", false] __main__ true\n",
                run("use \"./lib/m\" as m\nprint(m.about, __MODULE__, is_main())"));
    }

    @Test
    void libraryModulesNeedNoFiles() {
        try (var closed = Program.start()) {
            assertEquals("4.0", closed.run("use \"math\" as math\nmath.sqrt(16)").toString());
            assertEquals("4.0", closed.run("use {sqrt} from \"stdlib/math\"\nsqrt(16)").toString());
        }
    }

    @Test
    void withoutPermissionFilesAreOutOfReach() {
        try (var closed = Program.start()) {
            assertEquals("ImportError: reading './m.zx' is not permitted", closed.failure("use \"./m\" as m"));
        }
    }
}
