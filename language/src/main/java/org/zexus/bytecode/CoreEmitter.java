package org.zexus.bytecode;

/** The methods for variables, operators, control flow and calls, with names and values in place of indexes. */
public abstract sealed class CoreEmitter extends CodeEmitter permits OpcodeEmitter {
    CoreEmitter() {}

    // Stack and variables

    /** {@code LOAD_CONST} of a value, which is added to the pool. */
    public final int emitLoadConst(Object value) {
        return emit(Opcode.LOAD_CONST, addConstant(value));
    }

    /** Another name of {@link #emitLoadConst}. */
    public final int emitConstant(Object value) {
        return emitLoadConst(value);
    }

    /** {@code LOAD_NAME}. */
    public final int emitLoadName(String name) {
        return emit(Opcode.LOAD_NAME, addConstant(name));
    }

    /** Another name of {@link #emitLoadName}. */
    public final int emitLoad(String name) {
        return emitLoadName(name);
    }

    /** {@code STORE_NAME}. */
    public final int emitStoreName(String name) {
        return emit(Opcode.STORE_NAME, addConstant(name));
    }

    /** Another name of {@link #emitStoreName}. */
    public final int emitStore(String name) {
        return emitStoreName(name);
    }

    /** {@code STORE_FUNC}. */
    public final int emitStoreFunction(String name, Bytecode function) {
        return emit(Opcode.STORE_FUNC, addConstant(name), addConstant(function));
    }

    /** {@code LOAD_LOCAL}. */
    public final int emitLoadLocal(int slot) {
        return emit(Opcode.LOAD_LOCAL, slot);
    }

    /** {@code STORE_LOCAL}. */
    public final int emitStoreLocal(int slot) {
        return emit(Opcode.STORE_LOCAL, slot);
    }

    /** {@code UNSET_LOCAL}. */
    public final int emitUnsetLocal(int slot) {
        return emit(Opcode.UNSET_LOCAL, slot);
    }

    /** {@code NEW_CELL}. */
    public final int emitNewCell(int slot) {
        return emit(Opcode.NEW_CELL, slot);
    }

    /** {@code LOAD_CELL}. */
    public final int emitLoadCell(int slot) {
        return emit(Opcode.LOAD_CELL, slot);
    }

    /** {@code STORE_CELL}. */
    public final int emitStoreCell(int slot) {
        return emit(Opcode.STORE_CELL, slot);
    }

    /** {@code LOAD_CAPTURED}. */
    public final int emitLoadCaptured(int index) {
        return emit(Opcode.LOAD_CAPTURED, index);
    }

    /** {@code STORE_CAPTURED}. */
    public final int emitStoreCaptured(int index) {
        return emit(Opcode.STORE_CAPTURED, index);
    }

    /** {@code POP}. */
    public final int emitPop() {
        return emit(Opcode.POP);
    }

    /** {@code DUP}. */
    public final int emitDup() {
        return emit(Opcode.DUP);
    }

    /** {@code DUP2}. */
    public final int emitDup2() {
        return emit(Opcode.DUP2);
    }

    /** {@code SWAP}. */
    public final int emitSwap() {
        return emit(Opcode.SWAP);
    }

    /** {@code NOP}. */
    public final int emitNop() {
        return emit(Opcode.NOP);
    }

    // Arithmetic, comparison, logic

    /** {@code ADD}. */
    public final int emitAdd() {
        return emit(Opcode.ADD);
    }

    /** {@code SUB}. */
    public final int emitSub() {
        return emit(Opcode.SUB);
    }

    /** {@code MUL}. */
    public final int emitMul() {
        return emit(Opcode.MUL);
    }

    /** {@code DIV}. */
    public final int emitDiv() {
        return emit(Opcode.DIV);
    }

    /** {@code MOD}. */
    public final int emitMod() {
        return emit(Opcode.MOD);
    }

    /** {@code MOD_STRICT}. */
    public final int emitModStrict() {
        return emit(Opcode.MOD_STRICT);
    }

    /** {@code POW}. */
    public final int emitPow() {
        return emit(Opcode.POW);
    }

    /** {@code NEG}. */
    public final int emitNeg() {
        return emit(Opcode.NEG);
    }

    /** {@code POS}. */
    public final int emitPos() {
        return emit(Opcode.POS);
    }

    /** {@code CONCAT} of the {@code count} topmost values. */
    public final int emitConcat(int count) {
        return emit(Opcode.CONCAT, count);
    }

    /** {@code EQ}. */
    public final int emitEq() {
        return emit(Opcode.EQ);
    }

    /** {@code NEQ}. */
    public final int emitNeq() {
        return emit(Opcode.NEQ);
    }

    /** {@code LT}. */
    public final int emitLt() {
        return emit(Opcode.LT);
    }

    /** {@code GT}. */
    public final int emitGt() {
        return emit(Opcode.GT);
    }

    /** {@code LTE}. */
    public final int emitLte() {
        return emit(Opcode.LTE);
    }

    /** {@code GTE}. */
    public final int emitGte() {
        return emit(Opcode.GTE);
    }

    /** {@code AND}. */
    public final int emitAnd() {
        return emit(Opcode.AND);
    }

    /** {@code OR}. */
    public final int emitOr() {
        return emit(Opcode.OR);
    }

    /** {@code NOT}. */
    public final int emitNot() {
        return emit(Opcode.NOT);
    }

    /** {@code IS_KIND}. */
    public final int emitIsKind(String kind) {
        return emit(Opcode.IS_KIND, addConstant(kind));
    }

    // Control flow

    /** {@code JUMP}. */
    public final int emitJump(Label label) {
        return emitJump(Opcode.JUMP, label);
    }

    /** {@code JUMP} to the label of that name. */
    public final int emitJump(String label) {
        return emitJump(label(label));
    }

    /** {@code JUMP_IF_FALSE}. */
    public final int emitJumpIfFalse(Label label) {
        return emitJump(Opcode.JUMP_IF_FALSE, label);
    }

    /** {@code JUMP_IF_FALSE} to the label of that name. */
    public final int emitJumpIfFalse(String label) {
        return emitJumpIfFalse(label(label));
    }

    /** {@code JUMP_IF_TRUE}. */
    public final int emitJumpIfTrue(Label label) {
        return emitJump(Opcode.JUMP_IF_TRUE, label);
    }

    /** {@code JUMP_IF_TRUE} to the label of that name. */
    public final int emitJumpIfTrue(String label) {
        return emitJumpIfTrue(label(label));
    }

    /** {@code JUMP_IF_NOT_NULL}. */
    public final int emitJumpIfNotNull(Label label) {
        return emitJump(Opcode.JUMP_IF_NOT_NULL, label);
    }

    /** {@code JUMP_IF_GIVEN}. */
    public final int emitJumpIfGiven(int slot, Label label) {
        return emitJump(Opcode.JUMP_IF_GIVEN, label, slot);
    }

    /** {@code ITER_NEXT} with 1 or 2 values per step. */
    public final int emitIterNext(int slot, int values, Label end) {
        return emitJump(Opcode.ITER_NEXT, end, slot, values);
    }

    /** {@code GET_ITER} with 1 or 2 values per step. */
    public final int emitGetIter(int values) {
        return emit(Opcode.GET_ITER, values);
    }

    /** {@code FOR_ITER} with 1 or 2 values per step. */
    public final int emitForIter(int values) {
        return emit(Opcode.FOR_ITER, values);
    }

    /** {@code RETURN}. */
    public final int emitReturn() {
        return emit(Opcode.RETURN);
    }

    /** {@code SETUP_TRY}. */
    public final int emitSetupTry(Label handler) {
        return emitJump(Opcode.SETUP_TRY, handler);
    }

    /** {@code SETUP_TRY} with the handler at the label of that name. */
    public final int emitSetupTry(String handler) {
        return emitSetupTry(label(handler));
    }

    /** {@code POP_TRY}. */
    public final int emitPopTry() {
        return emit(Opcode.POP_TRY);
    }

    /** {@code THROW}. */
    public final int emitThrow() {
        return emit(Opcode.THROW);
    }

    // Calls

    /** {@code CALL_NAME}. */
    public final int emitCall(String name, int arguments) {
        return emit(Opcode.CALL_NAME, addConstant(name), arguments);
    }

    /** {@code CALL_TOP}. */
    public final int emitCallTop(int arguments) {
        return emit(Opcode.CALL_TOP, arguments);
    }

    /** {@code CALL_BUILTIN}. */
    public final int emitCallBuiltin(String name, int arguments) {
        return emit(Opcode.CALL_BUILTIN, addConstant(name), arguments);
    }

    /** {@code CALL_METHOD}. */
    public final int emitCallMethod(String name, int arguments) {
        return emit(Opcode.CALL_METHOD, addConstant(name), arguments);
    }

    /** {@code CALL_FUNC_CONST}. */
    public final int emitCallFunction(Bytecode function, int arguments) {
        return emit(Opcode.CALL_FUNC_CONST, addConstant(function), arguments);
    }

    /** {@code CALL_SHAPED}. */
    public final int emitCallShaped(CallShape shape) {
        return emit(Opcode.CALL_SHAPED, addConstant(shape));
    }

    /** {@code CALL_METHOD_SHAPED}. */
    public final int emitCallMethodShaped(String name, CallShape shape) {
        return emit(Opcode.CALL_METHOD_SHAPED, addConstant(name), addConstant(shape));
    }

    /** {@code CALL_SUPER}. */
    public final int emitCallSuper(String name, CallShape shape) {
        return emit(Opcode.CALL_SUPER, addConstant(name), addConstant(shape));
    }

    /** {@code GET_SUPER}. */
    public final int emitGetSuper(String name) {
        return emit(Opcode.GET_SUPER, addConstant(name));
    }

    /** {@code BUILD_LAMBDA}. */
    public final int emitBuildLambda(Bytecode function) {
        return emit(Opcode.BUILD_LAMBDA, addConstant(function));
    }
}
