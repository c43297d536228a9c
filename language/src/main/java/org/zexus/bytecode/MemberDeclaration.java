package org.zexus.bytecode;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A member of a {@link TypeDeclaration}.
 *
 * <p>
 * Thunks are closures of kind {@link FunctionKind#THUNK}: they take the instance as {@code this} and no further
 * argument.
 *
 * @param kind the kind of member
 * @param name the member's name; the symbol of an operator ({@code +}, {@code []}); {@code
 *     constructor} for a constructor
 * @param annotation the declared type as written (without a final question mark), or null
 * @param flags what the declaration says about the member
 * @param operands the values the member takes from the operand stack, in this order
 */
public record MemberDeclaration(
        Kind kind, String name, String annotation, Set<Flag> flags, List<Operand> operands) {

    /** The kinds of members. */
    public enum Kind {
        /** A field of the instance. */
        FIELD,
        /** A function that takes the instance as {@code this}. */
        METHOD,
        /** A value computed at each access. */
        COMPUTED,
        /** The meaning of an operator. */
        OPERATOR,
        /** The function construction calls: {@code init} or {@code constructor}. */
        CONSTRUCTOR,
        /** A function or value of the type itself. */
        STATIC,
        /** A guard of a contract's actions. */
        GUARD,
        /** An event, enum or type declared inside the type. */
        NESTED,
        /** A reaction to changes of an instance's fields. */
        REACTION
    }

    /** What a declaration says about a member. */
    public enum Flag {
        /** The declared type ends in a question mark. */
        NULLABLE,
        /** The field cannot be assigned after construction. */
        IMMUTABLE,
        /** Usable only from inside the type. */
        PRIVATE,
        /** Usable from outside, said explicitly. */
        PUBLIC,
        /** May not assign state. */
        VIEW,
        /** May neither assign nor read state. */
        PURE,
        /** May receive value. */
        PAYABLE,
        /** Calling it starts a task. */
        ASYNC,
        /** The field's content outlives the program. */
        PERSISTENT,
        /** The field keeps the history of its values. */
        LEDGER,
        /** Declared without a body. */
        ABSTRACT,
        /** The method's results are kept by arguments, for each instance. */
        CACHED,
        /** Each call of the method and its result are printed. */
        LOGGED
    }

    /** A value a member takes from the operand stack. */
    public enum Operand {
        /** The function of a method, operator, constructor, guard, static function, reaction. */
        FUNCTION,
        /** A thunk: the default of a field, the value of a computed member. */
        VALUE,
        /** A thunk: the condition a field must meet. */
        CONSTRAINT,
        /** A thunk: the type object the annotation names, when it is not a builtin kind. */
        TYPE,
        /** A finished value: a nested declaration, a static constant. */
        CONTENT
    }

    public MemberDeclaration {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        flags = Set.copyOf(flags);
        operands = List.copyOf(operands);
    }

    /** A member that takes one function. */
    public static MemberDeclaration function(Kind kind, String name, Set<Flag> flags) {
        return new MemberDeclaration(kind, name, null, flags, List.of(Operand.FUNCTION));
    }

    /** Whether the declaration has the flag. */
    public boolean has(Flag flag) {
        return flags.contains(flag);
    }

    /** Whether the member takes such a value. */
    public boolean takes(Operand operand) {
        return operands.contains(operand);
    }

    /** The flags in the order of their declaration. */
    Set<Flag> orderedFlags() {
        return flags.isEmpty() ? Set.of() : EnumSet.copyOf(flags);
    }
}
