package org.zexus.builtins.fs;

import java.util.Set;
import org.zexus.builtins.declare.Boundary;
import org.zexus.builtins.declare.Functions;
import org.zexus.builtins.io.FileOperations;
import org.zexus.runtime.builtin.Access;

/** The table of the module {@code fs}. */
public final class FsModule {
    private static final Set<Access> READ = Set.of(Access.READ);
    private static final Set<Access> WRITE = Set.of(Access.WRITE);
    private static final Set<Access> BOTH = Set.of(Access.READ, Access.WRITE);

    private FsModule() {}

    /** Declares everything here. */
    public static void declare(Functions to) {
        contents(to);
        questions(to);
        changes(to);
        directories(to);
        paths(to);
    }

    private static void contents(Functions to) {
        to.function(READ, "read_file(path: string, encoding?: string)", "The text of a file (UTF-8).",
                Boundary.binary(FileContents::read));
        to.function(WRITE, "write_file(path: string, text: string, encoding?: string)",
                "Writes a file anew, and makes the directories around it.", Boundary.ternary(FileContents::write));
        to.function(WRITE, "append_file(path: string, text: string)",
                "Adds text to the end of a file, and makes the directories around it.",
                Boundary.binary(FileContents::append));
        to.function(READ, "read_binary(path: string)", "A list of the bytes of a file, integers from 0 to 255.",
                Boundary.unary(FileContents::readBinary));
        to.function(WRITE, "write_binary(path: string, bytes: list)", "Writes a file anew from a list of bytes.",
                Boundary.binary(FileContents::writeBinary));
    }

    private static void questions(Functions to) {
        to.function(READ, "exists(path: string)", "Whether there is a file or directory.",
                Boundary.unary(FileOperations::exists));
        to.function(READ, "is_file(path: string)", "Whether there is a file.", Boundary.unary(FileOperations::isFile));
        to.function(READ, "is_dir(path: string)", "Whether there is a directory.",
                Boundary.unary(FileOperations::isDirectory));
        to.function(READ, "get_size(path: string)", "The number of bytes of a file.",
                Boundary.unary(FileStatus::size));
        to.function(READ, "get_stat(path: string)", "A map of size, atime, mtime, ctime (seconds since 1970), mode.",
                Boundary.unary(FileStatus::status));
    }

    private static void changes(Functions to) {
        to.function(WRITE, "remove(path: string)", "Removes a file.", Boundary.unary(FileOperations::remove));
        to.function(WRITE, "rename(from: string, to: string)", "Moves a file or directory.",
                Boundary.binary(FileOperations::rename));
        to.function(BOTH, "copy_file(from: string, to: string)", "Copies a file.",
                Boundary.binary(FileOperations::copy));
        to.function(BOTH, "copy_dir(from: string, to: string)", "Copies a directory with everything in it.",
                Boundary.binary(FileOperations::copy));
    }

    private static void directories(Functions to) {
        to.function(WRITE, "mkdir(path: string, parents?: boolean)",
                "Makes a directory, and those around it unless parents is false.",
                Boundary.binary(FileOperations::makeDirectory));
        to.function(WRITE, "rmdir(path: string, recursive?: boolean)",
                "Removes a directory, with everything in it if recursive.",
                Boundary.binary(FileOperations::removeDirectory));
        to.function(READ, "list_dir(path?: string)", "The names in a directory (the working directory), sorted.",
                Boundary.unary(DirectoryWalk::list));
        to.function(READ, "walk(path: string)", "For a directory and those below: [path, directories, files].",
                Boundary.unary(DirectoryWalk::walk));
        to.function(READ, "glob(pattern: string, recursive?: boolean)",
                "The paths that match a pattern of *, ?, [a-z] and, if recursive, ** for directories; sorted.",
                Boundary.binary(Glob::glob));
        to.function(READ, "get_cwd()", "The working directory.", Boundary.nullary(WorkingDirectory::get));
        to.function(READ, "chdir(path: string)", "Makes a directory the working directory of this program.",
                Boundary.unary(WorkingDirectory::set));
    }

    private static void paths(Functions to) {
        to.function(READ, "abs_path(path: string)", "The path from the root on.",
                Boundary.unary(WorkingDirectory::absolute));
        to.function("join(...parts: string)", "One path of several; one that starts at the root replaces those before.",
                Boundary.variadic((_, parts) -> Paths.join(parts)));
        to.function("basename(path: string)", "The last part of a path.",
                Boundary.unary((_, path) -> Paths.base(path)));
        to.function("dirname(path: string)", "A path without its last part.",
                Boundary.unary((_, path) -> Paths.directory(path)));
        to.function("splitext(path: string)", "A list of a path without its extension, and the extension.",
                Boundary.unary((_, path) -> Paths.splitExtension(path)));
    }
}
