package org.zexus.builtins.io;

import java.util.Set;
import org.zexus.builtins.declare.Boundary;
import org.zexus.builtins.declare.Declarations;
import org.zexus.runtime.builtin.Access;
import org.zexus.runtime.value.Kind;

/** The table of functions that print, read and use files. */
public final class InputOutputBuiltins {
    private static final Set<Access> READ = Set.of(Access.READ);
    private static final Set<Access> WRITE = Set.of(Access.WRITE);

    private InputOutputBuiltins() {}

    /** Declares everything here. */
    public static void declare(Declarations to) {
        terminal(to);
        files(to);
        directories(to);
        openFiles(to);
    }

    private static void terminal(Declarations to) {
        to.function("print(...values)",
                "Writes the values in one line; with a boolean first of two, only if it is true.",
                PrintNode::print);
        to.function("println(...values)", "Writes the values in one line.", PrintNode::println);
        to.function("debug(value, second?)",
                "Writes a marked line and gives the value; of two the first is a condition.",
                Boundary.binary(Terminal::debug));
        to.function("input(prompt?, otherwise?)",
                "One line of the input. At its end the second argument; without one, that is an error.",
                Boundary.binary(Terminal::input));
    }

    private static void files(Declarations to) {
        to.function(READ, "file_read_text|read_file(path: string)", "The text of a file.",
                Boundary.unary(FileOperations::readText));
        to.function(WRITE, "file_write_text(path: string, text: string)",
                "Writes a file anew, all of it or, if that fails, nothing.",
                Boundary.binary(FileOperations::writeText));
        to.function(WRITE, "file_append(path: string, text: string)", "Adds text to the end of a file.",
                Boundary.binary(FileOperations::append));
        to.function(READ, "file_exists(path: string)", "Whether there is a file or directory.",
                Boundary.unary(FileOperations::exists));
        to.function(READ, "fs_is_file(path: string)", "Whether there is a file.",
                Boundary.unary(FileOperations::isFile));
        to.function(WRITE, "fs_remove(path: string)", "Removes a file.", Boundary.unary(FileOperations::remove));
        to.function(WRITE, "fs_rename(from: string, to: string)", "Moves a file or directory.",
                Boundary.binary(FileOperations::rename));
        to.function(Set.of(Access.READ, Access.WRITE), "fs_copy(from: string, to: string)",
                "Copies a file or directory.", Boundary.binary(FileOperations::copy));
    }

    private static void directories(Declarations to) {
        to.function(READ, "file_list_dir(path: string)", "The names in a directory, sorted.",
                Boundary.unary(FileOperations::list));
        to.function(READ, "fs_is_dir(path: string)", "Whether there is a directory.",
                Boundary.unary(FileOperations::isDirectory));
        to.function(WRITE, "fs_mkdir(path: string, parents?: boolean)",
                "Makes a directory, and those around it unless parents is false.",
                Boundary.binary(FileOperations::makeDirectory));
        to.function(WRITE, "fs_rmdir(path: string, recursive?: boolean)",
                "Removes a directory, with everything in it if recursive.",
                Boundary.binary(FileOperations::removeDirectory));
    }

    private static void openFiles(Declarations to) {
        to.function(READ, "file(path: string, mode?: string)",
                "Opens a file: mode r reads, w writes anew, a adds to the end, x makes it; for using and for each.",
                Boundary.binary(OpenFile::open));
        to.method(Kind.FILE, "read(count?: integer)", "The rest of the text, or so many characters of it.",
                Boundary.binary((where, file, count) -> ((OpenFile) file).read(where, count)));
        to.method(Kind.FILE, "read_line()", "The next line without its end, null after the last.",
                Boundary.unary((where, file) -> ((OpenFile) file).readLine(where)));
        to.method(Kind.FILE, "lines()", "A list of the lines that are left.",
                Boundary.unary((where, file) -> ((OpenFile) file).lines(where)));
        to.method(Kind.FILE, "write(text: string)", "Writes a text.",
                Boundary.binary((where, file, text) -> ((OpenFile) file).write(where, text)));
        to.method(Kind.FILE, "flush()", "Hands everything written to the system.",
                Boundary.unary((where, file) -> ((OpenFile) file).flush(where)));
        to.method(Kind.FILE, "close()", "Closes the file; closing it again does nothing.",
                Boundary.unary((where, file) -> ((OpenFile) file).close(where)));
    }
}
