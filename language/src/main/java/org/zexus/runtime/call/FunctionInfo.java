package org.zexus.runtime.call;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.zexus.bytecode.FunctionFlag;
import org.zexus.bytecode.FunctionKind;

/**
 * What is the same for all closures of one function. A class of its own instead of a record, because compiled calls ask
 * for the number of arguments, which therefore is a field.
 */
public final class FunctionInfo {

    private final String name;
    private final FunctionKind kind;
    private final boolean isLambda;
    private final List<ParameterInfo> parameters;
    private final Set<FunctionFlag> flags;
    private final boolean isAsync;
    private final int maxArguments;

    /**
     * What is known of a function.
     *
     * @param name the name; empty for a function without one
     * @param kind what the function is the body of
     * @param isLambda whether it was written as an arrow function or lambda
     * @param parameters the parameters, without {@code this}
     * @param flags what the declaration says about it
     */
    public FunctionInfo(String name, FunctionKind kind, boolean isLambda, List<ParameterInfo> parameters,
            Set<FunctionFlag> flags) {
        this.name = name;
        this.kind = kind;
        this.isLambda = isLambda;
        this.parameters = List.copyOf(parameters);
        this.flags = Set.copyOf(flags);
        this.isAsync = flags.contains(FunctionFlag.ASYNC);
        boolean collectsRest = !parameters.isEmpty() && parameters.getLast().isRest();
        maxArguments = collectsRest ? -1 : parameters.size();
    }

    /** The name; empty for a function without one. */
    public String name() {
        return name;
    }

    /** What the function is the body of. */
    public FunctionKind kind() {
        return kind;
    }

    /** Whether it was written as an arrow function or lambda. */
    public boolean isLambda() {
        return isLambda;
    }

    /** The parameters, without {@code this}. */
    public List<ParameterInfo> parameters() {
        return parameters;
    }

    /** What the declaration says about it. */
    public Set<FunctionFlag> flags() {
        return flags;
    }

    /** Whether the first argument of the call target, after the function itself, is {@code this}. */
    public boolean isMethod() {
        return kind.takesThis();
    }

    /** Whether calling it starts a task. */
    public boolean isAsync() {
        return isAsync;
    }

    /** Whether the last parameter collects the remaining arguments. */
    public boolean hasRest() {
        return maxArguments < 0;
    }

    /** The greatest number of arguments, or -1 when there is none. */
    public int maxArguments() {
        return maxArguments;
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
