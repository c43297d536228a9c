package org.zexus.bytecode;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/** Makes functions that use everything a function can consist of; their code makes no sense. */
public final class RandomBytecode {
    private static final String[] TEXTS = {"", "x", "name", "two words", "\"quoted\" \\ back", "line\nbreak\r\t",
        "Grüße 世界 🌍", "\u0000\u2028\uFEFF", "; comment", "\uD800 lone", "null", "$hidden", "@ 3:4"};

    private static final int LEAVES = 4;

    private final Random random;

    /** A source of functions; the same seed gives the same functions. */
    public RandomBytecode(long seed) {
        this.random = new Random(seed);
    }

    /** The next function. */
    public Bytecode function() {
        return function(0);
    }

    private Bytecode function(int nesting) {
        List<Object> constants = new ArrayList<>();
        Bytecode shared = nesting < 3 && chance() ? function(nesting + 1) : null;
        int size = random.nextInt(12);
        for (int i = 0; i < size; i++) {
            constants.add(shared != null && random.nextInt(4) == 0 ? shared : constant(nesting));
        }
        List<Instruction> instructions = many(20, this::instruction);
        var positions = new ArrayList<Position>();
        instructions.forEach(instruction -> positions
                .add(positions.isEmpty() || chance() ? position() : positions.getLast()));
        var statements = new ArrayList<StatementMark>();
        for (int i = 0; i <= instructions.size(); i++) {
            if (random.nextInt(5) == 0) {
                statements.add(new StatementMark(i, position()));
            }
        }
        return new Bytecode(header(), instructions, constants, many(3, this::handler), PositionTable.of(positions),
                statements);
    }

    private FunctionHeader header() {
        FunctionKind kind = one(FunctionKind.class);
        List<Parameter> parameters = many(3, () -> new Parameter(text(), chance() ? text() : null, chance()));
        var locals = new ArrayList<>(Collections.nCopies(parameters.size() + 1, "p"));
        locals.addAll(many(4, () -> chance() ? null : text()));
        var metadata = new LinkedHashMap<String, Object>();
        many(2, this::text).forEach(key -> metadata.put(key, data(0)));
        return new FunctionHeader(text(), kind, some(FunctionFlag.class), parameters, locals,
                many(3, () -> new Capture(chance(), random.nextInt(9), text())), many(3, this::text), exports(),
                position(), metadata);
    }

    private Exports exports() {
        var names = new LinkedHashMap<String, String>();
        many(2, this::text).forEach(name -> names.put(name, text()));
        return new Exports(chance(), names, new LinkedHashSet<>(many(2, this::text)));
    }

    private Instruction instruction() {
        Opcode opcode = one(Opcode.class);
        OperandForm form = opcode.forms().get(random.nextInt(opcode.forms().size()));
        int[] operands = new int[form.kinds().size()];
        for (int i = 0; i < operands.length; i++) {
            operands[i] = random.nextInt(20) == 0 ? random.nextInt() & Integer.MAX_VALUE : random.nextInt(12);
        }
        return Instruction.of(opcode, operands);
    }

    private Handler handler() {
        return new Handler(random.nextInt(9), random.nextInt(9), random.nextInt(9), random.nextInt(9),
                one(Handler.Delivery.class));
    }

    private Position position() {
        int start = random.nextInt(200);
        return switch (random.nextInt(4)) {
            case 0 -> Position.UNKNOWN;
            case 1 -> Position.ofLine(1 + random.nextInt(9), random.nextInt(9));
            case 2 -> Position.ofOffsets(start, start + random.nextInt(30));
            default -> new Position(start, start + random.nextInt(30), 1 + random.nextInt(9), 1 + random.nextInt(9));
        };
    }

    private Object constant(int nesting) {
        return switch (random.nextInt(8)) {
            case 0 -> nesting < 3 ? function(nesting + 1) : null;
            case 1 -> new CallShape(many(3, this::argument));
            case 2 -> type();
            case 3 -> new EnumDeclaration(text(), many(3, () -> new EnumDeclaration.Member(text(), chance())));
            default -> data(0);
        };
    }

    private CallShape.Argument argument() {
        return switch (random.nextInt(3)) {
            case 0 -> CallShape.Positional.POSITIONAL;
            case 1 -> CallShape.Spread.SPREAD;
            default -> new CallShape.Named(text());
        };
    }

    private TypeDeclaration type() {
        return new TypeDeclaration(one(TypeDeclaration.Kind.class), text(), many(2, this::text), random.nextInt(3),
                random.nextInt(3), some(TypeDeclaration.Flag.class),
                many(4, () -> new MemberDeclaration(one(MemberDeclaration.Kind.class), text(),
                        chance() ? null : text(), some(MemberDeclaration.Flag.class),
                        many(3, () -> one(MemberDeclaration.Operand.class)))));
    }

    private Object data(int depth) {
        return switch (random.nextInt(depth < LEAVES ? 12 : 9)) {
            case 0 -> null;
            case 1 -> chance();
            case 2 -> (long) random.nextInt(100) - 50;
            case 3 -> random.nextLong();
            case 4 -> new BigInteger(70 + random.nextInt(200), random).negate();
            case 5 -> random.nextGaussian();
            case 6 -> List.of(0.0, -0.0, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY,
                    Double.MIN_VALUE, Double.MAX_VALUE, 1e300).get(random.nextInt(8));
            case 7, 8 -> text();
            case 9 -> many(4, () -> data(depth + 1));
            case 10 -> new LinkedHashSet<>(many(4, () -> data(LEAVES)));
            default -> {
                Map<Object, Object> map = new LinkedHashMap<>();
                many(4, () -> data(LEAVES)).forEach(key -> map.put(key, data(depth + 1)));
                yield map;
            }
        };
    }

    private String text() {
        return TEXTS[random.nextInt(TEXTS.length)];
    }

    private boolean chance() {
        return random.nextBoolean();
    }

    private <T> List<T> many(int limit, Supplier<T> source) {
        var list = new ArrayList<T>();
        for (int count = random.nextInt(limit + 1); count > 0; count--) {
            list.add(source.get());
        }
        return list;
    }

    private <E extends Enum<E>> E one(Class<E> type) {
        E[] constants = type.getEnumConstants();
        return constants[random.nextInt(constants.length)];
    }

    private <E extends Enum<E>> Set<E> some(Class<E> type) {
        Set<E> set = EnumSet.noneOf(type);
        Arrays.stream(type.getEnumConstants()).filter(_ -> random.nextInt(3) == 0).forEach(set::add);
        return set;
    }
}
