package org.zexus.builtins.io;

import org.zexus.builtins.declare.Boundary;
import org.zexus.builtins.declare.Declarations;

/** The table of functions that print, read and use files. */
public final class InputOutputBuiltins {
    private InputOutputBuiltins() {}

    /** Declares everything here. */
    public static void declare(Declarations to) {
        to.function("print(...values)",
                "Writes the values in one line; with a boolean first of two, only if it is true.",
                PrintNode::print);
        to.function("println(...values)", "Writes the values in one line.", PrintNode::println);
        to.function("debug(value, second?)",
                "Writes a marked line and gives the value; of two the first is a condition.",
                Boundary.binary(Terminal::debug));
        to.function("input(prompt?)", "One line of the input, null at its end.", Boundary.unary(Terminal::input));
        to.function("file_read_text|read_file(path)", "The text of a file.", Boundary.unary(FileOperations::readText));
        to.function("file_write_text(path, text)", "Writes a file anew.", Boundary.binary(FileOperations::writeText));
        to.function("file_append(path, text)", "Adds text to the end of a file.",
                Boundary.binary(FileOperations::append));
        to.function("file_exists(path)", "Whether there is a file or directory.",
                Boundary.unary(FileOperations::exists));
        to.function("file_list_dir(path)", "The names in a directory, sorted.", Boundary.unary(FileOperations::list));
        to.function("fs_is_file(path)", "Whether there is a file.", Boundary.unary(FileOperations::isFile));
        to.function("fs_is_dir(path)", "Whether there is a directory.", Boundary.unary(FileOperations::isDirectory));
        to.function("fs_mkdir(path, parents?)", "Makes a directory, and those around it unless parents is false.",
                Boundary.binary(FileOperations::makeDirectory));
        to.function("fs_remove(path)", "Removes a file.", Boundary.unary(FileOperations::remove));
        to.function("fs_rmdir(path, recursive?)", "Removes a directory, with everything in it if recursive.",
                Boundary.binary(FileOperations::removeDirectory));
        to.function("fs_rename(from, to)", "Moves a file or directory.", Boundary.binary(FileOperations::rename));
        to.function("fs_copy(from, to)", "Copies a file or directory.", Boundary.binary(FileOperations::copy));
    }
}
