package org.zexus.builtins.program;

import java.util.Set;
import org.zexus.builtins.declare.Boundary;
import org.zexus.builtins.declare.Declarations;
import org.zexus.runtime.builtin.Access;
import org.zexus.runtime.scope.RuntimeContext;

/** The table of functions that concern the program as a whole. */
public final class ProgramBuiltins {
    private static final Set<Access> READ = Set.of(Access.READ);

    private ProgramBuiltins() {}

    /** Declares everything here. */
    public static void declare(Declarations to) {
        to.function("require(condition, message?)", "Fails with a RequirementError unless the condition is true.",
                Boundary.binary(Checks::require));
        to.function("verify(condition, message?)", "Fails with a VerificationError unless the condition is true.",
                Boundary.binary(Checks::verify));
        to.function("assert(condition, message?)", "Fails with an AssertionError unless the condition is true.",
                Boundary.binary(Checks::assertTrue));
        to.function("revert(message?)", "Fails with a RevertError.", Boundary.unary(Checks::revert));
        to.function("exit_program(status?: integer)", "Ends the program with an exit status (0).",
                Boundary.unary(ProgramOperations::exit));
        to.function("on_exit(function: function)", "Calls the function before the program ends.",
                Boundary.unary(ProgramOperations::onExit));
        repeating(to);
        diagnosis(to);
        persistence(to);
        to.function(READ, "eval_file(path: string, language?: string)",
                "Runs a file of this language in a scope of its own; gives what it exports as a module.",
                Boundary.binary(ProgramOperations::evaluateFile));
        to.function("event_log()", "A list of the events so far.",
                Boundary.nullary(where -> RuntimeContext.get(where).events().log()));
        to.function("help(topic?: string)", "What the library says about a name, or which names there are.",
                Boundary.unary(HelpOperation::help));
        to.function("audit(event, data?)", "Adds an entry to the audit log.",
                Boundary.binary(ProgramOperations::audit));
        to.function("audit_log()", "A list of the entries of the audit log.",
                Boundary.nullary(ProgramOperations::auditLog));
        to.function(Set.of(Access.ENVIRONMENT), "env_get(name: string, default?)",
                "An environment variable, or the default (null).",
                Boundary.binary(EnvironmentVariables::get));
        to.function(Set.of(Access.ENVIRONMENT), "env_exists(name: string)", "Whether there is an environment variable.",
                Boundary.unary(EnvironmentVariables::exists));
        to.function("env_set(name: string, value)", "Sets an environment variable for this program only.",
                Boundary.binary(EnvironmentVariables::set));
        to.function("cache_set(key, value, seconds?: number)", "Puts a value in the cache.",
                Boundary.ternary(CacheOperations::set));
        to.function("cache_get(key, default?)", "The value of a key in the cache, or the default (null).",
                Boundary.binary(CacheOperations::get));
        to.function("cache_delete(key)", "Removes a key from the cache; whether it was there.",
                Boundary.unary(CacheOperations::delete));
        to.function("cache_clear()", "Empties the cache.", Boundary.nullary(CacheOperations::clear));
        to.function("cache(name: string, options?: map)", "Configures the cache: ttl (seconds), max_entries, strategy.",
                Boundary.binary(CacheOperations::configure));
    }

    private static void repeating(Declarations to) {
        to.function("run|execute(function?: function, interval?: number, arguments?: list)",
                "Calls the functions of on_start, and then the function again and again with so many seconds (1) in"
                        + " between, until the program is ended.",
                Boundary.ternary(Repeating::run));
        to.function("on_start(function: function)", "Calls the function when the program begins with run.",
                Boundary.unary(Repeating::onStart));
        to.function("schedule(plans: list)",
                "Starts a task for each map of interval (seconds) and action (a function), which calls the action again"
                        + " and again; a list of the tasks, which can be cancelled.",
                Boundary.unary(Repeating::schedule));
    }

    private static void diagnosis(Declarations to) {
        to.function("debug_log(message, value?)", "Writes a marked line; gives the value, or true without one.",
                Boundary.binary(Diagnosis::log));
        to.function("debug_trace(message?)", "Writes a marked line and the calls that led to it.",
                Boundary.unary(Diagnosis::trace));
        to.function("memory_stats()",
                "A map of bytes of memory (current, peak, limit) and how often it was cleaned up (gc_count).",
                Boundary.nullary(Diagnosis::memory));
    }

    private static void persistence(Declarations to) {
        to.function(Set.of(Access.READ, Access.WRITE), "persist_set|persistent_set(key: string, value)",
                "Keeps a value beyond the end of the program, as JSON in a file of the folder .zexus_persist; no part of the ledger.",
                Boundary.binary(Persistence::set));
        to.function(READ, "persist_get|persistent_get(key: string, default?)",
                "The value that was kept, or the default (null).", Boundary.binary(Persistence::get));
        to.function(Set.of(Access.READ, Access.WRITE), "persist_delete|persistent_delete(key: string)",
                "Keeps a value no longer; whether there was one.", Boundary.unary(Persistence::delete));
    }
}
