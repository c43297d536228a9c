package org.zexus.interpreter.operation;

import java.util.Arrays;
import org.zexus.bytecode.Bytecode;
import org.zexus.bytecode.CallShape;
import org.zexus.bytecode.Instruction;
import org.zexus.bytecode.Opcode;
import org.zexus.runtime.call.InvokeNode;
import org.zexus.runtime.error.ErrorKind;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.operation.AddNode;
import org.zexus.runtime.operation.BinaryNode;
import org.zexus.runtime.operation.DivideNode;
import org.zexus.runtime.operation.Indexing;
import org.zexus.runtime.operation.ModuloNode;
import org.zexus.runtime.operation.MultiplyNode;
import org.zexus.runtime.operation.PowerNode;
import org.zexus.runtime.operation.SubtractNode;
import org.zexus.runtime.scope.GlobalCell;
import org.zexus.runtime.scope.RuntimeContext;
import org.zexus.runtime.type.Operator;
import org.zexus.runtime.type.TypeTests;
import org.zexus.runtime.value.ErrorValue;

/** Makes the nodes of the instructions of one function. */
public final class OperationFactory {

    private final FunctionTemplate template;
    private final SourcePositions positions;
    private final Bytecode bytecode;

    /** A factory for the instructions of a function. */
    public OperationFactory(FunctionTemplate template) {
        this.template = template;
        this.positions = template.positions();
        this.bytecode = template.bytecode();
    }

    /** The node for an operation on two values. */
    public BinaryOperation binary(int index) {
        return switch (opcode(index)) {
            case ADD, ADD_REG -> arithmetic(index, AddNode.create());
            case SUB, SUB_REG -> arithmetic(index, SubtractNode.create());
            case MUL, MUL_REG -> arithmetic(index, MultiplyNode.create());
            case DIV, DIV_REG -> arithmetic(index, DivideNode.create());
            case MOD, MOD_REG -> new BinaryOperations.LenientModulo(positions, index);
            case MOD_STRICT -> arithmetic(index, ModuloNode.create());
            case POW, POW_REG -> arithmetic(index, PowerNode.create());
            case LT, LT_REG -> new BinaryOperations.Order(positions, index, Operator.LESS);
            case LTE, LTE_REG -> new BinaryOperations.Order(positions, index, Operator.LESS_OR_EQUAL);
            case GT, GT_REG -> new BinaryOperations.Order(positions, index, Operator.GREATER);
            case GTE, GTE_REG -> new BinaryOperations.Order(positions, index, Operator.GREATER_OR_EQUAL);
            case EQ, EQ_REG -> new BinaryOperations.Equal(positions, index, true);
            case NEQ, NEQ_REG -> new BinaryOperations.Equal(positions, index, false);
            case AND, AND_REG -> new BinaryOperations.Both(positions, index, true);
            case OR, OR_REG -> new BinaryOperations.Both(positions, index, false);
            case INDEX -> new BinaryOperations.Index(positions, index);
            case IN -> other(index, (v, where) -> Indexing.contains(v[1], v[0], where));
            case MATCHES -> new MatchExpression(positions, index);
            case IS_INSTANCE -> new BinaryOperations.IsInstance(positions, index);
            default -> throw unexpected(index);
        };
    }

    private BinaryOperation arithmetic(int index, BinaryNode operator) {
        return new BinaryOperations.Arithmetic(positions, index, operator);
    }

    private BinaryOperation other(int index, RuntimeAction action) {
        return new BinaryOperations.Other(positions, index, action);
    }

    /** The node for an operation on one value. */
    public UnaryOperation unary(int index) {
        return switch (opcode(index)) {
            case NEG, NEG_REG -> new UnaryOperations.Negate(positions, index);
            case POS -> new UnaryOperations.Positive(positions, index);
            case NOT, NOT_REG -> new UnaryOperations.AsBoolean(positions, index, true);
            case BOOL -> new UnaryOperations.AsBoolean(positions, index, false);
            case IS_NULL -> new UnaryOperations.IsNull(positions, index);
            case GET_LENGTH -> new UnaryOperations.Length(positions, index);
            case IS_KIND -> new UnaryOperations.IsKind(positions, index, name(index, 0));
            case CHECK_KIND -> new UnaryOperations.CheckKind(positions, index, name(index, 0), name(index, 1));
            default -> throw unexpected(index);
        };
    }

    /** The node for a truth test of an operand. */
    public TruthTest truth(int index) {
        return new TruthTest(positions, index);
    }

    /** The node for the steps of a loop. */
    public IterationStep iteration(int index) {
        return new IterationStep(positions, index);
    }

    /** The node that assigns an element. */
    public IndexWrite indexWrite(int index) {
        return new IndexWrite(positions, index);
    }

    /** The node that reads a member. */
    public FieldRead fieldRead(int index, String name) {
        return new FieldRead(positions, index, name);
    }

    /** The node that assigns a member. */
    public FieldWrite fieldWrite(int index) {
        return new FieldWrite(positions, index, name(index, 0));
    }

    /** The node that waits. */
    public AwaitNode await(int index) {
        return new AwaitNode(positions, index);
    }

    /** The node for an instruction without a form of its own. */
    public OperateNode operate(int index, int part) {
        Instruction instruction = bytecode.instruction(index);
        return switch (instruction.opcode()) {
            case LOAD_CONST, LOAD_REG, BUILD_LAMBDA, CALL_FUNC_CONST, STORE_FUNC -> constant(index);
            case CALL_SHAPED -> new ShapedCallOperation(positions, index, shape(index, 0));
            case CALL_METHOD_SHAPED -> new ShapedMethodCall(positions, index, name(index, 0), shape(index, 1));
            case CALL_SUPER -> new SuperCall(positions, index, name(index, 0), shape(index, 1));
            case GET_ITER -> new StartIteration(positions, index, instruction.operand(0) == 2);
            case BUILD_MAP -> new MapLiteral(positions, index, instruction.operand(0));
            case CONSTRUCT_NAMED -> new ConstructNamed(positions, index, shape(index, 0));
            case MATCH_LIST -> new PatternTests.OfList(positions, index, instruction.operand(0),
                    instruction.operand(1) == 1);
            case MATCH_KEY -> new PatternTests.OfKey(positions, index, bytecode.constant(instruction.operand(0)));
            case MATCH_INSTANCE -> new PatternTests.OfInstance(positions, index, instruction.operand(0));
            case CHECK_INSTANCE -> new InstanceCheck(positions, index, name(index, 0), name(index, 1));
            case GET_SUPER -> new SuperRead(positions, index, name(index, 0));
            case CALL_BUILTIN -> new RuntimeOperation(positions, index, builtinCall(name(index, 0)));
            case THROW -> new Raise(positions, index, (operands, where) -> ErrorValue.toThrow(operands[0], where));
            case RAISE -> raise(index);
            case REQUIRE -> new Requirement(positions, index);
            case SEAL_ATTR -> new SealMember(positions, index, name(index, 0));
            case CONCAT -> new Concatenation(positions, index, instruction.operand(0));
            case EMIT_ARGS, EMIT_DATA, EMIT_EVENT, SELECT, SCOPE_JOIN, OPEN, TASK_JOIN, TASK_RESULT, BARRIER,
                    PARALLEL_END, LOCK_ACQUIRE ->
                new WaitingOperation(positions, index,
                        ActionTable.create(new ActionTable.Use(instruction, template, part)));
            default -> new RuntimeOperation(positions, index,
                    ActionTable.create(new ActionTable.Use(instruction, template, part)));
        };
    }

    private OperateNode raise(int index) {
        ErrorKind kind = kindOf(name(index, 0));
        String message = name(index, 1);
        return new Raise(positions, index, (_, where) -> Errors.of(kind, where, message));
    }

    private static ErrorKind kindOf(String guestName) {
        return Arrays.stream(ErrorKind.values())
                .filter(kind -> kind.guestName().equals(guestName))
                .findFirst()
                .orElseThrow(() -> Errors.valueError(null, "there is no kind of error '" + guestName + "'"));
    }

    private OperateNode constant(int index) {
        Instruction instruction = bytecode.instruction(index);
        int operand = switch (instruction.opcode()) {
            case LOAD_REG, STORE_FUNC -> 1;
            default -> 0;
        };
        Object constant = bytecode.constant(instruction.operand(operand));
        return constant instanceof Bytecode function
                ? new ClosureNode(positions, index, template.nested(function))
                : new CopyConstantNode(positions, index, constant);
    }

    private CallShape shape(int index, int operand) {
        return (CallShape) bytecode.constant(bytecode.instruction(index).operand(operand));
    }

    private RuntimeAction builtinCall(String builtin) {
        return (arguments, where) -> {
            Object callee = builtin(template.scope().context(), builtin);
            if (callee == null) {
                throw Errors.nameError(where, "'" + builtin + "' is not a builtin function");
            }
            return InvokeNode.call(where, callee, arguments);
        };
    }

    private static Object builtin(RuntimeContext context, String name) {
        GlobalCell ofHost = context.hostScope().own(name);
        return ofHost != null ? ofHost.get() : context.builtin(name);
    }

    private Opcode opcode(int index) {
        return bytecode.instruction(index).opcode();
    }

    private String name(int index, int operand) {
        return bytecode.name(bytecode.instruction(index).operand(operand));
    }

    private IllegalStateException unexpected(int index) {
        return new IllegalStateException("no node for " + bytecode.instruction(index));
    }
}
