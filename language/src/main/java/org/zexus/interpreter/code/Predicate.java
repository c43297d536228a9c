package org.zexus.interpreter.code;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;

/** The comparisons. An instruction holds the ordinal, and for a jump also whether it jumps when the answer is no. */
public enum Predicate {
    LT,
    LE,
    GT,
    GE,
    EQ,
    NE;

    /* The ordinals, for switches. */
    public static final int LESS = 0;
    public static final int LESS_OR_EQUAL = 1;
    public static final int GREATER = 2;
    public static final int GREATER_OR_EQUAL = 3;
    public static final int EQUAL = 4;

    /** Added to the ordinal in a jump that is taken when the comparison does not hold. */
    public static final int NEGATED = 8;

    @CompilationFinal(dimensions = 1) private static final Predicate[] ALL = values();

    /** The predicate in an operand word. */
    public static Predicate of(int word) {
        return ALL[word & (NEGATED - 1)];
    }

    /** For integers, the predicate that holds when the jump with this operand word is taken. */
    public static Predicate jumping(int word) {
        return word < NEGATED ? of(word) : of(word).negation();
    }

    /** The predicate that holds for integers exactly when this one does not. */
    public Predicate negation() {
        return switch (this) {
            case LT -> GE;
            case LE -> GT;
            case GT -> LE;
            case GE -> LT;
            case EQ -> NE;
            case NE -> EQ;
        };
    }
}
