package org.zexus.runtime.call;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.zexus.bytecode.FunctionFlag;
import org.zexus.bytecode.FunctionKind;

/**
 * What is the same for all closures of one function.
 *
 * @param name the name; empty for a function without one
 * @param kind what the function is the body of
 * @param isLambda whether it was written as an arrow function or lambda
 * @param parameters the parameters, without {@code this}
 * @param flags what the declaration says about it
 */
public record FunctionInfo(String name, FunctionKind kind, boolean isLambda, List<ParameterInfo> parameters,
        Set<FunctionFlag> flags) {

    public FunctionInfo {
        parameters = List.copyOf(parameters);
        flags = Set.copyOf(flags);
    }

    /** Whether the first argument of the call target, after the function itself, is {@code this}. */
    public boolean isMethod() {
        return kind.takesThis();
    }

    /** Whether calling it starts a task. */
    public boolean isAsync() {
        return flags.contains(FunctionFlag.ASYNC);
    }

    /** Whether the last parameter collects the remaining arguments. */
    public boolean hasRest() {
        return !parameters.isEmpty() && parameters.getLast().isRest();
    }

    /** The greatest number of arguments, or -1 when there is none. */
    public int maxArguments() {
        return hasRest() ? -1 : parameters.size();
    }

    /** The position of a parameter, or -1. */
    public int parameterIndex(String parameter) {
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i).name().equals(parameter)) {
                return i;
            }
        }
        return -1;
    }

    /** The name in messages and stacks. */
    public String displayName() {
        return name.isEmpty() ? "lambda" : name;
    }

    /** The function as it is displayed: {@code action add(a, b = 1)} or {@code lambda(a)}. */
    public String display() {
        String list = parameters.stream().map(ParameterInfo::display).collect(Collectors.joining(", ", "(", ")"));
        return name.isEmpty() ? "lambda" + list : "action " + name + list;
    }
}
