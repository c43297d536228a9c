package org.zexus.builtins.os;

import java.util.Set;
import org.zexus.builtins.declare.Boundary;
import org.zexus.builtins.declare.Functions;
import org.zexus.builtins.fs.FileStatus;
import org.zexus.builtins.fs.Paths;
import org.zexus.builtins.fs.WorkingDirectory;
import org.zexus.builtins.io.FileOperations;
import org.zexus.builtins.program.EnvironmentVariables;
import org.zexus.runtime.builtin.Access;
import org.zexus.runtime.text.Strings;

/** The table of the module {@code os}. */
public final class OsModule {
    private static final Set<Access> ENVIRONMENT = Set.of(Access.ENVIRONMENT);
    private static final Set<Access> READ = Set.of(Access.READ);

    private OsModule() {}

    /** Declares everything here. */
    public static void declare(Functions to) {
        machine(to);
        variables(to);
        process(to);
        files(to);
        paths(to);
    }

    private static void machine(Functions to) {
        to.value("sep", Strings.fromJava("/"));
        to.value("pathsep", Strings.fromJava(":"));
        to.value("linesep", Strings.fromJava("\n"));
        to.function("name()", "The family of the system: posix or nt.", Boundary.nullary(Platform::family));
        property(to, "platform_system", "The name of the system, such as Linux.", "os.name");
        property(to, "platform_release", "The version of the system.", "os.version");
        property(to, "platform_version", "The version of the system.", "os.version");
        property(to, "platform_machine", "The kind of machine, such as amd64.", "os.arch");
        property(to, "platform_processor", "The kind of processor, such as amd64.", "os.arch");
        property(to, "get_home_dir", "The home directory of the user.", "user.home");
        property(to, "get_temp_dir", "The directory for temporary files.", "java.io.tmpdir");
        property(to, "get_username", "The name of the user.", "user.name");
        to.function(ENVIRONMENT, "get_hostname()", "The name of the machine.", Boundary.nullary(Platform::hostName));
        to.function(ENVIRONMENT, "cpu_count()", "How many processors there are.",
                Boundary.nullary(Platform::processors));
    }

    private static void property(Functions to, String name, String documentation, String property) {
        to.function(ENVIRONMENT, name + "()", documentation,
                Boundary.nullary(where -> Platform.property(where, property)));
    }

    private static void variables(Functions to) {
        to.function(ENVIRONMENT, "getenv(name: string, default?)", "An environment variable, or the default (null).",
                Boundary.binary(EnvironmentVariables::get));
        to.function("setenv(name: string, value)", "Sets an environment variable for this program only.",
                Boundary.binary(EnvironmentVariables::set));
        to.function("unsetenv(name: string)", "Removes an environment variable for this program only.",
                Boundary.unary(EnvironmentVariables::remove));
        to.function(ENVIRONMENT, "listenv()", "A map of the environment variables.",
                Boundary.nullary(EnvironmentVariables::all));
    }

    private static void process(Functions to) {
        to.function(ENVIRONMENT, "get_pid()", "The number of this process.", Boundary.nullary(Platform::process));
        to.function(ENVIRONMENT, "get_ppid()", "The number of the process that started this one, or null.",
                Boundary.nullary(Platform::parentProcess));
        to.function(Set.of(Access.RUN), "execute(program: string, arguments?: list, timeout?: number)",
                "Runs a program without a shell; a map of its status, stdout and stderr.",
                Boundary.ternary(Execution::execute));
    }

    private static void files(Functions to) {
        to.function(READ, "getcwd()", "The working directory.", Boundary.nullary(WorkingDirectory::get));
        to.function(READ, "chdir(path: string)", "Makes a directory the working directory of this program.",
                Boundary.unary(WorkingDirectory::set));
        to.function(READ, "path_exists(path: string)", "Whether there is a file or directory.",
                Boundary.unary(FileOperations::exists));
        to.function(READ, "path_isfile(path: string)", "Whether there is a file.",
                Boundary.unary(FileOperations::isFile));
        to.function(READ, "path_isdir(path: string)", "Whether there is a directory.",
                Boundary.unary(FileOperations::isDirectory));
        to.function(READ, "path_abspath(path: string)", "The path from the root on.",
                Boundary.unary(WorkingDirectory::absolute));
        to.function(READ, "get_file_size(path: string)", "The number of bytes of a file.",
                Boundary.unary(FileStatus::size));
        to.function(READ, "get_file_stat(path: string)",
                "A map of size, atime, mtime, ctime (seconds since 1970), mode.", Boundary.unary(FileStatus::status));
    }

    private static void paths(Functions to) {
        to.function("path_join(...parts: string)",
                "One path of several; one that starts at the root replaces those before.",
                Boundary.variadic((_, parts) -> Paths.join(parts)));
        to.function("path_basename(path: string)", "The last part of a path.",
                Boundary.unary((_, path) -> Paths.base(path)));
        to.function("path_dirname(path: string)", "A path without its last part.",
                Boundary.unary((_, path) -> Paths.directory(path)));
        to.function("path_splitext(path: string)", "A list of a path without its extension, and the extension.",
                Boundary.unary((_, path) -> Paths.splitExtension(path)));
    }
}
