package org.zexus.builtins.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.graalvm.polyglot.io.IOAccess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zexus.language.Program;

/** Programs that use SQLite. */
class DatabaseTest {
    @TempDir Path folder;

    private Program program(String... options) {
        return Program.start(builder -> {
            builder.allowIO(IOAccess.ALL).allowNativeAccess(true).currentWorkingDirectory(folder);
            for (int i = 0; i < options.length; i += 2) {
                builder.option("zexus." + options[i], options[i + 1]);
            }
            return builder;
        });
    }

    @Test
    void rowsAreKept() {
        try (var program = program()) {
            program.run("""
                    let db = sqlite_connect("a.db")
                    print(db.execute("create table t (a integer primary key, b text, c real, d blob)"))
                    db.execute("insert into t (b, c, d) values (?, ?, ?)", ["x'; drop table t; --", 1.5, [1, 255]])
                    print(db.last_insert_id(), db.affected_rows())
                    db.execute("insert into t (b) values (?)", [null])
                    print(db.query("select * from t order by a"))
                    print(db.query_one("select count(*) as n from t").n, db.query_one("select * from t where a = 9"))
                    db.begin()
                    db.execute("delete from t")
                    db.rollback()
                    try { db.transaction(action(d) { d.execute("delete from t"); throw "no" }) } catch (e) { print(e) }
                    print(db.query_one("select count(*) as n from t").n)
                    db.close()
                    """);
            assertEquals("""
                    true
                    1 1
                    [{a: 1, b: x'; drop table t; --, c: 1.5, d: [1, 255]}, {a: 2, b: null, c: null, d: null}]
                    2 null
                    no
                    2
                    """, program.printed());
            assertTrue(Files.exists(folder.resolve("a.db")));
        }
    }

    @Test
    void badStatementsAreErrors() {
        try (var program = program()) {
            program.run("let db = sqlite_connect(\":memory:\")");
            assertTrue(program.failure("db.execute(\"selekt 1\")").startsWith("DatabaseError: "));
            assertTrue(program.failure("db.query(\"select ?\", [1, 2])").startsWith("DatabaseError: "));
            assertTrue(program.failure("db.query(\"select ?\", [{}])").startsWith("TypeError: "));
            assertEquals("DatabaseError: no transaction has been started", program.failure("db.commit()"));
            program.run("db.close()");
            assertTrue(program.failure("db.query(\"select 1\")").startsWith("DatabaseError: "));
        }
    }

    @Test
    void aDatabaseOpensNoOtherFile() {
        try (var program = program("AllowRead", "in", "AllowWrite", "in")) {
            assertTrue(program.failure("sqlite_connect(\"out.db\")").startsWith("PermissionError: "));
            program.run("fs_mkdir(\"in\")\nlet db = sqlite_connect(\"in/a.db\")\ndb.execute(\"create table t (a)\")");
            assertTrue(program.failure("db.execute(\"attach database '../out.db' as o\")")
                    .startsWith("DatabaseError: "));
            assertEquals("PermissionError: no permission to choose the folder of temporary files", program
                    .failure("db.query(\"/* */ PRAGMA main . \\\"Temp_Store_Directory\\\" = '..'\")"));
            assertTrue(program.failure("db.query(\"select load_extension('x')\")").startsWith("DatabaseError: "));
            assertTrue(program.failure("db.execute(\"vacuum into '../out.db'\")").startsWith("DatabaseError: "));
        }
        assertTrue(Files.notExists(folder.resolve("out.db")));
    }
}
