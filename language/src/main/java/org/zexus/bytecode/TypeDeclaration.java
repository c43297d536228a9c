package org.zexus.bytecode;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What {@code DEFINE_TYPE} makes a type from. On the operand stack lie, from bottom to top, the parent types, the
 * interfaces, then for every member in order the values it {@linkplain MemberDeclaration#operands() asks for}.
 *
 * @param kind the kind of type
 * @param name the type's name
 * @param typeParameters the names of the type parameters
 * @param parentCount the number of parent types
 * @param interfaceCount the number of interfaces
 * @param flags what the declaration says about the whole type
 * @param members the members in order of declaration, inherited ones left out
 */
public record TypeDeclaration(
        Kind kind,
        String name,
        List<String> typeParameters,
        int parentCount,
        int interfaceCount,
        Set<Flag> flags,
        List<MemberDeclaration> members) {

    /** The kinds of types. */
    public enum Kind {
        DATA,
        ENTITY,
        CONTRACT,
        INTERFACE
    }

    /** What a declaration says about the whole type. */
    public enum Flag {
        /** Fields cannot be assigned. */
        IMMUTABLE,
        /** Instances carry a hash: methods {@code hash} and {@code verify}. */
        VERIFIED,
        /** Construction ignores arguments that are too much, and takes the fields from a single map. */
        TOLERANT
    }

    public TypeDeclaration {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        if (parentCount < 0 || interfaceCount < 0) {
            throw new IllegalArgumentException("negative number of parents or interfaces");
        }
        typeParameters = List.copyOf(typeParameters);
        flags = Set.copyOf(flags);
        members = List.copyOf(members);
    }

    /** Whether the declaration has the flag. */
    public boolean has(Flag flag) {
        return flags.contains(flag);
    }

    /**
     * The number of operand stack entries the declaration takes.
     *
     * @throws ArithmeticException if it exceeds the range of {@code int}
     */
    public int operandCount() {
        int count = Math.addExact(parentCount, interfaceCount);
        for (MemberDeclaration member : members) {
            count = Math.addExact(count, member.operands().size());
        }
        return count;
    }

    /** The flags in the order of their declaration. */
    Set<Flag> orderedFlags() {
        return flags.isEmpty() ? Set.of() : EnumSet.copyOf(flags);
    }
}
