package org.zexus.bytecode;

/** What an operand of an instruction denotes. Every operand is a non-negative {@code int}. */
public enum OperandKind {
    /** Index of a constant that stands for a value of a program. */
    CONST("constant"),
    /** Index of a string constant that names something. */
    NAME("name"),
    /** Index of a {@link Bytecode} constant. */
    FUNCTION("function"),
    /** Index of a {@link CallShape} constant. */
    SHAPE("shape"),
    /** Index of a {@link TypeDeclaration} constant. */
    TYPE("type"),
    /** Index of an {@link EnumDeclaration} constant. */
    ENUM("enum"),
    /** Number of a local slot. */
    LOCAL("slot"),
    /** Number of a captured cell of the running closure. */
    CAPTURED("captured"),
    /** Index of an instruction; the instruction count itself means the end of the function. */
    TARGET("target"),
    /** How many operand stack entries (or pairs of them) the instruction takes or leaves. */
    COUNT("count"),
    /** A plain number. */
    NUMBER("number"),
    /** Number of a virtual register. */
    REGISTER("register");

    private final String word;

    OperandKind(String word) {
        this.word = word;
    }

    /** The kind in the words of documentation and messages. */
    public String word() {
        return word;
    }

    /** Whether the operand is an index into the constant pool. */
    public boolean isConstant() {
        return switch (this) {
            case CONST, NAME, FUNCTION, SHAPE, TYPE, ENUM -> true;
            case LOCAL, CAPTURED, TARGET, COUNT, NUMBER, REGISTER -> false;
        };
    }

    /**
     * Whether {@code constant} is of the type this kind of operand refers to.
     *
     * @param constant a constant, possibly null; only asked of kinds that are constants
     */
    public boolean accepts(Object constant) {
        return switch (this) {
            case CONST -> !(constant instanceof CallShape || constant instanceof TypeDeclaration
                    || constant instanceof EnumDeclaration);
            case NAME -> constant instanceof String;
            case FUNCTION -> constant instanceof Bytecode;
            case SHAPE -> constant instanceof CallShape;
            case TYPE -> constant instanceof TypeDeclaration;
            case ENUM -> constant instanceof EnumDeclaration;
            case LOCAL, CAPTURED, TARGET, COUNT, NUMBER, REGISTER -> false;
        };
    }
}
